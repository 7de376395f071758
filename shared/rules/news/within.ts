import { byDay, dayAfter, dayInWords, fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { type Plan, where } from '../../domain/plan.ts'
import {
  capital,
  compareKeys,
  countInWords,
  dollars,
  listed,
  plural,
  sentence,
  share,
  those,
} from '../../words/index.ts'
import { meetingsKept } from '../access.ts'
import { accessLack } from '../access-lack.ts'
import { commitmentLacks, leadersOf } from '../departments.ts'
import { isOpen } from '../finding.ts'
import { needNote } from '../load.ts'
import { mentorDate } from '../mentor-date.ts'
import { moneyByYear, moneyOf, promisedWords, type YearMoney } from '../money/by-year.ts'
import { unpaidNews } from '../money/how-paid.ts'
import { moneyNews, openNow, pastMoney, worstYear } from '../money/news.ts'
import { paidNow } from '../money/paid-now.ts'
import { staffLack } from '../money-lacks.ts'
import { lookBackOf } from '../promises-overdue.ts'
import { checkInsOf } from '../rhythm.ts'
import { rightsHeld, shortBy } from '../rights.ts'
import { isAnswered } from '../screened.ts'
import { newestStatus } from '../status.ts'
import { tenureOf } from '../tenure.ts'
import { beforeAndAfter } from '../tenure-words.ts'
import { policiesHolding, unbackedGoal } from '../unbacked-goal.ts'
import { commentTodo } from './comment-todo.ts'
import { most, type News, named, type Todo, todoIn } from './tell.ts'

/** Within how many days an agreed meeting recurs, and the words for it. */
const agreed = {
  weekly: { days: 7, words: 'each week' },
  fortnightly: { days: 14, words: 'every two weeks' },
  monthly: { days: 31, words: 'each month' },
  quarterly: { days: 92, words: 'each quarter' },
} as const

/** A meeting with the superintendent that was canceled, or is longer ago than agreed: it needs a new date. */
function meetingMissed(plan: Plan, today: string): { readonly says: string; readonly do: string } | undefined {
  const meetings = plan
    .all('accessEntry')
    .filter((e) => e.type === 'standingMeeting' && e.date !== undefined && e.date <= today)
    .toSorted(byDay)
  const last = meetings.at(-1)
  const held = meetings.findLast((e) => e.outcome === 'kept')?.date
  const often = plan.get('place', 'place')?.oneToOne
  const rhythm = often === undefined || often === 'never' ? undefined : agreed[often]
  const late = rhythm !== undefined && held !== undefined && (dayAfter(held, rhythm.days) ?? today) < today
  if (last?.outcome !== 'cancelled' && !late) return undefined
  const promise = rhythm === undefined ? '' : ` One is agreed ${rhythm.words}.`
  const off = last?.outcome === 'cancelled' && last.date ? ` The meeting of ${dayInWords(last.date)} was canceled.` : ''
  const since = held === undefined ? '' : ` The last one was kept on ${dayInWords(held)}.`
  return {
    says: `${promise}${off}${since}`,
    do: `Ask the superintendent for ${off === '' ? 'the next' : 'a new'} date; then enter what came of it, in the fields below.`,
  }
}

/**
 * What the worst year asks for; undefined if all is secured. The page of the money says what would lose it. A comment
 * in this step that waits for an answer comes before a future year.
 */
function moneyTodo(plan: Plan, step: string, years: readonly YearMoney[], today: string): Todo | undefined {
  const worst = worstYear(years, today)
  const later = worst === undefined || worst.from > today
  const comment = later ? commentTodo(plan, step) : undefined
  if (comment !== undefined || worst === undefined) return comment
  const open = [
    ...(worst.promised > 0 ? [`get what is ${promisedWords(worst)} secured`] : []),
    ...(worst.missing > 0 || worst.promised === 0 ? ['ask for what is missing'] : []),
  ]
  return {
    do: `For ${yearInWords(worst.year)}, ${listed(open)}.`,
    verb: 'See what would lose its money',
    page: 'money',
    later,
  }
}

/** The news of the steps of Resource. */
export const resourceNews: Readonly<Record<string, News>> = {
  'resource-budget': (plan, today) => {
    const years = moneyByYear(plan, today)
    const says = moneyNews(plan, years, today) ?? pastMoney(years, fiscalYear(today, startMonthOf(plan)))
    if (says === null) return null
    const now = fiscalYear(today, startMonthOf(plan))
    const ahead = years.some((y) => y.asked > 0 && y.year >= now)
    const enter = { do: `Enter what the work asks for in ${yearInWords(now)}, with the goal that each line pays for.` }
    return { says, todo: ahead ? moneyTodo(plan, 'resource-budget', years, today) : enter }
  },
  'resource-funding': (plan, today) => {
    const sources = plan.all('fundingSource')
    if (sources.length === 0) return null
    const ends = most(
      sources.filter((s) => (s.endsOn ?? '') >= today),
      (s) => -Number(s.endsOn?.replaceAll('-', '')),
    )
    const next = yearsAfter(fiscalYear(today, startMonthOf(plan)), 1)
    // A sum means nothing without its total: the worst year is used, as in every sentence about money.
    const years = moneyByYear(plan, today)
    const asked = moneyNews(plan, years, today)
    const secured = moneyOf(plan, next).secured
    const none = secured === 0
    const money =
      asked ??
      (none
        ? `No money is entered as secured for ${yearInWords(next)}, and no budget line asks for any.`
        : `${dollars(secured)} is secured for ${yearInWords(next)}, and no budget line asks for any of it yet.`)
    const open = openNow(years, fiscalYear(today, startMonthOf(plan)), today)
    const all = open === '' ? money : `${money} ${open}`
    return {
      says: ends?.endsOn ? `${all} ${named([ends.name])} is the next to end, on ${dayInWords(ends.endsOn)}.` : all,
      todo:
        asked !== null
          ? moneyTodo(plan, 'resource-funding', years, today)
          : none
            ? todoIn(
                'fundingSource',
                sources[0]?.id,
                '',
                `Enter what ${named([sources[0]?.name])} sets aside for this plan in each year.`,
                'Open the source',
              )
            : { do: 'Enter a budget line for what it pays.', verb: 'Go to budget lines', page: 'resource-budget' },
    }
  },
  'resource-team': (plan, today, reader) => {
    const says = staffLack(plan, reader).inputs[0]?.says
    if (plan.all('position').length === 0 || says === undefined) return null
    const without = unpaidNews(plan, moneyByYear(plan, today), today)
    const note = needNote(plan)
    const unsized = plan.all('position').filter((p) => p.fte === undefined)
    const paid = paidNow(plan, today)
    if (unsized.length === plan.all('position').length)
      return {
        says: `${paid === null ? '' : `${paid.says} `}${those(unsized.length, unsized.length, 'position', 'positions', 'is listed without its share of a full-time job (FTE)', 'are listed without their share of a full-time job (FTE)')}, so nobody can tell how much staff the work has.`,
        todo:
          (plan.all('positionPay').length > 0 ? paid?.todo : undefined) ??
          todoIn(
            'position',
            unsized[0]?.id,
            'fte',
            `Enter the FTE of ${named([unsized[0]?.title])}: 1 for full time, 0.5 for half.`,
            'Enter the FTE',
          ),
      }
    const all = `${paid === null ? '' : `${paid.says} `}${sentence(without === null ? says : `${says}; ${without}`)}${note === '' ? '' : ` The note on what is needed: “${note}”`}`
    return paid?.todo === undefined ? all : { says: all, todo: paid.todo }
  },
  'resource-mentors': (plan, today) => {
    const active = plan.all('mentor').filter((m) => m.status === 'active')
    if (plan.all('mentor').length === 0) return null
    if (active.length === 0)
      return {
        says: 'No mentor is active yet: nobody outside the district is asked for advice.',
        todo: todoIn(
          'mentor',
          plan.all('mentor')[0]?.id,
          'status',
          `Ask ${named([plan.all('mentor')[0]?.role])}, and mark it active once you have a yes.`,
          'Open it',
        ),
      }
    const late = active
      .flatMap((m) => {
        const next = mentorDate(m)
        return next !== undefined && next.day < today ? [{ m, due: next.day, isSet: next.isSet }] : []
      })
      .toSorted((a, b) => compareKeys(a.due, b.due))
    const [first, ...more] = late
    const count = `${capital(countInWords(active.length))} ${plural(active.length, 'mentor is', 'mentors are')} active`
    if (first === undefined)
      return `${count}, and no meeting with ${plural(active.length, 'that mentor', 'any of them')} is overdue.`
    return {
      says: `${first.isSet ? `The date with ${named([first.m.role])} was ${dayInWords(first.due)}` : `A meeting with ${named([first.m.role])} has been due since ${dayInWords(first.due)}`}${more.length > 0 ? `, and one with ${named(more.map(({ m }) => m.role))} is overdue too` : ''}. ${count}.`,
      todo: todoIn(
        'mentor',
        first.m.id,
        first.isSet ? 'lastMet' : 'nextOn',
        first.isSet
          ? `Enter when you met ${named([first.m.role])}, or set another date.`
          : `Agree on a date with ${named([first.m.role])}, and enter it.`,
        first.isSet ? 'Enter when you met' : 'Set the next date',
      ),
    }
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
    return `${those(grow.length, skills.length, 'skill', 'skills', 'is below the level it should have', 'are below the level they should have')}${grow.length === 1 ? `: ${named([grow[0]?.name])}` : far.length < grow.length ? `, ${named(far.map((s) => s.name))} the most` : ''}${missed}.`
  },
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
          says: `${those(without.length, all.length, 'department', 'departments', 'has no lead', 'have no lead')} yet: ${named(without.map((d) => d.name))}.`,
          todo: todoIn('department', first.id, 'lead', `Enter who leads ${named([first.name])}.`, 'Enter the lead'),
        }
  },
  'embed-coverage': (plan, today) => {
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
          ? `${review}${those(all.length, all.length, 'department', 'departments', 'has a whole commitment', 'have a whole commitment')}.`
          : `${review}${those(open.length, all.length, 'department', 'departments', 'has no whole commitment', 'have no whole commitment')} yet: ${named(open.map((d) => d.name))}.`,
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
      return `No check-in is overdue; the next is due with ${named([first.name])} by ${dayInWords(first.due)}.`
    const same = late.filter((r) => r.due === first.due)
    const since = `${named(same.map((r) => r.name))} ${late.length === same.length ? '' : 'the longest, '}since ${dayInWords(first.due)}`
    const rest = late.filter((r) => r.due !== first.due)
    return {
      says: `${those(late.length, rhythms.length, 'department', 'departments', 'is overdue for a check-in', 'are overdue for a check-in')}: ${since}${rest.length > 0 ? `; then ${named(rest.map((r) => r.name))}` : ''}.`,
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

/** The news of the steps of Position. */
export const positionNews: Readonly<Record<string, News>> = {
  'position-continuity': (plan, today, reader) => {
    if (reader === 'board' || reader === 'public' || plan.all('tenure').length === 0) return null
    const tenure = tenureOf(plan, today)
    const says = beforeAndAfter(tenure)
    // First comes what nothing holds once a person leaves; of several, the first one under Policy backing.
    const bare = plan.all('goal').filter((g) => isOpen(g) && policiesHolding(plan, g.id).length === 0)
    const rule = unbackedGoal
    const found = 'whole' in rule ? [] : bare.flatMap((g) => rule.each(plan, g.id, today))
    const worst = found.find((f) => f.severity === 'blocker')?.about[0]?.id
    const goal = bare.find((g) => g.id === worst) ?? bare[0]
    if (goal === undefined || tenure.change === null) return says
    return {
      says,
      todo: {
        do: `Bring a policy behind ${named([goal.title])} to adoption before then.`,
        verb: 'Go to policy backing',
        page: 'align-backing',
        about: { kind: 'goal', id: goal.id },
      },
    }
  },
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
      : {
          says: `In ${countInWords(short)} of ${countInWords(of)} decisions the officer has a smaller part than is needed${far.length < short || short === 1 ? `, furthest in ${named(far.map((r) => r.name))}` : ''}.`,
          about: far[0] && { kind: 'decisionRight', id: far[0].id },
        }
  },
  'position-access': (plan, today, reader) => {
    const may = accessLack(plan, today, reader).inputs.some((i) => i.step === 'position-access')
    if (plan.all('accessEntry').length === 0 || !may) return null
    const { kept, of } = meetingsKept(plan, today)
    const last = plan
      .all('accessEntry')
      .flatMap((e) => (e.date !== undefined && e.date <= today ? [e.date] : []))
      .toSorted()
      .at(-1)
    const since = last === undefined ? '' : ` The last entry in the ledger is of ${dayInWords(last)}.`
    const missed = meetingMissed(plan, today)
    return {
      says: `${of === 0 ? 'No standing meeting of the officer with the superintendent is in the ledger for the last year' : `${share(kept, of)} standing ${plural(of, 'meeting', 'meetings')} of the officer with the superintendent ${plural(of === 1 ? 1 : kept, 'was', 'were')} kept in the last year`}.${missed?.says ?? since}`,
      ...(missed
        ? { todo: { do: missed.do } }
        : last !== undefined &&
          (dayAfter(last, 7) ?? today) < today && {
            todo: { do: `Enter what has happened since ${dayInWords(last)}, in the fields below.` },
          }),
    }
  },
  'position-backing': (plan) => {
    const promises = plan.all('backing')
    if (promises.length === 0) return null
    const silent = promises.filter((p) => !p.saidInPublic)
    const who = silent.map((p) => plan.get('person', p.who)?.role?.trim() || 'somebody without a name')
    return silent.length === 0
      ? `${those(promises.length, promises.length, 'person', 'people', 'who promised to stand behind the officer has said so in public', 'who promised to stand behind the officer have said so in public')}.`
      : {
          says: `${listed(who)} ${plural(who.length, 'has', 'have')} not spoken up in public yet; ${promises.length === silent.length ? 'nobody who has promised to has' : `${countInWords(promises.length - silent.length)} of ${countInWords(promises.length)} have`}.`,
          todo: todoIn(
            'backing',
            silent[0]?.id,
            'saidInPublic',
            `Ask ${who[0]} to say it in public once; then mark it, with where and when.`,
            'Open the promise',
          ),
        }
  },
}
