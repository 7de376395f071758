import { dayAfter, dayInWords } from '../../days/index.ts'
import { updatesOf } from '../../rules/promises-overdue.ts'
import { promiseOf } from '../../rules/rhythm.ts'
import { isOver } from '../../rules/status.ts'
import { countInWords } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Statuses of goals that were promised by a day that is over. */
interface UpdatesOwed {
  /** The promise they depend on. */
  readonly promise: string
  /** "overdue for all six goals, since December 20, 2018": what is due on a day is late on the next. */
  readonly says: string
  /** "all six goals". */
  readonly whom: string
  /** The day by which the first of them was due (ISO). */
  readonly since: string
  /** The newest of them; undefined where none was ever given. */
  readonly last: string | undefined
}

/**
 * Statuses that are overdue by the promised rhythm: a reader to whom they were promised is told so. Undefined if none
 * is late, and for the public, who reads no status.
 */
export function updatesOwed(ctx: Context): UpdatesOwed | undefined {
  const { plan, request, goals } = ctx
  const promise = promiseOf(plan, 'statusUpdate')
  if (promise === undefined || ctx.reader === 'public') return undefined
  const late = goals.flatMap(({ goal }) => {
    const rhythm = isOver(plan, goal, request.date) ? undefined : updatesOf(plan, goal, request.date)
    return rhythm?.overdue && rhythm.due !== undefined ? [{ due: rhythm.due, last: rhythm.last }] : []
  })
  const days = late.map((l) => l.due).toSorted()
  const [since] = days
  if (since === undefined) return undefined
  const [n, all] = [late.length, goals.length]
  const whom =
    n < all
      ? `${countInWords(n)} of ${countInWords(all)} goals`
      : n === 1
        ? 'the one goal'
        : n === 2
          ? 'both goals'
          : `all ${countInWords(n)} goals`
  const longest = days.at(-1) === since ? '' : 'the longest '
  return {
    promise: promise.id,
    whom,
    since,
    says: `overdue for ${whom}, ${longest}since ${dayInWords(dayAfter(since, 1) ?? since)}`,
    last: late
      .flatMap((l) => l.last ?? [])
      .toSorted()
      .at(-1),
  }
}
