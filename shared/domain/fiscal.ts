import { dayAfter, isYear } from './days.ts'
import type { Plan } from './plan.ts'

/**
 * Fiscal years, named by the calendar year in which they start: where a year starts in July, 2026-27 runs from
 * 1 July 2026 to 30 June 2027; where it starts in January, it is the calendar year 2026.
 */

/** The month (1 to 12) in which the district's fiscal year starts; July until it is said. */
export function startMonthOf(plan: Plan): number {
  const month = plan.get('district', 'district')?.fiscalYearStartMonth
  return month !== undefined && month >= 1 && month <= 12 ? month : 7
}

/** "2026-27" for the year that starts in 2026. */
export const yearFrom = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`

/** The fiscal year that holds an ISO day: "2026-27" for 2026-12-08 where the year starts in July. */
export const fiscalYear = (day: string, startMonth: number): string =>
  yearFrom(Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0))

/** So many years after a fiscal year, or before it. */
export const yearsAfter = (year: string, by: number): string => yearFrom(Number(year.slice(0, 4)) + by)

/** The first ISO day of a fiscal year. */
export const firstDay = (year: string, startMonth: number): string =>
  `${year.slice(0, 4)}-${String(startMonth).padStart(2, '0')}-01`

/** The last ISO day of a fiscal year. */
export const lastDay = (year: string, startMonth: number): string =>
  dayAfter(firstDay(yearsAfter(year, 1), startMonth), -1) ?? ''

/** More years than this are no plan: a year typed by mistake does not fill the screen. */
const MOST = 12

/**
 * The fiscal years that a plan's money is shown for: those of the plan, or this one and three more until they are
 * said, and every other year for which something is entered.
 */
export function yearsOf(plan: Plan, today: string): readonly string[] {
  const district = plan.get('district', 'district')
  const now = fiscalYear(today, startMonthOf(plan))
  const from = isYear(district?.planFrom ?? '') ? (district?.planFrom as string) : now
  const to = isYear(district?.planTo ?? '') ? (district?.planTo as string) : yearsAfter(now, 3)
  const years = new Set<string>()
  for (let year = from; year <= to && years.size < MOST; year = yearsAfter(year, 1)) years.add(year)
  if (years.size === 0) years.add(now)
  for (const { fiscalYear: year } of [
    ...plan.all('fundingAmount'),
    ...plan.all('budgetLine'),
    ...plan.all('positionPay'),
  ])
    if (year !== undefined && isYear(year)) years.add(year)
  return [...years].sort()
}
