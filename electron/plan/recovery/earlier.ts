import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isId } from '../../../shared/domain/ids.ts'
import type { Change } from '../../../shared/merge/change.ts'
import { readFile } from '../file/open.ts'
import type { SessionRow } from '../log/hash.ts'
import { logReader, type StoredBlob, storedFiles } from '../log/store.ts'
import { folderOf, snapshotsIn } from '../snapshots/keep.ts'
import type { Kept } from '../snapshots/thin.ts'
import type { Salvaged } from './salvage.ts'

/** The newest intact earlier version, with everything in it. */
export interface Earlier {
  readonly plan: string
  readonly createdAt: string
  readonly kept: Kept
  readonly sessions: readonly SessionRow[]
  readonly changes: readonly Change[]
  readonly locked: Uint8Array | null
  readonly blobs: readonly StoredBlob[]
}

/**
 * Finds the newest intact snapshot of the plan that a damaged file was: by the id in the laptop's list or in the file,
 * or else by a change that both have. No hash covers the id in the file itself.
 */
export function newestEarlier(root: string, plan: string | null, found: Salvaged): Earlier | undefined {
  const named = plan === null ? undefined : newestIn(root, plan)
  if (named !== undefined) return named
  const ids = new Set(found.changes.map((c) => c.id))
  if (ids.size === 0 || !existsSync(root)) return undefined
  for (const name of readdirSync(root)) {
    const earlier = isId(name) ? newestIn(root, name) : undefined
    if (earlier?.changes.some((c) => ids.has(c.id))) return earlier
  }
  return undefined
}

function newestIn(root: string, plan: string): Earlier | undefined {
  const folder = folderOf(root, plan)
  for (const kept of [...snapshotsIn(folder)].reverse()) {
    const held = readFile(join(folder, kept.name))
    if (!held.ok) continue
    const { db, verified } = held.value
    const reader = logReader(db)
    const earlier: Earlier = {
      plan: verified.id,
      createdAt: verified.createdAt,
      kept,
      sessions: reader.sessions(),
      changes: [...verified.shared, ...verified.private],
      locked: verified.locked,
      blobs: storedFiles(reader),
    }
    db.close()
    return earlier
  }
  return undefined
}
