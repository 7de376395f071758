import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { askedAs, knowingGone } from '../../shared/manual/newest.ts'
import { saysSame } from './same.ts'

type Gone = Parameters<typeof knowingGone>[1]

/**
 * Keeps the plan between requests. Each request brings the records from another process as new objects; where they are
 * equal to the last ones, the same plan is given, with everything that was worked out from it. While a person writes an
 * agenda item, its pages are requested at each pause and nothing in the plan has changed, so figures and who may see
 * them are decided once.
 */
export function planKeeper(): (records: readonly RecordState[], gone?: Gone) => Plan {
  let last: { readonly records: readonly RecordState[]; readonly gone: string; readonly plan: Plan } | undefined
  return (records, gone) => {
    const quotes = JSON.stringify(gone?.map(askedAs) ?? null)
    const before = last?.records ?? []
    const now = records.map((r, i) => {
      const old = before[i]
      const stays =
        old && old.kind === r.kind && old.id === r.id && old.gone === r.gone && saysSame(old.values, r.values)
      return stays ? old : r
    })
    if (last && last.gone === quotes && now.length === before.length && now.every((r, i) => r === before[i]))
      return last.plan
    last = { records: now, gone: quotes, plan: knowingGone(planOf(now), gone) }
    return last.plan
  }
}
