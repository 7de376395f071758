import type { Plan } from '../../../../shared/domain/plan.ts'
import type { About } from '../../../../shared/domain/schema.ts'

/** The goal under which a record stands: its own, or that of what it hangs on. */
export function hangsOnGoal(plan: Plan, { kind, id }: About): string | undefined {
  switch (kind) {
    case 'goal':
      return plan.get('goal', id)?.id
    case 'statusUpdate':
      return plan.get('goal', plan.get('statusUpdate', id)?.goal)?.id
    case 'strategy':
      return plan.get('strategy', id)?.goal
    case 'measure':
      return plan.get('measure', id)?.goal
    case 'value':
      return plan.get('measure', plan.get('value', id)?.measure)?.goal
    case 'target':
      return plan.get('measure', plan.get('target', id)?.measure)?.goal
    case 'action': {
      const about = plan.get('action', id)?.about
      return about && about.kind !== 'action' ? hangsOnGoal(plan, about) : undefined
    }
    default:
      return undefined
  }
}

/** Where on this page a record is shown: the goal, and the record under it to go to; undefined where it is not. */
export function placeOf(plan: Plan, kind: string, id: string): Readonly<Record<string, string>> | undefined {
  const goal = hangsOnGoal(plan, { kind, id })
  if (goal === undefined) return undefined
  if (kind === 'goal') return { goal }
  const measure =
    kind === 'value' ? plan.get('value', id)?.measure : kind === 'target' ? plan.get('target', id)?.measure : undefined
  // Strategies and actions open within their goal.
  if (kind === 'strategy' || kind === 'action') return { goal, at: `${kind}/${id}`, in: `${kind}/${id}` }
  return { goal, at: measure ? `measure/${measure}` : `${kind}/${id}` }
}
