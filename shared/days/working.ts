import { dayAfter, weekdayOf } from './calendar.ts'

/** Days on which nobody works beside the weekends, each from its first to its last (ISO). */
export type DaysOff = readonly { readonly from: string; readonly to: string }[]

/** Monday to Friday, but for days off. */
export const isWorkingDay = (day: string, off: DaysOff): boolean =>
  ![0, 6].includes(weekdayOf(day)) && !off.some(({ from, to }) => from <= day && day <= to)

/** Longer than any break: a calendar of nothing but days off ends here. */
const most = 2000

/**
 * The day that is so many working days before another, or after it where the number is negative; undefined where there
 * is none. The day itself is not counted.
 */
export function workingDaysBefore(day: string, count: number, off: DaysOff): string | undefined {
  const step = count < 0 ? 1 : -1
  let at: string | undefined = day
  let left = Math.abs(count)
  for (let tries = 0; at !== undefined && left > 0; tries++) {
    if (tries > most) return undefined
    at = dayAfter(at, step)
    if (at !== undefined && isWorkingDay(at, off)) left--
  }
  return at
}
