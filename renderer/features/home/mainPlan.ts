import type { PlanEntry } from '../../../shared/ipc/contract.ts'

/** What the copies of the sample plan are called behind their name (`electron/ipc/handlers/plans.ts`). */
const isSample = ({ name }: Pick<PlanEntry, 'name'>): boolean => name.endsWith('(sample)')

/**
 * The plan that the page’s main button opens: the last changed of one’s own. Who only looked at the sample goes on with
 * theirs. Undefined where the one that comes first can’t be opened.
 */
export function mainPlan<P extends Pick<PlanEntry, 'name' | 'trouble'>>(plans: readonly P[]): P | undefined {
  const first = plans.find((p) => !isSample(p)) ?? plans[0]
  return first?.trouble === null ? first : undefined
}
