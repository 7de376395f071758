import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import { compareKeys } from '../../../shared/words/index.ts'

export type StatusUpdate = RecordOf<'statusUpdate'>

/** The status updates of a goal, oldest first; one without a day is being written and comes last. */
export const updatesOf = (plan: Plan, goal: string): readonly StatusUpdate[] =>
  where(plan, 'statusUpdate', 'goal', goal).toSorted((a, b) => compareKeys(a.date ?? '9999', b.date ?? '9999'))

/** How a goal moved between its last two updates, in words; undefined where there are not two. */
export function trendWords(updates: readonly StatusUpdate[]): string | undefined {
  const [before, now] = updates.filter((u) => u.status !== undefined).slice(-2)
  if (before === undefined || now === undefined) return undefined
  const rank = { offTrack: 0, atRisk: 1, improved: 2, onTrack: 3, done: 4 } as const
  const step = rank[now.status ?? 'atRisk'] - rank[before.status ?? 'atRisk']
  return step > 0 ? 'better than before' : step < 0 ? 'worse than before' : 'as before'
}
