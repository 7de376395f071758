import type { Committed } from '../../shared/domain/state.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { guard } from '../door/faults.ts'
import type { DraftStore } from './drafts/store.ts'
import { nameOf, originOf } from './history.ts'
import { logName } from './log/format.ts'
import type { ClockAndIds, Commit, PlanFile } from './plan-file.ts'
import type { Keeper } from './snapshots/keeper.ts'

/** What the verbs of the plan process share. */
export interface Holding {
  readonly clockAndIds: ClockAndIds
  readonly keeper: Keeper
  readonly drafts: () => DraftStore
  /** Runs an act on the open plan; refused if none is open, or if its disk fails. */
  readonly withPlan: <T>(act: (plan: PlanFile) => Result<T>) => Result<T>
}

/** The words for what Undo or Redo would do next; null if there is nothing. `saved` is the command just saved. */
export function nextStep(plan: PlanFile, which: 'undo' | 'redo', saved?: Commit): string | null {
  const own = plan[which]
  if (own === undefined) return null
  const log = logName(own.private)
  const name = guard(() => {
    const origin = originOf(plan, log, own.command)
    // The changes just saved are at hand: an import may have a quarter of a million of them.
    return nameOf(plan, log, origin === saved?.command ? saved.changes : plan.reader.ofCommand(log, origin))
  })
  // If the disk is unplugged right after a change was saved, its name can't be read; the change is saved all the same.
  return name.ok ? name.value : null
}

/** What the window is told of a saved command. */
export const committed = (plan: PlanFile, done: Commit): Committed => ({
  command: done.command,
  records: done.records,
  undo: nextStep(plan, 'undo', done),
  redo: nextStep(plan, 'redo', done),
  at: plan.savedAt ?? plan.clockAndIds.now(),
})

/** What the window is told of a command that was saved or refused. */
export const answered = (plan: PlanFile, done: Result<Commit>): Result<Committed> =>
  done.ok ? ok(committed(plan, done.value)) : done
