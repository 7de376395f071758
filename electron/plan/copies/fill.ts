import type { Change } from '../../../shared/merge/change.ts'
import { entryKey } from '../../../shared/merge/index-of-log.ts'
import type { Result } from '../../../shared/result/result.ts'
import { createFile, holdFile } from '../file/open.ts'
import { hashBlob, type SessionRow } from '../log/hash.ts'
import { type LogReader, type StoredBlob, storedFiles } from '../log/store.ts'
import { type ClockAndIds, PlanFile } from '../plan-file.ts'
import type { Who } from '../who.ts'

/** The rows of a plan. A change's id says which log it belongs to. */
export interface Rows {
  readonly sessions: readonly SessionRow[]
  readonly blobs: readonly StoredBlob[]
  readonly changes: readonly Change[]
  /** A locked private log, as it is in its file. */
  readonly locked?: Uint8Array | null
}

/** The rows of a plan that others may see. */
export const sharedRowsOf = (reader: LogReader): Rows => ({
  sessions: reader.sessions(),
  changes: reader.all('change'),
  blobs: storedFiles(reader),
})

/** True for the id of a change in the private log. */
export const isPrivateId = (id: string): boolean => /-p\d+$/.test(id)

/** Makes a plan of these rows at a free path: an empty file, then all rows in one transaction. */
export function makeOf(
  rows: Rows,
  path: string,
  own: { readonly id: string; readonly createdAt: string },
  person: Who,
  clockAndIds: ClockAndIds,
): Result<unknown> {
  const made = createFile(path, own.id, own.createdAt)
  if (!made.ok) return made
  const held = holdFile(path)
  if (!held.ok) return held
  const plan = new PlanFile(held.value, path, person, clockAndIds)
  try {
    const touched = new Map(
      rows.changes.map((c) => [
        entryKey(c.kind, c.record),
        { kind: c.kind, record: c.record, private: isPrivateId(c.id) },
      ]),
    )
    return plan.transact(() => {
      for (const s of rows.sessions) plan.appendSession(s)
      for (const b of rows.blobs) plan.appendBlob(b.hash, b.type, b.bytes, hashBlob(b.hash, b.type))
      if (rows.locked) plan.putLocked(rows.locked)
      for (const c of rows.changes) plan.appendChange(c, isPrivateId(c.id))
      return plan.reread(touched.values())
    })
  } finally {
    plan.close()
  }
}
