import { dayInWords, daysBetween } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'

type Action = RecordOf<'action'>

/** How far ahead "soon" looks, in days. */
export const SOON = 30

export const isOpenAction = (a: Action): boolean => a.status !== 'done' && a.status !== 'stopped'
export const isLate = (a: Action, today: string): boolean => isOpenAction(a) && a.due !== undefined && a.due < today
export const isSoon = (a: Action, today: string): boolean =>
  isOpenAction(a) && a.due !== undefined && a.due >= today && daysBetween(today, a.due) <= SOON

const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`

/** Where an action stands against its day: late in days, soon in days, else the day. */
export function dueWords(a: Action, today: string): string {
  if (a.status === 'done') return a.doneOn ? `Done ${dayInWords(a.doneOn)}` : 'Done'
  if (a.status === 'stopped') return 'Stopped'
  if (a.due === undefined) return 'No date yet'
  if (a.due < today) return `${days(daysBetween(a.due, today))} late`
  if (a.due === today) return 'Due today'
  const left = daysBetween(today, a.due)
  return left <= SOON ? `In ${days(left)}` : `Due ${dayInWords(a.due)}`
}
