import { getDayOfWeek, parseDate } from '@internationalized/date'

/** Days of the calendar as the plan writes them: ISO days, from the year 1000 to 9999. */

const DAY = 86_400_000

/** True for an ISO day that exists: 2026-02-28, never 2026-02-30. */
export function isDay(text: string): boolean {
  // While a year is being typed, the system's control gives days in the year 2 or 20.
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false
  const day = Number(text.slice(8))
  // A shortcut without the calendar library: one document checks a thousand days.
  return day < 29 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate()
}

/** Midnight of an ISO day in UTC, in milliseconds, for a time scale; NaN if it is not a day. */
export const timeOf = (day: string): number => (isDay(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN)

/** The ISO day of a point on a time scale, as `timeOf` counts it. */
export const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

/**
 * The day that many days after an ISO day, or before it for a negative number; undefined if the result is outside the
 * years with four digits.
 */
export function dayAfter(day: string, days: number): string | undefined {
  // A larger number of days leaves the calendar; there is no need to count that far.
  if (!isDay(day) || !Number.isInteger(days) || Math.abs(days) > 9000 * 366) return undefined
  const found = new Date(timeOf(day) + days * DAY).toISOString()
  // Beyond its ends, a year has more digits, or begins with a 0.
  return isDay(found.replace(/T.*$/, '')) ? dayAt(timeOf(day) + days * DAY) : undefined
}

/** Days from one ISO day to another; negative if the second is earlier, NaN if either is not a day. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY)

/** Whole months from one ISO day to a later one: 0 on the 14th after the 15th; NaN if either is not a day. */
export function monthsBetween(from: string, to: string): number {
  if (!isDay(from) || !isDay(to)) return Number.NaN
  const a = parseDate(from)
  const b = parseDate(to)
  // From the end of a month to the end of a shorter one is a whole month.
  const whole = a.add({ months: (b.year - a.year) * 12 + b.month - a.month }).compare(b) <= 0
  return (b.year - a.year) * 12 + b.month - a.month - (whole ? 0 : 1)
}

/** The day of the week of an ISO day: 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: string): number => getDayOfWeek(parseDate(day), 'en-US', 'sun')

/** The first day of the month before the one with an ISO day. */
export const monthBefore = (day: string): string => parseDate(day).subtract({ months: 1 }).set({ day: 1 }).toString()
