import type { Plan } from '../../../../shared/domain/plan.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { begunWith } from '../../../state/begun.ts'
import { typedOf } from '../../../state/unsaved.ts'

/** What a measure begins with whose form is open, or of which words were typed that could not be saved. */
const begunMeasure = (id: string) => begunWith('measure', id) ?? typedOf(id)[0]?.also

/** The goal that a record is shown under: its own, or that of the record it belongs to. */
export function hangsOnGoal(plan: Plan, { kind, id }: About): string | undefined {
  switch (kind) {
    case 'goal':
      return plan.get('goal', id)?.id
    case 'statusUpdate':
      return plan.get('goal', plan.get('statusUpdate', id)?.goal)?.id
    case 'strategy':
      return plan.get('strategy', id)?.goal
    case 'measure':
      return (plan.get('measure', id) ?? (begunMeasure(id) as { readonly goal?: string } | undefined))?.goal
    case 'value':
      return plan.get('measure', plan.get('value', id)?.measure)?.goal
    case 'target':
    case 'gap':
    case 'reportedFigure':
    case 'interim':
      return plan.get('measure', plan.get(kind, id)?.measure)?.goal
    case 'action':
    case 'risk': {
      const about = plan.get(kind, id)?.about
      return about && about.kind !== 'action' ? hangsOnGoal(plan, about) : undefined
    }
    default:
      return undefined
  }
}

/**
 * True for a strategy or measure without a goal, and for records that belong to such a strategy: they are below the
 * goals.
 */
function isLoose(plan: Plan, { kind, id }: About): boolean {
  if (kind === 'measure') return plan.get('measure', id) !== undefined
  if (kind === 'strategy') return plan.get('strategy', id) !== undefined && plan.get('strategy', id)?.goal === undefined
  const about = kind === 'action' || kind === 'risk' ? plan.get(kind, id)?.about : undefined
  return about?.kind === 'strategy' && isLoose(plan, about)
}

/** The place of a record on this page: the goal, and the record under it to go to; undefined if it is not here. */
export function placeOf(plan: Plan, kind: string, id: string): Readonly<Record<string, string>> | undefined {
  // The first words of a new goal that could not be saved are shown in its place.
  if (kind === 'goal' && plan.get('goal', id) === undefined && typedOf(id).length > 0) return { goal: id }
  const goal = hangsOnGoal(plan, { kind, id })
  if (goal === undefined) return isLoose(plan, { kind, id }) ? { at: `${kind}/${id}`, in: `${kind}/${id}` } : undefined
  if (kind === 'goal') return { goal }
  const measure =
    kind === 'value' || kind === 'target' || kind === 'gap' || kind === 'interim'
      ? plan.get(kind, id)?.measure
      : undefined
  // It opens below the figures of its measure.
  if (kind === 'reportedFigure') return { goal, at: `measure/${plan.get(kind, id)?.measure}`, in: `${kind}/${id}` }
  // Strategies, actions, risks and status updates open within their goal.
  if (kind === 'strategy' || kind === 'action' || kind === 'risk' || kind === 'statusUpdate')
    return { goal, at: `${kind}/${id}`, in: `${kind}/${id}` }
  return { goal, at: measure ? `measure/${measure}` : `${kind}/${id}` }
}
