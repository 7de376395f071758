import { earliestOf, fiscalYear, latestOf } from '../days/index.ts'
import { startMonthOf } from './fiscal.ts'
import type { Plan } from './plan.ts'
import type { About } from './schema.ts'

/** The goal of a record's owner: the owner itself, or the goal of a strategy. */
function goalOf(plan: Plan, about: About | undefined): string | undefined {
  if (about?.kind === 'goal') return plan.get('goal', about.id)?.id
  return about?.kind === 'strategy' ? plan.get('strategy', about.id)?.goal : undefined
}

/**
 * The fields that a new record takes over when it is added by its name in a field of another one: the budget line that
 * pays for an action costs what the action costs, in the fiscal year in which it begins, or is due, and for the same
 * goal. Cents.
 */
export function takenAlong(plan: Plan, kind: string, from: { readonly kind: string; readonly id: string }): object {
  const action = kind === 'budgetLine' && from.kind === 'action' ? plan.get('action', from.id) : undefined
  if (action === undefined) return {}
  const day = action.start ? earliestOf(action.start) : action.due && latestOf(action.due)
  const goal = goalOf(plan, action.about)
  return {
    ...(action.cost !== undefined && { amount: action.cost }),
    ...(day !== undefined && { fiscalYear: fiscalYear(day, startMonthOf(plan)) }),
    ...(goal !== undefined && { goal }),
  }
}
