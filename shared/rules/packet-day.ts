import { type DaysOff, workingDaysBefore } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'

/** The district's days off, with pairs of days in the right order. */
export const daysOff = (plan: Plan): DaysOff =>
  (plan.get('district', 'district')?.daysOff ?? []).flatMap(({ begins: first, ends: last = first }) => {
    if (first === undefined || last === undefined) return []
    return [first <= last ? { from: first, to: last } : { from: last, to: first }]
  })

/**
 * The day on which the packet of a meeting is due: the one that was entered, or for the board, counted back in working
 * days.
 */
export function packetDay(plan: Plan, m: RecordOf<'meeting'>): string | undefined {
  const { packetDays } = plan.get('district', 'district') ?? {}
  if (m.packetDue !== undefined || m.forum !== 'board' || m.date === undefined) return m.packetDue
  return packetDays === undefined ? undefined : workingDaysBefore(m.date, packetDays, daysOff(plan))
}
