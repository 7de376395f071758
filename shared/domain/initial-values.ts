import { earliestOf, fiscalYear, latestOf } from '../days/index.ts'
import { startMonthOf } from './fiscal.ts'
import { goalBehind } from './goal-of.ts'
import type { Plan } from './plan.ts'

/**
 * The values that a record begins with when a person adds it by its name in a field of another record: the budget line
 * that pays for an action costs what the action costs (in cents), in the fiscal year in which the action begins or is
 * due, and for the same goal. Empty for any other pair of kinds.
 */
export function initialValues(plan: Plan, kind: string, from: { readonly kind: string; readonly id: string }): object {
  const action = kind === 'budgetLine' && from.kind === 'action' ? plan.get('action', from.id) : undefined
  if (action === undefined) return {}
  const day = action.start ? earliestOf(action.start) : action.due && latestOf(action.due)
  const goal = goalBehind(plan, action.about)
  return {
    ...(action.cost !== undefined && { amount: action.cost }),
    ...(day !== undefined && { fiscalYear: fiscalYear(day, startMonthOf(plan)) }),
    ...(goal !== undefined && { goal }),
  }
}
