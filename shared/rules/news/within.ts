import { dayAfter, dayInWords, fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { where } from '../../domain/plan.ts'
import { capital, countInWords, dollars, listed, plural, sentence } from '../../words/index.ts'
import { accessLack } from '../access-lack.ts'
import { commitmentLacks, leadersOf } from '../departments.ts'
import { isOpen } from '../finding.ts'
import { needNote } from '../load.ts'
import { moneyByYear, moneyOf } from '../money/by-year.ts'
import { unpaidNews } from '../money/how-paid.ts'
import { moneyNews } from '../money/news.ts'
import { staffLack } from '../money-lacks.ts'
import { lookBackOf } from '../promises-overdue.ts'
import { checkInsOf } from '../rhythm.ts'
import { rightsHeld, shortBy } from '../rights.ts'
import { isAnswered } from '../screened.ts'
import { tenureOf } from '../tenure.ts'
import { beforeAndAfter } from '../tenure-words.ts'
import { most, type News, named, those } from './tell.ts'

/** What the steps of Resource tell. */
export const resourceNews: Readonly<Record<string, News>> = {
  'resource-budget': (plan, today) => moneyNews(moneyByYear(plan, today), today),
  'resource-funding': (plan, today) => {
    const sources = plan.all('fundingSource')
    if (sources.length === 0) return null
    const ends = most(
      sources.filter((s) => (s.endsOn ?? '') >= today),
      (s) => -Number(s.endsOn?.replaceAll('-', '')),
    )
    const next = yearsAfter(fiscalYear(today, startMonthOf(plan)), 1)
    // A sum says nothing without what it is out of: the worst year, as everywhere that money is told of.
    const money =
      moneyNews(moneyByYear(plan, today), today) ??
      `${dollars(moneyOf(plan, next).secured)} is secured for ${yearInWords(next)}, and no budget line asks for any of it yet.`
    return ends?.endsOn ? `${money} ${named([ends.name])} is the next to end, on ${dayInWords(ends.endsOn)}.` : money
  },
  'resource-team': (plan, today, reader) => {
    const says = staffLack(plan, reader).inputs[0]?.says
    if (plan.all('position').length === 0 || says === undefined) return null
    const without = unpaidNews(plan, moneyByYear(plan, today), today)
    const note = needNote(plan)
    return `${sentence(without === null ? says : `${says}; ${without}`)}${note === '' ? '' : ` Noted on that need: “${note}”`}`
  },
  'resource-mentors': (plan, today) => {
    const active = plan.all('mentor').filter((m) => m.status === 'active')
    if (plan.all('mentor').length === 0) return null
    if (active.length === 0) return 'No mentor is active yet: nobody outside the district is asked for advice.'
    const late = active.filter((m) => m.lastMet && m.everyDays && (dayAfter(m.lastMet, m.everyDays) ?? today) < today)
    return `${capital(countInWords(active.length))} ${plural(active.length, 'mentor is', 'mentors are')} active${late.length > 0 ? `; a meeting with ${named(late.map((m) => m.role))} is overdue` : ''}.`
  },
  'resource-skills': (plan, today) => {
    const skills = plan.all('skill').flatMap((s) => {
      const now = Number(s.levelToday)
      const wanted = Number(s.levelWanted)
      return Number.isFinite(now) && Number.isFinite(wanted) ? [{ name: s.name, by: wanted - now, due: s.due }] : []
    })
    const grow = skills.filter((s) => s.by > 0)
    if (skills.length === 0) return null
    if (grow.length === 0) return 'Every skill that is rated is at the level it should have.'
    const widest = Math.max(...grow.map((s) => s.by))
    const far = grow.filter((s) => s.by === widest)
    const late = grow.filter((s) => s.due !== undefined && s.due < today)
    const missed =
      late.length === 0
        ? ''
        : `; the ${plural(late.length, 'date', 'dates')} for ${named(late.map((s) => s.name))} ${plural(late.length, 'has', 'have')} passed`
    return `${those(grow.length, skills.length, 'skill', 'skills', 'has to grow', 'have to grow')}${grow.length === 1 ? `: ${named([grow[0]?.name])}` : far.length < grow.length ? `, ${named(far.map((s) => s.name))} the most` : ''}${missed}.`
  },
}

/** What the steps of Embed tell. */
export const embedNews: Readonly<Record<string, News>> = {
  'embed-departments': (plan) => {
    const all = plan.all('department')
    if (all.length === 0) return null
    const without = all.filter((d) => plan.get('person', d.lead) === undefined)
    return without.length === 0
      ? `${those(all.length, all.length, 'department', 'departments', 'has a lead', 'have a lead')}.`
      : `${those(without.length, all.length, 'department', 'departments', 'has no lead', 'have no lead')} yet: ${named(without.map((d) => d.name))}.`
  },
  'embed-coverage': (plan) => {
    const goals = plan.all('goal').filter(isOpen)
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
      return `${those(one, goals.length, 'goal', 'goals', 'is led by one department', 'are led by one department each')}; ${open.join(', and ')}.`
    }
    const idle = plan
      .all('department')
      .filter((d) => !where(plan, 'coverage', 'department', d.id).some((c) => c.part && c.part !== 'none'))
    return idle.length > 0
      ? `Every goal is led by one department; ${named(idle.map((d) => d.name))} ${plural(idle.length, 'carries', 'carry')} no goal.`
      : 'Every goal is led by one department, and every department carries one.'
  },
  'embed-commitments': (plan, today) => {
    const all = plan.all('department').map((d) => ({
      name: d.name,
      made: plan.all('departmentCommitment').find((c) => c.department === d.id),
    }))
    if (all.every((d) => d.made === undefined)) return null
    const late = all
      .flatMap(({ name, made }) =>
        made?.reviewDate && made.reviewDate < today ? [{ name, day: made.reviewDate }] : [],
      )
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const open = all.filter(({ made }) => commitmentLacks(made).length > 0)
    const [first, ...more] = late
    const review = first
      ? `The review with ${named([first.name])} has been due since ${dayInWords(first.day)}${more.length > 0 ? `; ${named(more.map((d) => d.name))} ${plural(more.length, 'is', 'are')} overdue too` : ''}. `
      : ''
    return open.length === 0
      ? `${review}${those(all.length, all.length, 'department', 'departments', 'has a whole commitment', 'have a whole commitment')}.`
      : `${review}${those(open.length, all.length, 'department', 'departments', 'has no whole commitment', 'have no whole commitment')} yet: ${named(open.map((d) => d.name))}.`
  },
  'embed-checkins': (plan, today, reader) => {
    // With whom one met, and with whom not, is told to nobody who only reads along.
    if (reader === 'board' || reader === 'public') return null
    const rhythms = plan
      .all('department')
      .map((d) => ({ name: d.name, ...checkInsOf(plan, d, today) }))
      .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    const promised = rhythms.filter((r) => r.due !== undefined)
    const late = rhythms.filter((r) => r.overdue)
    const [first] = late.length > 0 ? late : promised
    if (first?.due === undefined) return null
    if (late.length === 0)
      return `No check-in is overdue; the next is due with ${named([first.name])} by ${dayInWords(first.due)}.`
    const same = late.filter((r) => r.due === first.due)
    const since = `${named(same.map((r) => r.name))} ${late.length === same.length ? '' : 'the longest, '}since ${dayInWords(first.due)}`
    const rest = late.filter((r) => r.due !== first.due)
    return `${those(late.length, rhythms.length, 'department', 'departments', 'is overdue for a check-in', 'are overdue for a check-in')}: ${since}${rest.length > 0 ? `; then ${named(rest.map((r) => r.name))}` : ''}.`
  },
  'embed-screen': (plan, today) => {
    const screens = plan.all('equityScreen')
    if (screens.length === 0) return null
    const open = screens.filter((s) => !isAnswered(s))
    const late = screens
      .flatMap((s) => {
        const day = s.lookedBackOn === undefined ? lookBackOf(plan, s.id)?.day : undefined
        return day !== undefined && day < today ? [{ title: s.title, day }] : []
      })
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const back =
      late[0] === undefined
        ? ''
        : `The look-back on ${named([late[0].title])} was due on ${dayInWords(late[0].day)}${late.length > 1 ? `, and ${countInWords(late.length - 1)} more ${plural(late.length - 1, 'is', 'are')} overdue` : ''}. `
    return open.length === 0
      ? `${back}${those(screens.length, screens.length, 'screen', 'screens', 'is finished', 'are finished')}.`
      : `${back}${those(open.length, screens.length, 'screen', 'screens', 'is still open', 'are still open')}: ${named(open.map((s) => s.title))}.`
  },
}

/** What the steps of Position tell. */
export const positionNews: Readonly<Record<string, News>> = {
  'position-continuity': (plan, today, reader) =>
    reader === 'board' || reader === 'public' || plan.all('tenure').length === 0
      ? null
      : beforeAndAfter(tenureOf(plan, today)),
  'position-place': (plan) => {
    const place = plan.get('place', 'place')
    if (place?.levels === undefined) return null
    const line =
      place.levels <= 1
        ? 'reports to the superintendent'
        : `is ${countInWords(place.levels)} levels from the superintendent`
    const seat =
      place.inCabinet === undefined ? '' : place.inCabinet ? ', with a seat in cabinet' : ', with no seat in cabinet'
    return `The officer ${line}${seat}.`
  },
  'position-rights': (plan) => {
    const { held, of } = rightsHeld(plan)
    if (of === 0) return null
    const rights = plan.all('decisionRight')
    const furthest = Math.max(...rights.map((r) => shortBy(r) ?? 0))
    const far = rights.filter((r) => shortBy(r) === furthest)
    const short = of - held
    return short === 0
      ? 'In every decision listed here the officer has the part that is needed.'
      : `In ${countInWords(short)} of ${countInWords(of)} decisions the officer has a smaller part than is needed${far.length < short || short === 1 ? `, furthest in ${named(far.map((r) => r.name))}` : ''}.`
  },
  'position-access': (plan, today, reader) => {
    const says = accessLack(plan, today, reader).inputs.find((i) => i.step === 'position-access')?.says
    return plan.all('accessEntry').length === 0 || says === undefined ? null : sentence(says)
  },
  'position-backing': (plan) => {
    const promises = plan.all('backing')
    if (promises.length === 0) return null
    const silent = promises.filter((p) => !p.saidInPublic)
    const who = silent.map((p) => plan.get('person', p.who)?.role?.trim() || 'somebody without a name')
    return silent.length === 0
      ? 'Everyone who has promised to stand behind the officer has said so in public.'
      : `${listed(who)} ${plural(who.length, 'has', 'have')} not spoken up in public yet.`
  },
}
