import { dayAfter, weekdayOf } from './calendar.ts'

/** Days off besides the weekends, each period from its first to its last day (ISO). */
export type DaysOff = readonly { readonly from: string; readonly to: string }[]

/** True for Monday to Friday, except days off. */
export const isWorkingDay = (day: string, off: DaysOff): boolean =>
  ![0, 6].includes(weekdayOf(day)) && !off.some(({ from, to }) => from <= day && day <= to)

/** The most days that are searched, longer than any break: a calendar with nothing but days off ends here. */
const MOST_DAYS = 2000

/**
 * The day that many working days before another, or after it for a negative number; undefined if there is none. The day
 * itself is not counted.
 */
export function workingDaysBefore(day: string, count: number, off: DaysOff): string | undefined {
  const step = count < 0 ? 1 : -1
  let at: string | undefined = day
  let left = Math.abs(count)
  for (let tries = 0; at !== undefined && left > 0; tries++) {
    if (tries > MOST_DAYS) return undefined
    at = dayAfter(at, step)
    if (at !== undefined && isWorkingDay(at, off)) left--
  }
  return at
}
