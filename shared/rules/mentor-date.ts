import { dayAfter, earliestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'

/** When a mentor is next to be met. */
interface MentorDate {
  readonly day: string
  /** Somebody set that day; else it follows from how often they agreed to meet. */
  readonly isSet: boolean
}

/** The day that was set, as long as they have not met since; else that of the rhythm. Undefined where neither is known. */
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
