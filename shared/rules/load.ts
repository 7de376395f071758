import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { counted, fteWords, listed } from '../words/index.ts'
import { counts, departmentsToMeet, promiseOf } from './rhythm.ts'
import { isAnswered } from './screened.ts'

/** The office's time in a year for one promised schedule. */
interface Load {
  readonly promise: RecordOf<'promise'>
  /** How many occur in a year, over all departments, goals or audiences that it is promised to. */
  readonly times: number
  readonly hours: number
}

/** The FTE that the promised schedules take. */
interface PromisedLoad {
  readonly of: readonly Load[]
  /** Hours a year, for those promises with entered hours each. */
  readonly hours: number
  /** Promises that occur in a year without entered hours each. */
  readonly unsaid: readonly RecordOf<'promise'>[]
  /** Undefined if the hours of a full-time year are not entered: a default would be nobody's figure. */
  readonly fte: number | undefined
}

const types = ['checkIn', 'statusUpdate', 'engagement', 'lookBack'] as const

/**
 * How often a promise is due in a year: for each department by its own schedule if it has one, for each open goal, for
 * each audience. A decision is looked back on once: those that have not been count.
 */
function timesOf(plan: Plan, promise: RecordOf<'promise'>): number {
  const { type, everyDays } = promise
  if (type === undefined || !counts(everyDays)) return 0
  const yearly = (days: number) => 365 / days
  if (type === 'checkIn')
    return departmentsToMeet(plan)
      .filter((d) => promiseOf(plan, type, d) === promise)
      .reduce((sum, d) => sum + yearly(counts(d.everyDays) ? d.everyDays : everyDays), 0)
  if (type === 'engagement')
    return plan.all('audienceGroup').filter((a) => promiseOf(plan, type, a) === promise).length * yearly(everyDays)
  if (promiseOf(plan, type) !== promise) return 0
  if (type === 'lookBack')
    return plan.all('equityScreen').filter((s) => isAnswered(s) && s.lookedBackOn === undefined).length
  return plan.all('goal').filter(isOpenGoal).length * yearly(everyDays)
}

/** What the promised schedules add up to: how often in a year, how many hours, and how much of full time. */
export function promisedLoad(plan: Plan): PromisedLoad {
  const promises = types.flatMap((type) => where(plan, 'promise', 'type', type))
  const all = promises.flatMap((promise) => {
    const times = Math.round(timesOf(plan, promise))
    return times === 0 ? [] : [{ promise, times, hours: times * Math.max(0, promise.hours ?? 0) }]
  })
  const of = all.filter((l) => (l.promise.hours ?? 0) > 0)
  const hours = of.reduce((sum, l) => sum + l.hours, 0)
  const year = plan.get('teamNeed', 'teamNeed')?.hoursInYear ?? 0
  return {
    of,
    hours,
    unsaid: all.flatMap((l) => ((l.promise.hours ?? 0) > 0 ? [] : [l.promise])),
    fte: year > 0 && hours > 0 ? hours / year : undefined,
  }
}

/** The FTE that the work needs: what was entered, but never less than the promised schedules take. */
export function fteNeeded(plan: Plan): number | undefined {
  const counted = plan.get('teamNeed', 'teamNeed')?.fteNeeded
  const promised = promisedLoad(plan).fte
  if (counted === undefined) return promised
  return Math.max(0, counted, promised ?? 0)
}

/**
 * The source of the need, after its figure: an entered need may be a first guess and is no measurement; if none or less
 * is entered, it is what the promised schedules take.
 */
export const neededWords = (plan: Plan): string =>
  isEntered(plan) ? 'entered as needed' : 'that the promised schedules take'

/** The need after what is planned, where it is another: one sentence has all three figures wherever staff is told. */
export function needBeside(plan: Plan, planned: number): string {
  const need = fteNeeded(plan) ?? 0
  if (need === 0 || fteWords(need) === fteWords(planned)) return ''
  return isEntered(plan)
    ? `; the plan says ${fteWords(need)} are needed`
    : `; the promised schedules take ${fteWords(need)}`
}

const isEntered = (plan: Plan): boolean => {
  const entered = plan.get('teamNeed', 'teamNeed')?.fteNeeded
  return entered !== undefined && fteNeeded(plan) === entered
}

/** A note for totals of FTE that include positions outside the office; '' otherwise. */
export const whoseFte = (plan: Plan): string =>
  plan
    .all('position')
    .some(
      (p) =>
        (p.fte ?? 0) > 0 && p.department !== undefined && plan.get('department', p.department)?.isEquityOffice !== true,
    )
    ? 'in all departments'
    : ''

/** The most letters of a note that is printed beside the need. */
const mostNote = 120

/** The note on the entered need, which says how it was found; '' if there is none, or a long one. */
export function needNote(plan: Plan): string {
  const note = isEntered(plan) ? (plan.get('teamNeed', 'teamNeed')?.note?.trim() ?? '') : ''
  return note.length > mostNote ? '' : note
}

const one = {
  checkIn: 'check-in',
  statusUpdate: 'status update',
  engagement: 'engagement',
  lookBack: 'look-back',
} as const
const oneOf = ({ type }: RecordOf<'promise'>): string => (type === undefined ? '' : one[type])
/** A look-back is made once for each decision. */
const often = ({ type }: RecordOf<'promise'>): string => (type === 'lookBack' ? 'still to come' : 'a year')

/** The load in sentences: its parts, those without entered hours, and how much of full time it is. '' for none. */
export function loadWords(plan: Plan): string {
  const { of, hours, unsaid, fte } = promisedLoad(plan)
  const adds = of.map(
    (l) => `${counted(l.times, oneOf(l.promise))} ${often(l.promise)} at ${counted(l.promise.hours ?? 0, 'hour')}`,
  )
  const missing = listed([...new Set(unsaid.map((p) => `${oneOf(p)}s`))])
  return [
    adds.length === 0 ? '' : `Promised schedules: ${listed(adds)}, ${counted(Math.round(hours), 'hour')} in all.`,
    fte === undefined ? '' : `That is ${fteWords(fte)} FTE for these alone.`,
    adds.length > 0 && fte === undefined ? 'Enter the hours in a full-time year to see it as FTE.' : '',
    missing === ''
      ? ''
      : `How long ${missing} take is not entered. Enter it with the promised schedules, in Check-ins.`,
  ]
    .filter((words) => words !== '')
    .join(' ')
}
