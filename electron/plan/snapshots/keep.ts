import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { momentAfter } from '../../../shared/days/index.ts'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { compareKeys } from '../../../shared/words/index.ts'
import { guarded } from '../../door/faults.ts'
import { force, giveName } from '../../door/whole.ts'
import { copyInto } from '../file/locked-log.ts'
import { readFile } from '../file/open.ts'
import type { PlanFile } from '../plan-file.ts'
import { type Kept, nameOf, type Reason, readName, surplus } from './thin.ts'

/** The digests in a plan's own row, with which a copy must agree. */
export const digestsOf = (db: Database): string =>
  JSON.stringify(db.prepare('SELECT id, hex(digest_shared), hex(digest_private) FROM plan').raw().get())

/** What a snapshot is made of: an open file, and its plan. */
export type Copied = Pick<PlanFile, 'db' | 'id' | 'clockAndIds'>

/** The folder of one plan's snapshots, outside the plan's own folder. */
export const folderOf = (root: string, plan: string): string => join(root, plan)

/** The snapshots of a plan, oldest first. */
export function snapshotsIn(folder: string): readonly Kept[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => readName(name) ?? [])
    .sort((a, b) => compareKeys(a.at, b.at))
}

/** Removes unfinished copies. One process holds the plan, so an unfinished copy was left by one that was killed. */
export function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name.startsWith('.part-')) rmSync(join(folder, name), { force: true })
}

/** Opens a copy, reads it whole, and compares it with its plan; null if they agree. */
export function compareCopy(plan: Pick<Copied, 'db'>, path: string): AppError | null {
  const copy = readFile(path)
  if (copy.ok) {
    const same = digestsOf(copy.value.db) === digestsOf(plan.db)
    copy.value.db.close()
    if (same) return null
  }
  return appError(
    'damaged',
    'The earlier version did not match the plan, so it was deleted. The plan itself is as it was saved.',
  )
}

/**
 * Makes a snapshot of an open plan. It has a temporary name until it was opened, read whole and found to agree with the
 * plan. SQLite makes the copy, since reading the open file would drop its lock; and the name is temporary because a
 * full disk leaves an empty file.
 */
export function keepSnapshot(plan: Copied, root: string, reason: Reason): Result<Kept> {
  const folder = folderOf(root, plan.id)
  const part = join(folder, `.part-${plan.clockAndIds.newId()}`)
  return guarded(() => {
    mkdirSync(folder, { recursive: true })
    clearUnfinished(folder)
    try {
      copyInto(plan.db, part)
      const wrong = compareCopy(plan, part)
      if (wrong !== null) return err(wrong)
      force(part)
      const kept = freeName(folder, plan.clockAndIds.now(), reason)
      giveName(part, join(folder, kept.name))
      for (const old of surplus(snapshotsIn(folder), kept.at)) rmSync(join(folder, old.name), { force: true })
      return ok(kept)
    } finally {
      rmSync(part, { force: true })
    }
  })
}

/** A free name: two snapshots within a second get names a second apart, and none replaces another. */
function freeName(folder: string, now: string, reason: Reason): Kept {
  for (let at = now; ; at = momentAfter(at, 1000)) {
    const name = nameOf(at, reason)
    if (!existsSync(join(folder, name))) return { name, at, reason }
  }
}
