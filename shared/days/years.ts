import { dayAfter } from './calendar.ts'

/**
 * School and fiscal years, named by the calendar year in which they start: if a year starts in July, 2026-27 runs from
 * 1 July 2026 to 30 June 2027; if it starts in January, it is the calendar year 2026.
 */

const two = (n: number): string => String(n).padStart(2, '0')

/** True for a school or fiscal year made of two consecutive calendar years: 2026-27, never 2026-28. */
export function isYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  return first !== undefined && Number(first) >= 1000 && (Number(first) + 1) % 100 === Number(second)
}

/** “2026-27” for the year that starts in 2026. */
export const yearFrom = (first: number): string => `${first}-${two((first + 1) % 100)}`

/** The fiscal year of an ISO day: “2026-27” for 2026-12-08 if the year starts in July. */
export const fiscalYear = (day: string, startMonth: number): string =>
  yearFrom(Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0))

/** The fiscal year that many years after another, or before it for a negative number. */
export const yearsAfter = (year: string, by: number): string => yearFrom(Number(year.slice(0, 4)) + by)

/** The first ISO day of a fiscal year. */
export const firstDay = (year: string, startMonth: number): string => `${year.slice(0, 4)}-${two(startMonth)}-01`

/** The last ISO day of a fiscal year. */
export const lastDay = (year: string, startMonth: number): string =>
  dayAfter(firstDay(yearsAfter(year, 1), startMonth), -1) ?? ''
