/** Days and years as the plan writes them: ISO days of the calendar, school and fiscal years as "2026-27". */

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** True for an ISO day that is in the calendar: 2026-02-28, never 2026-02-30. */
export function isDay(text: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (y === undefined) return false
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** True for a school or fiscal year of two calendar years that follow each other: 2026-27, never 2026-28. */
export function isYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  return first !== undefined && Number(first) >= 1000 && (Number(first) + 1) % 100 === Number(second)
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** "2026-11-17" as "November 17, 2026"; a text that is no day stays as it is. */
export function dayWords(day: string): string {
  if (!isDay(day)) return day
  return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`
}

const DAY = 86_400_000

/** The day so many days after an ISO day, or before it where they are negative; undefined where that is no day of four-digit years. */
export function dayAfter(day: string, days: number): string | undefined {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY)
  if (Number.isNaN(at.getTime())) return undefined
  const text = at.toISOString().slice(0, 10)
  return isDay(text) ? text : undefined
}

/** Days from one ISO day to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The ISO day of a moment by this laptop's calendar, which is what a person calls today: at seven in the evening in
 * Denver it is still Monday, though it is Tuesday in London. The moment is passed in; this is the only place that
 * makes a day of one.
 */
export const localDay = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The same with the time of day, as a file's name may have it: "2026-11-23 19-05". */
export const localMinute = (at: Date): string => `${localDay(at)} ${two(at.getHours())}-${two(at.getMinutes())}`
