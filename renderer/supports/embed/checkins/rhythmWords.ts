import { daysBetween } from '../../../../shared/days/index.ts'
import type { Rhythm } from '../../../../shared/rules/rhythm.ts'

/** Never broken over two lines. */
const count = (n: number): string => (n === 1 ? '1\u00a0day' : `${n}\u00a0days`)

/** "Every 90 days", or that none is promised. */
export const everyWords = ({ everyDays }: Rhythm): string =>
  everyDays === undefined ? 'Nothing promised' : everyDays === 1 ? 'Every day' : `Every ${everyDays} days`

/** A rhythm on a day, in words, beside the day on which it is due: late, due or in time. */
export function standWords(rhythm: Rhythm, today: string): string {
  const { everyDays, last, due } = rhythm
  if (due !== undefined && rhythm.overdue) return 'Late'
  if (due !== undefined) return due === today ? 'Due today' : `Due in ${count(daysBetween(today, due))}`
  if (last === undefined) return 'Not met with yet'
  return everyDays === undefined ? 'No schedule promised' : 'Met'
}
