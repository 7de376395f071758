import {
  type DaysOff,
  dayAfter,
  earliestOf,
  isWorkingDay,
  latestOf,
  type RoughDay,
  roughly,
  workingDaysBefore,
} from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { asName, compareKeys } from '../words/index.ts'
import { daysOff } from './packet-day.ts'

type Promised = RecordOf<'promise'>

/** A promised schedule, and how it is kept as of a day. */
export interface Rhythm {
  /** Days from one to the next; undefined if no countable schedule is promised. */
  readonly everyDays: number | undefined
  /**
   * The last one that was held, an ISO day; undefined if there was none. For a month, the last day that it can have
   * been.
   */
  readonly last: string | undefined
  /** Its day as exactly as it was entered, for sentences about it. */
  readonly lastOn: RoughDay | undefined
  /** The day by which the next one is promised; undefined without a day to count from. */
  readonly due: string | undefined
  readonly overdue: boolean
  /** The next day that is already set; undefined if none is. */
  readonly planned: string | undefined
  /** The promise behind the schedule, if there is one. */
  readonly promise: Promised | undefined
}

/** True for a schedule that can be kept: whole days, at least one, at most a century. */
export const counts = (days: number | undefined): days is number =>
  days !== undefined && Number.isInteger(days) && days >= 1 && days <= 36_525

const promisedFrom = ({ promisedOn }: Promised): string => (promisedOn === undefined ? '9999' : earliestOf(promisedOn))

/** Whom a meeting is held with. */
type Met = RecordOf<'audienceGroup'> | RecordOf<'department'>

/** Kinds of those who are met, for the promises that may name one of them. */
const metWith = { checkIn: 'department', engagement: 'audienceGroup' } as const

/**
 * The audiences or departments of the plan that a promise was made to by name; none where it was made to all, or to
 * others, as to the board.
 */
function namedIn(plan: Plan, { type, toWhom = '' }: Promised): readonly Met[] {
  if (type !== 'checkIn' && type !== 'engagement') return []
  const names = new Set([toWhom, ...toWhom.split(/[,;]| and /)].map(asName))
  return plan.all(metWith[type]).filter((m) => asName(m.name) !== '' && names.has(asName(m.name)))
}

/**
 * The most demanding promise of a type: the shortest interval, the earliest of several. One without an interval
 * promises nothing. With `to`, a promise that was made to others by name does not count.
 */
export const promiseOf = (plan: Plan, type: NonNullable<Promised['type']>, to?: Met): Promised | undefined =>
  where(plan, 'promise', 'type', type)
    .filter((p) => counts(p.everyDays))
    .filter((p) => {
      const made = to === undefined ? [] : namedIn(plan, p)
      return made.length === 0 || made.some((m) => m.id === to?.id)
    })
    .toSorted((a, b) => (a.everyDays ?? 0) - (b.everyDays ?? 0) || compareKeys(promisedFrom(a), promisedFrom(b)))[0]

/**
 * The day that counts for a month, a season or a year: its last day, or today within it; its first day if all of it is
 * ahead.
 */
function dayOf(day: RoughDay, today: string): string {
  const [first, last] = [earliestOf(day), latestOf(day)]
  return first > today ? first : last > today ? today : last
}

/**
 * How a promised schedule is kept. `days` are those on which it was held, in any order; one after `today` is planned,
 * not held. Before the first, it is counted from the promise's day, or from `begins` if that is later: nothing is due
 * before a thing begins. On the day itself it is still on time. With `off`, a day on which nobody works gives way to the
 * next one on which people do.
 */
export function rhythmOf(
  promise: Promised | undefined,
  days: readonly (string | RoughDay | undefined)[],
  today: string,
  own: { readonly everyDays?: number | undefined; readonly begins?: string | undefined; readonly off?: DaysOff } = {},
): Rhythm {
  const everyDays = counts(own.everyDays) ? own.everyDays : promise?.everyDays
  const known = days
    .flatMap((d) => (d === undefined ? [] : [typeof d === 'string' ? roughly(d) : d]))
    .map((on) => ({ day: dayOf(on, today), on }))
    .sort((a, b) => compareKeys(a.day, b.day))
  const held = known.filter((d) => d.day <= today).at(-1)
  const last = held?.day
  const planned = known.find((d) => d.day > today)?.day
  const starts = promise?.promisedOn && latestOf(promise.promisedOn)
  const from = last ?? (starts !== undefined && own.begins !== undefined && own.begins > starts ? own.begins : starts)
  const counted = everyDays === undefined || from === undefined ? undefined : dayAfter(from, everyDays)
  const due =
    counted === undefined || own.off === undefined || isWorkingDay(counted, own.off)
      ? counted
      : workingDaysBefore(counted, -1, own.off)
  return { everyDays, last, lastOn: held?.on, due, overdue: due !== undefined && due < today, planned, promise }
}

/** Departments with which the equity office has check-ins: all but itself. */
export const departmentsToMeet = (plan: Plan): readonly RecordOf<'department'>[] =>
  plan.all('department').filter((d) => d.isEquityOffice !== true)

/**
 * The check-ins of a department against its own schedule, or the one promised to it or to all. The equity office has none with
 * itself. One that would be due in a break or on a weekend is due on the first working day after it.
 */
export const checkInsOf = (plan: Plan, department: RecordOf<'department'>, today: string): Rhythm =>
  rhythmOf(
    department.isEquityOffice === true ? undefined : promiseOf(plan, 'checkIn', department),
    where(plan, 'checkIn', 'department', department.id).map((c) => c.date),
    today,
    department.isEquityOffice === true ? {} : { everyDays: department.everyDays, off: daysOff(plan) },
  )
