import { fiscalYear, isYear, yearsAfter } from '../days/index.ts'
import type { Plan } from './plan.ts'

/** The month in which school years start: July. */
export const SCHOOL_YEAR_START = 7

/** The month (1 to 12) in which the district's fiscal year starts; July until it is entered. */
export function startMonthOf(plan: Plan<'district'>): number {
  const month = plan.get('district', 'district')?.fiscalYearStartMonth
  return month !== undefined && month >= 1 && month <= 12 ? month : 7
}

/** The most years that are shown: a year typed by mistake must not fill the screen. */
const MOST_YEARS = 12

/**
 * The fiscal years for which a plan's money is shown: those of the plan, or until they are entered this one and three
 * more, and every other year for which something is entered.
 */
export function yearsOf(plan: Plan, today: string): readonly string[] {
  const district = plan.get('district', 'district')
  const now = fiscalYear(today, startMonthOf(plan))
  const from = isYear(district?.planFrom ?? '') ? (district?.planFrom as string) : now
  const to = isYear(district?.planTo ?? '') ? (district?.planTo as string) : yearsAfter(now, 3)
  const years = new Set<string>()
  for (let year = from; year <= to && years.size < MOST_YEARS; year = yearsAfter(year, 1)) years.add(year)
  if (years.size === 0) years.add(now)
  for (const { fiscalYear: year } of [
    ...plan.all('fundingAmount'),
    ...plan.all('budgetLine'),
    ...plan.all('positionPay'),
  ])
    if (year !== undefined && isYear(year)) years.add(year)
  return [...years].sort()
}
