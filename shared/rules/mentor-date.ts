import { dayAfter, earliestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'

/** The next meeting with a mentor. */
interface MentorDate {
  readonly day: string
  /** True if the day was set; otherwise it follows from how often they agreed to meet. */
  readonly isSet: boolean
}

/**
 * The day that was set, if they have not met since; otherwise the one from the agreed schedule. Undefined if neither is
 * known.
 */
export function mentorDate({
  status,
  nextOn,
  everyDays,
  lastMet,
  startedOn,
}: RecordOf<'mentor'>): MentorDate | undefined {
  if (status !== 'active') return undefined
  if (nextOn !== undefined && (lastMet === undefined || nextOn > lastMet)) return { day: nextOn, isSet: true }
  const from = lastMet ?? (startedOn && earliestOf(startedOn))
  if (from === undefined || everyDays === undefined || everyDays <= 0) return undefined
  const day = dayAfter(from, everyDays)
  return day === undefined ? undefined : { day, isSet: false }
}
