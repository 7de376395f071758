import { elapsed } from '../../../shared/days/index.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import type { OwnKey } from '../own/age.ts'
import type { PlanFile } from '../plan-file.ts'
import { digestsOf, folderOf, keepSnapshot, snapshotsIn } from './keep.ts'
import { lockKept } from './lock-kept.ts'
import type { Kept, Reason } from './thin.ts'

const HOUR = 3_600_000

/** Makes snapshots without being asked: before what can't simply be undone, and with the clock. */
export interface Keeper {
  /** Where snapshots go; null where none are made (the command line, a plan in memory). */
  keepIn(root: string | null): void
  /** Before a merge or an import: where it can't be made, that does not happen either. */
  before(plan: PlanFile, reason: Reason): Result<null>
  /** With the clock: at most one an hour, and none where nothing changed since the last. */
  tick(plan: PlanFile): Result<Kept | null>
  /** The snapshots of a plan, newest first. */
  all(plan: PlanFile): readonly Kept[]
  /** Locks the private notes in all of them with this key; gives how many could not be locked. */
  lock(plan: PlanFile, key: OwnKey): number
}

export function createKeeper(): Keeper {
  let root: string | null = null
  /** What the plan's own row said when the last snapshot of this sitting was made. */
  let lastContent = ''

  const keep = (plan: PlanFile, reason: Reason): Result<Kept | null> => {
    if (root === null || plan.db.memory) return ok(null)
    const kept = keepSnapshot(plan, root, reason)
    if (kept.ok) lastContent = digestsOf(plan.db)
    return kept
  }
  const all = (plan: PlanFile): readonly Kept[] =>
    root === null ? [] : [...snapshotsIn(folderOf(root, plan.id))].reverse()

  return {
    keepIn: (folder) => {
      root = folder
    },
    before: (plan, reason) => {
      const kept = keep(plan, reason)
      return kept.ok ? ok(null) : kept
    },
    tick: (plan) => {
      if (root === null || digestsOf(plan.db) === lastContent) return ok(null)
      const now = plan.clockAndIds.now()
      // A snapshot from the future (the clock was set back since) does not hold the next one up.
      const recent = all(plan).some((k) => elapsed(k.at, now) >= 0 && elapsed(k.at, now) < HOUR)
      return recent ? ok(null) : keep(plan, 'clock')
    },
    all,
    lock: (plan, key) => (root === null ? 0 : lockKept(folderOf(root, plan.id), key, plan)),
  }
}
