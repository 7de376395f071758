import { fiscalYear, yearsAfter } from '../../../shared/days/index.ts'
import { startMonthOf, yearsOf } from '../../../shared/domain/fiscal.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { todayHere, usePlanView } from '../../state/index.ts'

/** The fiscal year under way. */
export const yearNow = (plan: Plan, today: string): string => fiscalYear(today, startMonthOf(plan))

/** The most years between an older plan's and the present one that get columns of their own; more are left out. */
const BETWEEN = 5

/** The fiscal years that money can be entered for: those that it is shown for, and always the one under way. */
function yearsToFill(plan: Plan, today: string): readonly string[] {
  const years = yearsOf(plan, today)
  const now = yearNow(plan, today)
  const last = years.at(-1) ?? now
  const between: string[] = []
  for (let year = yearsAfter(now, -1); year > last; year = yearsAfter(year, -1)) between.push(year)
  return [...new Set([...years, ...(between.length > BETWEEN ? [] : between), now])].sort()
}

export const useFiscalYears = (): readonly string[] => yearsToFill(usePlanView(), todayHere())

/** The fiscal year under way, which a grid of years shows first. */
export const useYearNow = (): string => yearNow(usePlanView(), todayHere())
