import { dayAfter, earliestOf, latestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

type Promised = RecordOf<'promise'>

/** How often something is promised, and where it stands against that on a day. */
export interface Rhythm {
  /** Days between one and the next; undefined where nothing is promised that can be counted. */
  readonly everyDays: number | undefined
  /** The last one that was held; undefined where there was none. */
  readonly last: string | undefined
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

/**
 * Where a promised rhythm stands. `days` are those on which it was held, in any order; one that lies ahead of `today`
 * is planned, not held. Before the first, it is counted from the promise's day, or from `begins` where that is later:
 * nothing is owed before a thing begins. On the day itself it is still in time.
 */
export function rhythmOf(
  promise: Promised | undefined,
  days: readonly (string | undefined)[],
  today: string,
  own: { readonly everyDays?: number | undefined; readonly begins?: string | undefined } = {},
): Rhythm {
  const everyDays = counts(own.everyDays) ? own.everyDays : promise?.everyDays
  const known = days.filter((d): d is string => d !== undefined).sort()
  const last = known.filter((d) => d <= today).at(-1)
  const planned = known.find((d) => d > today)
  const starts = promise?.promisedOn && latestOf(promise.promisedOn)
  const from = last ?? (starts !== undefined && own.begins !== undefined && own.begins > starts ? own.begins : starts)
  const due = everyDays === undefined || from === undefined ? undefined : dayAfter(from, everyDays)
  return { everyDays, last, due, overdue: due !== undefined && due < today, planned, promise }
}

/** The check-ins of a department against its own rhythm, or the one promised to all. */
export const checkInsOf = (plan: Plan, department: RecordOf<'department'>, today: string): Rhythm =>
  rhythmOf(
    promiseOf(plan, 'checkIn'),
    where(plan, 'checkIn', 'department', department.id).map((c) => c.date),
    today,
    { everyDays: department.everyDays },
  )
