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
 * True if a commit that reported an error is on the disk all the same, by the digests in the file. If nothing had been
 * added yet when it failed, the digests are the old ones and prove nothing.
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
