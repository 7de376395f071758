import { dayInWords, earliestOf, onRough } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import type { About } from '../domain/schema.ts'
import { everyDays, quoted, small } from '../words/index.ts'
import { departmentNamed } from './departments.ts'
import { eachOf, named, withReason } from './finding.ts'
import { checkInsOf, departmentsToMeet, promiseOf, type Rhythm, rhythmOf } from './rhythm.ts'
import { isAnswered, lookBackDay } from './screened.ts'

/** “the last was on May 28, 2026, and one is promised every 90 days”, or that there is none yet. */
const since = ({ lastOn, everyDays: between = 0, promise }: Rhythm): string =>
  lastOn === undefined
    ? `none has been held yet, and one ${everyDays(between)} was promised${promise?.promisedOn ? ` ${onRough(promise.promisedOn)}` : ''}`
    : `the last one was ${onRough(lastOn)}, and one is promised ${everyDays(between)}`

const overdue = (what: string, rhythm: Rhythm) =>
  withReason(`${what} was due on ${dayInWords(rhythm.due ?? '')}`, `: ${since(rhythm)}`)

/** What to do about an audience nobody has met in time: a day comes before what was heard on it. */
export const planned = ({ planned: day }: Rhythm, what: string): string =>
  day === undefined
    ? `Plan a meeting with them. Afterward, enter ${what}.`
    : `A meeting is planned for ${dayInWords(day)}. Afterward, enter ${what}.`

const rests = ({ promise }: Rhythm): readonly About[] => (promise ? [{ kind: 'promise', id: promise.id }] : [])

/**
 * The status updates of a goal against the promised schedule. A draft or a goal without a stage, and without any
 * update, has not begun unless it says when it starts: it may have been added today, long after the promise.
 */
export function updatesOf(plan: Plan, g: RecordOf<'goal'>, today: string): Rhythm {
  const rhythm = rhythmOf(
    promiseOf(plan, 'statusUpdate'),
    where(plan, 'statusUpdate', 'goal', g.id).map((u) => u.date),
    today,
    { begins: g.start && earliestOf(g.start) },
  )
  const staged = g.status !== undefined && g.status !== 'draft'
  const begun = staged || g.start !== undefined || rhythm.last !== undefined
  return begun ? rhythm : { ...rhythm, due: undefined, overdue: false }
}

/** The engagements with an audience against the promised schedule. */
export const engagementsOf = (plan: Plan, audience: string, today: string): Rhythm =>
  rhythmOf(
    promiseOf(plan, 'engagement', plan.get('audienceGroup', audience)),
    plan.all('engagement').flatMap((e) => (e.audiences?.includes(audience) && e.date ? [e.date] : [])),
    today,
  )

/**
 * The due day of each thing that a promise is counted for; undefined for one without a day to count from. Nothing is
 * counted by a promise where another of its type asks for more.
 */
export function duesOf(plan: Plan, { id, type }: RecordOf<'promise'>, today: string): readonly (string | undefined)[] {
  const by = ({ promise }: Rhythm) => promise?.id === id
  switch (type) {
    case 'checkIn':
      return departmentsToMeet(plan)
        .map((d) => checkInsOf(plan, d, today))
        .filter(by)
        .map((r) => r.due)
    case 'statusUpdate':
      return plan
        .all('goal')
        .flatMap((g) => (isOpenGoal(g) ? [updatesOf(plan, g, today)] : []))
        .filter(by)
        .map((r) => r.due)
    case 'engagement':
      return plan
        .all('audienceGroup')
        .map((a) => engagementsOf(plan, a.id, today))
        .filter(by)
        .map((r) => r.due)
    case 'lookBack':
      return promiseOf(plan, type)?.id !== id
        ? []
        : plan.all('equityScreen').flatMap((s) => (isAnswered(s) ? [lookBackOf(plan, s.id)?.day] : []))
    case undefined:
      return []
  }
}

/** “the Chief Academic Officer”: who leads a department, as far as the plan says. */
function leadOf(plan: Plan, { lead }: RecordOf<'department'>): string {
  const role = plan.get('person', lead)?.role?.trim()
  return role ? `the ${role}` : 'its lead'
}

/** A department that was not met within its own schedule, or the one promised to all. */
export const checkInOverdue = eachOf('promise-overdue/check-in', 'department', (plan, d, today) => {
  const rhythm = checkInsOf(plan, d, today)
  if (!rhythm.overdue) return []
  // Nobody can write down what was agreed before the first one takes place.
  const begins = rhythm.lastOn === undefined && rhythm.planned === undefined
  return [
    {
      rule: 'promise-overdue/check-in',
      severity: 'gap',
      // When somebody was met is for the cabinet.
      audience: 'cabinet',
      step: 'embed-checkins',
      about: [{ kind: 'department', id: d.id }, ...rests(rhythm)],
      ...overdue(`A check-in with ${small(departmentNamed(plan, d))}`, rhythm),
      do: begins
        ? `Plan a check-in with ${leadOf(plan, d)}. Afterward, write down what was agreed.`
        : `Meet with ${leadOf(plan, d)}, and write down what was agreed.`,
      act: begins ? 'Plan the check-in' : 'Write the check-in',
      adds: 'checkIn',
    },
  ]
})

/** An open goal without a status update within the promised schedule. Nothing is due before a goal starts. */
export const statusOverdue = eachOf('promise-overdue/status-update', 'goal', (plan, g, today) => {
  if (!isOpenGoal(g)) return []
  const rhythm = updatesOf(plan, g, today)
  if (!rhythm.overdue) return []
  return [
    {
      rule: 'promise-overdue/status-update',
      severity: 'gap',
      audience: 'board',
      step: 'align-goals',
      about: [{ kind: 'goal', id: g.id }, ...rests(rhythm)],
      adds: 'statusUpdate',
      ...overdue(`A status update for ${small(named('Goal', g.title))}`, rhythm),
      do: 'Write a status update for the goal.',
      act: 'Write the update',
    },
  ]
})

/** An audience that was not met within the promised schedule. */
export const engagementOverdue = eachOf('promise-overdue/engagement', 'audienceGroup', (plan, a, today) => {
  if (promiseOf(plan, 'engagement', a) === undefined) return []
  const rhythm = engagementsOf(plan, a.id, today)
  if (!rhythm.overdue) return []
  return [
    {
      rule: 'promise-overdue/engagement',
      severity: 'gap',
      audience: 'board',
      step: 'community-engagement',
      about: [{ kind: 'audienceGroup', id: a.id }, ...rests(rhythm)],
      ...overdue(`A meeting with ${a.name?.trim() ? quoted(a.name.trim()) : 'an audience without a name'}`, rhythm),
      ...(rhythm.lastOn === undefined &&
        a.name?.trim() && { brief: `Nobody has met with ${quoted(a.name.trim())} yet.` }),
      do: planned(rhythm, 'who came, what was heard and what was done'),
      act: rhythm.planned === undefined ? 'Plan a meeting' : 'Open the audience',
    },
  ]
})

/** When a look-back on a screen is due, once the screen is answered. */
export function lookBackOf(plan: Plan, id: string): ReturnType<typeof lookBackDay> {
  const screen = plan.get('equityScreen', id)
  return screen && isAnswered(screen) ? lookBackDay(plan, screen) : undefined
}

/** A screen whose look-back is overdue. */
export const lookBackOverdue = eachOf('promise-overdue/look-back', 'equityScreen', (plan, s, today) => {
  const look = lookBackOf(plan, s.id)
  if (look === undefined || look.day >= today || s.lookedBackOn !== undefined) return []
  return [
    {
      rule: 'promise-overdue/look-back',
      severity: 'gap',
      audience: 'board',
      step: 'embed-screen',
      about: [{ kind: 'equityScreen', id: s.id }],
      field: 'lookedBackOn',
      says: `The look-back on ${small(named('Equity screen', s.title))} was due on ${dayInWords(look.day)}${
        look.own ? '' : ', as promised'
      }.`,
      do: 'Look at what happened, and enter the date of the look-back.',
      act: 'Enter the look-back',
    },
  ]
})

/** A department's commitment whose review is overdue. */
export const reviewOverdue = eachOf('promise-overdue/review', 'departmentCommitment', (plan, c, today) => {
  const department = plan.get('department', c.department)
  if (department === undefined || c.reviewDate === undefined || c.reviewDate >= today) return []
  return [
    {
      rule: 'promise-overdue/review',
      severity: 'gap',
      audience: 'board',
      step: 'embed-commitments',
      about: [
        { kind: 'departmentCommitment', id: c.id },
        { kind: 'department', id: department.id },
      ],
      field: 'reviewDate',
      says: `The commitment from ${small(departmentNamed(plan, department))} was due for review on ${dayInWords(c.reviewDate)}.`,
      do: 'Look at its measure with the lead, note what was agreed under “Check-ins and updates”, and set the next date.',
      act: 'Open the commitment',
    },
  ]
})
