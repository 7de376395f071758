import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import { type StatusNames, usualStatusNames } from '../../../shared/rules/status-names.ts'
import { compareKeys } from '../../../shared/words/index.ts'

export type StatusUpdate = RecordOf<'statusUpdate'>

/** The status updates of a goal, oldest first; one without a day is being written and comes last. */
export const updatesOf = (plan: Plan, goal: string): readonly StatusUpdate[] =>
  where(plan, 'statusUpdate', 'goal', goal).toSorted((a, b) => compareKeys(a.date ?? '9999', b.date ?? '9999'))

/**
 * The status before the last one, in words; undefined where there are not two. “Worse than before” would be read of the
 * goal's results.
 */
export function trendWords(
  updates: readonly StatusUpdate[],
  names: StatusNames = usualStatusNames,
): string | undefined {
  const [before, now] = updates.flatMap((u) => u.status ?? []).slice(-2)
  if (before === undefined || now === undefined) return undefined
  return before === now ? 'status unchanged' : `before: ${names[before]}`
}
