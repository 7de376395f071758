import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { askedAs, knowingGone } from '../../shared/manual/newest.ts'
import { saysSame } from './same.ts'

type Gone = Parameters<typeof knowingGone>[1]

/**
 * The plan of records that come anew with each question, from another process, so that the same one is another object: where they say what they said before, the same plan, with all
 * that was worked out of it. Whoever words an agenda item asks for its pages at each pause, and nothing of the plan has
 * changed; figures and who may see them are decided once.
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
