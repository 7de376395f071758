import type { Database } from 'better-sqlite3'
import { Digest } from './hash.ts'

/** The digests over a plan’s two logs. */
export interface Digests {
  readonly shared: Digest
  readonly private: Digest
}

export const copyOf = (digests: Digests): Digests => ({
  shared: new Digest(digests.shared.bytes),
  private: new Digest(digests.private.bytes),
})

/**
 * A commit can report an error although its data is on the disk: the digests in the file tell. Where nothing
 * had been added yet when it failed, they are the old ones, and prove nothing.
 */
export function isOnDisk(db: Database, now: Digests, before: Digests): boolean {
  const added = !now.shared.equals(before.shared.bytes) || !now.private.equals(before.private.bytes)
  if (!added) return false
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    const row = db.prepare('SELECT digest_shared AS s, digest_private AS p FROM plan').get() as { s: Buffer; p: Buffer }
    return now.shared.equals(row.s) && now.private.equals(row.p)
  } catch {
    return false
  }
}
