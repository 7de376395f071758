/** Days of the calendar as the plan writes them: ISO days, from the year 1000 to 9999. */

const DAY = 86_400_000

/** Year, month and day of an ISO day. */
const partsOf = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
]

/** How many days a month has; 1 is January. */
const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for an ISO day that exists: 2026-02-28, never 2026-02-30. */
export function isDay(text: string): boolean {
  // While a year is being typed, the system's control gives days in the year 2 or 20.
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false
  const [year, month, day] = partsOf(text)
  // Most days are in every month: one document checks a thousand.
  return day < 29 || day <= daysIn(year, month)
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
  const [[year, month, day], [laterYear, laterMonth, laterDay]] = [partsOf(from), partsOf(to)]
  // From the end of a month to the end of a shorter one is a whole month.
  const whole = Math.min(day, daysIn(laterYear, laterMonth)) <= laterDay
  return (laterYear - year) * 12 + laterMonth - month - (whole ? 0 : 1)
}

/** The day of the week of an ISO day: 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay()

/** The first day of the month before the one with an ISO day. */
export function monthBefore(day: string): string {
  const [year, month] = partsOf(day)
  return dayAt(Date.UTC(year, month - 2, 1))
}
