import { join } from 'node:path'
import { ok, type Result } from '../../../shared/result/result.ts'
import { guarded } from '../../door/faults.ts'
import { holdFile } from '../file/open.ts'
import { lockOwn } from '../own/acts.ts'
import type { OwnKey } from '../own/age.ts'
import { PlanFile } from '../plan-file.ts'
import { snapshotsIn } from './keep.ts'

/**
 * Locks the private notes in each earlier version that holds any, with the same key, so that none of them tells what the
 * plan no longer does. Versions that are locked already keep their own passphrase. Gives how many could not be locked.
 */
export function lockKept(folder: string, key: OwnKey, { person, clockAndIds }: PlanFile): number {
  let left = 0
  for (const { name } of snapshotsIn(folder)) {
    const done = guarded(() => lockOne(join(folder, name)))
    if (!done.ok || !done.value.swept) left++
  }
  return left

  function lockOne(path: string): Result<{ readonly swept: boolean }> {
    const held = holdFile(path)
    if (!held.ok) return held
    const { private: rows, locked } = held.value.verified
    if (locked !== null || rows.length === 0) {
      held.value.db.close()
      return ok({ swept: true })
    }
    const kept = new PlanFile(held.value, path, person, clockAndIds)
    try {
      return lockOwn(kept, key)
    } finally {
      kept.close()
    }
  }
}
