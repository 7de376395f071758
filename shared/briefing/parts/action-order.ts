import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'

type Action = RecordOf<'action'>

/**
 * Actions in the plan's order: by goal, by strategy, then as listed. For actions without a due date only this order
 * keeps the steps of one year together.
 */
export function asInPlan(plan: Plan): (a: Action, b: Action) => number {
  const place = ({ about, sort }: Action): readonly number[] => {
    const strategy = about?.kind === 'strategy' ? plan.get('strategy', about.id) : undefined
    const goal = plan.get('goal', strategy?.goal ?? (about?.kind === 'goal' ? about.id : undefined))
    return [goal?.sort, strategy?.sort, sort].map((n) => n ?? 1e9)
  }
  return (a, b) => {
    const [at, other] = [place(a), place(b)]
    const differs = at.findIndex((n, i) => n !== other[i])
    if (differs >= 0) return (at[differs] ?? 0) - (other[differs] ?? 0)
    return compareKeys(a.id, b.id)
  }
}
