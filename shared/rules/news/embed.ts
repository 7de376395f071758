import { dayInWords } from '../../days/index.ts'
import { isOpenGoal } from '../../domain/goal-of.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { capital, compareKeys, countInWords, plural, those } from '../../words/index.ts'
import { commitmentLacks, leadersOf } from '../departments.ts'
import { lookBackOf } from '../promises-overdue.ts'
import { checkInsOf } from '../rhythm.ts'
import { isAnswered } from '../screened.ts'
import { newestStatus } from '../status.ts'
import { type News, named, todoIn } from './tell.ts'

/** Whose update slips are late, which are typed in from the same step; '' if none is. */
function lateSlips(plan: Plan, today: string): string {
  const late = plan.all('updateSlip').flatMap(({ owner, status, due }) => {
    return status === 'due' && due !== undefined && due < today ? [{ owner, due }] : []
  })
  const days = [...new Set(late.map((s) => s.due))].toSorted(compareKeys)
  const [first] = days
  if (first === undefined) return ''
  const owners = new Set(late.map((s) => s.owner)).size
  return ` ${capital(countInWords(owners))} ${plural(owners, 'owner is', 'owners are')} late with an update form, ${days.length === 1 ? '' : 'the first '}since ${dayInWords(first)}.`
}

/** The news of the steps of Embed. */
export const embedNews: Readonly<Record<string, News>> = {
  'embed-departments': (plan) => {
    const all = plan.all('department')
    if (all.length === 0) return null
    const without = all.filter((d) => plan.get('person', d.lead) === undefined)
    const [first] = without
    return first === undefined
      ? `${those(all.length, all.length, 'department', 'departments', 'has a lead', 'have a lead')}.`
      : {
          says:
            without.length === all.length
              ? 'No department has a lead yet.'
              : `${those(without.length, all.length, 'department', 'departments', 'has no lead', 'have no lead')} yet: ${named(without.map((d) => d.name))}.`,
          todo: todoIn('department', first.id, 'lead', `Enter who leads ${named([first.name])}.`, 'Enter the lead'),
        }
  },
  'embed-coverage': (plan, today) => {
    const goals = plan.all('goal').filter(isOpenGoal)
    if (goals.length === 0 || plan.all('coverage').length === 0) return null
    const leads = goals.map((goal) => ({ goal, of: leadersOf(plan, goal.id).length }))
    const nobody = leads.filter((g) => g.of === 0).map((g) => g.goal.title)
    const several = leads.filter((g) => g.of > 1).map((g) => g.goal.title)
    const open = [
      ...(nobody.length > 0 ? [`no department leads ${named(nobody)}`] : []),
      ...(several.length > 0 ? [`more than one leads ${named(several)}`] : []),
    ]
    if (open.length > 0) {
      const one = goals.length - nobody.length - several.length
      // A goal that was called done can wait.
      const waits = (id: string) => newestStatus(plan, id, today)?.status === 'done'
      const unled = leads.filter((g) => g.of === 0)
      const about = unled.find((g) => !waits(g.goal.id)) ?? unled[0] ?? leads.find((g) => g.of > 1)
      const all = nobody.length === goals.length && goals.length > 1
      return {
        says: all
          ? `No department leads any of ${countInWords(goals.length)} goals yet.`
          : `${those(one, goals.length, 'goal', 'goals', 'is led by one department', 'are led by one department each')}; ${open.join(', and ')}.`,
        ...(about && { about: { kind: 'goal', id: about.goal.id } }),
      }
    }
    const idle = plan
      .all('department')
      .filter((d) => !where(plan, 'coverage', 'department', d.id).some((c) => c.part && c.part !== 'none'))
    return idle.length > 0
      ? {
          says: `Every goal is led by one department; ${named(idle.map((d) => d.name))} ${plural(idle.length, 'carries', 'carry')} no goal.`,
          about: { kind: 'department', id: idle[0]?.id ?? '' },
        }
      : 'Every goal is led by one department, and every department carries one.'
  },
  'embed-commitments': (plan, today) => {
    const all = plan.all('department').map((d) => ({
      id: d.id,
      name: d.name,
      made: plan.all('departmentCommitment').find((c) => c.department === d.id),
    }))
    if (all.length === 0) return null
    const late = all
      .flatMap(({ name, made }) =>
        made?.reviewDate && made.reviewDate < today ? [{ id: made.id, name, day: made.reviewDate }] : [],
      )
      .toSorted((a, b) => compareKeys(a.day, b.day))
    const open = all.filter(({ made }) => commitmentLacks(made).length > 0)
    const [first, ...more] = late
    const review = first
      ? `The review with ${named([first.name])} has been due since ${dayInWords(first.day)}${more.length > 0 ? `; ${named(more.map((d) => d.name))} ${plural(more.length, 'is', 'are')} overdue too` : ''}. `
      : ''
    return {
      says:
        open.length === 0
          ? `${review}${those(all.length, all.length, 'department', 'departments', 'has a complete commitment', 'have a complete commitment')}.`
          : open.length === all.length
            ? `${review}No department has a complete commitment yet.`
            : `${review}${those(open.length, all.length, 'department', 'departments', 'has no complete commitment', 'have no complete commitment')} yet: ${named(open.map((d) => d.name))}.`,
      about: first ? { kind: 'departmentCommitment', id: first.id } : open[0] && { kind: 'department', id: open[0].id },
    }
  },
  'embed-checkins': (plan, today, reader) => {
    // Whom the office met, and whom it did not, is not for readers outside the cabinet.
    if (reader === 'board' || reader === 'public') return null
    const rhythms = plan
      .all('department')
      .map((d) => ({ id: d.id, name: d.name, ...checkInsOf(plan, d, today) }))
      .toSorted((a, b) => compareKeys(a.due ?? '9999', b.due ?? '9999'))
    const promised = rhythms.filter((r) => r.due !== undefined)
    const late = rhythms.filter((r) => r.overdue)
    const [first] = late.length > 0 ? late : promised
    if (first?.due === undefined) {
      const never = rhythms.filter((r) => r.last === undefined)
      if (rhythms.length === 0) return null
      return {
        says: `How often to check in with ${rhythms.length === 1 ? named([rhythms[0]?.name]) : `${countInWords(rhythms.length)} departments`} is not promised yet${never.length === 0 ? '' : never.length === rhythms.length ? ', and nobody has met with them' : `, and nobody has met with ${named(never.map((r) => r.name))}`}.`,
        todo: todoIn(
          'department',
          rhythms[0]?.id,
          '',
          'Promise a schedule that you can keep even in a bad month, or enter a check-in that was held.',
          'Open the first department',
        ),
      }
    }
    if (late.length === 0)
      return `No check-in is overdue; the next is due with ${named([first.name])} by ${dayInWords(first.due)}.${lateSlips(plan, today)}`
    const same = late.filter((r) => r.due === first.due)
    const since = `${named(same.map((r) => r.name))} ${late.length === same.length ? '' : 'the longest, '}since ${dayInWords(first.due)}`
    const rest = late.filter((r) => r.due !== first.due)
    return {
      says: `${those(late.length, rhythms.length, 'department', 'departments', 'is overdue for a check-in', 'are overdue for a check-in')}: ${since}${rest.length > 0 ? `; then ${named(rest.map((r) => r.name))}` : ''}.${lateSlips(plan, today)}`,
      about: { kind: 'department', id: first.id },
    }
  },
  'embed-screen': (plan, today) => {
    const screens = plan.all('equityScreen')
    if (screens.length === 0) return null
    const open = screens.filter((s) => !isAnswered(s))
    const late = screens
      .flatMap((s) => {
        const day = s.lookedBackOn === undefined ? lookBackOf(plan, s.id)?.day : undefined
        return day !== undefined && day < today ? [{ id: s.id, title: s.title, day }] : []
      })
      .toSorted((a, b) => compareKeys(a.day, b.day))
    const back =
      late[0] === undefined
        ? ''
        : `The look-back on ${named([late[0].title])} was due on ${dayInWords(late[0].day)}${late.length > 1 ? `, and ${countInWords(late.length - 1)} more ${plural(late.length - 1, 'is', 'are')} overdue` : ''}. `
    const says =
      open.length === 0
        ? `${back}${those(screens.length, screens.length, 'screen', 'screens', 'is finished', 'are finished')}.`
        : `${back}${those(open.length, screens.length, 'screen', 'screens', 'is still open', 'are still open')}: ${named(open.map((s) => s.title))}.`
    if (late[0]) return { says, about: { kind: 'equityScreen', id: late[0].id } }
    return open[0] === undefined
      ? says
      : {
          says,
          todo: todoIn(
            'equityScreen',
            open[0].id,
            '',
            `Answer what is open in ${named([open[0].title])} before it is decided.`,
            'Open the screen',
          ),
        }
  },
}
