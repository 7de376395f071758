import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { ok, type Result } from '../../../shared/result/result.ts'
import { guard, guarded } from '../../door/faults.ts'
import { isUnswept } from '../file/locked-log.ts'
import { holdFile } from '../file/open.ts'
import { formatOf } from '../file/schema.ts'
import { LOCKED_FORMAT } from '../log/format.ts'
import { lockOwn, sweepOwn } from '../own/acts.ts'
import type { OwnKey } from '../own/age.ts'
import { PlanFile } from '../plan-file.ts'
import { clearUnfinished, snapshotsIn } from './keep.ts'

/**
 * Locks the private notes in each earlier version that has any, with the same key, so that none of them shows what the
 * plan no longer does. Versions that are already locked keep their own passphrase. Gives how many could not be locked.
 */
export function lockKept(folder: string, key: OwnKey, { person, clockAndIds }: PlanFile): number {
  let left = 0
  guard(() => {
    clearUnfinished(folder)
    return null
  })
  for (const { name } of snapshotsIn(folder)) {
    if (isLockedWhole(join(folder, name))) continue
    const done = guarded(() => lockOne(join(folder, name)))
    if (!done.ok || !done.value.swept) left++
  }
  return left

  function lockOne(path: string): Result<{ readonly swept: boolean }> {
    const held = holdFile(path)
    if (!held.ok) return held
    const { private: rows, locked } = held.value.verified
    const kept = new PlanFile(held.value, path, person, clockAndIds)
    try {
      return locked !== null || rows.length === 0 ? ok({ swept: sweepOwn(kept) }) : lockOwn(kept, key)
    } finally {
      kept.close()
    }
  }
}

/**
 * True for a version whose header shows that it is locked, or has nothing to lock: reading each version whole takes
 * long.
 */
function isLockedWhole(path: string): boolean {
  try {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      if (formatOf(db) === LOCKED_FORMAT) return !isUnswept(db)
      return db.prepare('SELECT EXISTS (SELECT 1 FROM private_change)').pluck().get() === 0
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}
