import { fiscalYear, isYear, yearsAfter } from '../days/index.ts'
import type { Plan } from './plan.ts'

/** The month (1 to 12) in which the district's fiscal year starts; July until it is said. */
export function startMonthOf(plan: Plan<'district'>): number {
  const month = plan.get('district', 'district')?.fiscalYearStartMonth
  return month !== undefined && month >= 1 && month <= 12 ? month : 7
}

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
