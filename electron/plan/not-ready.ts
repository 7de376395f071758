import { planOf } from '../../shared/domain/plan.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { layPending } from '../../shared/merge/pending.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { keepsFromReady } from '../../shared/rules/screened.ts'

/**
 * Refuses an edit that marks an item of the board ready without an equity screen that holds, counting everything in the
 * edit. An item that came in with a copy or a file, or whose screen was removed later, is reported and not refused.
 */
export function notReady(states: Iterable<RecordState>, ops: readonly Op[]): AppError | null {
  const marked = ops.filter((op) => op.op === 'set' && op.kind === 'boardItem' && op.values.state === 'ready')
  if (marked.length === 0) return null
  const all = new Map([...states].map((s) => [`${s.kind}/${s.id}`, s]))
  for (const op of ops) all.set(`${op.kind}/${op.id}`, layPending(all.get(`${op.kind}/${op.id}`), op, 0))
  const plan = planOf([...all.values()])
  for (const { id } of marked) {
    const item = plan.get('boardItem', id)
    const lacks = item ? keepsFromReady(plan, item) : null
    if (lacks !== null)
      return appError(
        'not-allowed',
        `“${item?.title?.trim() || 'An item without a title'}” can’t be marked ready: ${lacks}. Nothing was changed. Complete its screen or have it waived first.`,
      )
  }
  return null
}
