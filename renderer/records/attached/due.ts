import { daysBetween, latestOf, roughInWords, wasDue } from '../../../shared/days/index.ts'
import { isUnfinished } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { counted } from '../../../shared/words/index.ts'

type Action = RecordOf<'action'>
/** The fields that an action of a goal and one of the community share. */
type Dated = Pick<Action | RecordOf<'act'>, 'due' | 'status'>

/** How far ahead "soon" looks, in days. */
export const SOON = 30

/** The last day on which it is in time. */
const lastDayOf = (a: Dated): string | undefined => a.due && latestOf(a.due)
export const isLate = (a: Dated, today: string): boolean => isUnfinished(a) && (lastDayOf(a) ?? today) < today
export const isSoon = (a: Action, today: string): boolean => {
  const last = lastDayOf(a)
  return isUnfinished(a) && last !== undefined && last >= today && daysBetween(today, last) <= SOON
}

const days = (n: number): string => counted(n, 'day')

/** An action without a due day: when it begins, or began. */
function startWords({ start, status }: Action, today: string): string {
  if (start === undefined) return 'No date yet'
  if (latestOf(start) >= today) return `Begins ${roughInWords(start)}`
  return `${status === 'inProgress' ? 'From' : 'Planned from'} ${roughInWords(start)}`
}

/** An action against its day: when it was due, soon in days, else the day. */
export function dueWords(a: Action, today: string): string {
  if (a.status === 'done') return a.doneOn ? `Done ${roughInWords(a.doneOn)}` : 'Done'
  if (a.status === 'stopped') return 'Stopped'
  if (a.due === undefined) return startWords(a, today)
  const last = latestOf(a.due)
  if (last < today) return wasDue(a.due)
  if (last === today) return 'Due today'
  const left = daysBetween(today, last)
  return left <= SOON ? `In ${days(left)}` : `Due ${roughInWords(a.due)}`
}
