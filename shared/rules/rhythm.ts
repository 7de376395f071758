import { dayAfter, earliestOf, latestOf, type RoughDay, roughly } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

type Promised = RecordOf<'promise'>

/** How often something is promised, and where it stands against that on a day. */
export interface Rhythm {
  /** Days between one and the next; undefined where nothing is promised that can be counted. */
  readonly everyDays: number | undefined
  /** The last one that was held, an ISO day; undefined where there was none. Of a month the last day that it can have been. */
  readonly last: string | undefined
  /** Its day no closer than it was entered, for what is said of it. */
  readonly lastOn: RoughDay | undefined
  /** The day by which the next one is promised; undefined where nothing says from when to count. */
  readonly due: string | undefined
  readonly overdue: boolean
  /** The next day that somebody has set already; undefined where none is set. */
  readonly planned: string | undefined
  /** The promise that it rests on, where it is one. */
  readonly promise: Promised | undefined
}

/** A rhythm can be kept: whole days, one at least, no longer than a century. */
export const counts = (days: number | undefined): days is number =>
  days !== undefined && Number.isInteger(days) && days >= 1 && days <= 36_525

const promisedFrom = ({ promisedOn }: Promised): string => (promisedOn === undefined ? '9999' : earliestOf(promisedOn))

/** The promise of a type that asks most: the shortest rhythm, the earliest of them. One without a rhythm promises nothing. */
export const promiseOf = (plan: Plan, type: NonNullable<Promised['type']>): Promised | undefined =>
  where(plan, 'promise', 'type', type)
    .filter((p) => counts(p.everyDays))
    .toSorted((a, b) => (a.everyDays ?? 0) - (b.everyDays ?? 0) || compareKeys(promisedFrom(a), promisedFrom(b)))[0]

/** The day that counts of one known as a month, a season or a year: its last, or today within it; its first while all of it lies ahead. */
function dayOf(day: RoughDay, today: string): string {
  const [first, last] = [earliestOf(day), latestOf(day)]
  return first > today ? first : last > today ? today : last
}

/**
 * Where a promised rhythm stands. `days` are those on which it was held, in any order; one that lies ahead of `today`
 * is planned, not held. Before the first, it is counted from the promise's day, or from `begins` where that is later:
 * nothing is owed before a thing begins. On the day itself it is still in time.
 */
export function rhythmOf(
  promise: Promised | undefined,
  days: readonly (string | RoughDay | undefined)[],
  today: string,
  own: { readonly everyDays?: number | undefined; readonly begins?: string | undefined } = {},
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
  const due = everyDays === undefined || from === undefined ? undefined : dayAfter(from, everyDays)
  return { everyDays, last, lastOn: held?.on, due, overdue: due !== undefined && due < today, planned, promise }
}

/** Departments with which the equity office has check-ins: all but itself. */
export const departmentsToMeet = (plan: Plan): readonly RecordOf<'department'>[] =>
  plan.all('department').filter((d) => d.isEquityOffice !== true)

/** The check-ins of a department against its own rhythm, or the one promised to all. The equity office owes itself none. */
export const checkInsOf = (plan: Plan, department: RecordOf<'department'>, today: string): Rhythm =>
  rhythmOf(
    department.isEquityOffice === true ? undefined : promiseOf(plan, 'checkIn'),
    where(plan, 'checkIn', 'department', department.id).map((c) => c.date),
    today,
    department.isEquityOffice === true ? {} : { everyDays: department.everyDays },
  )
