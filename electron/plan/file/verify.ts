import type { Database } from 'better-sqlite3'
import { isId, isName } from '../../../shared/domain/ids.ts'
import { type Change, RECORD } from '../../../shared/merge/change.ts'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { type LogName, logs } from '../log/format.ts'
import { Digest, hashBlob, hashBytes, hashLocked, hashSession, hexOfChange } from '../log/hash.ts'
import type { LogReader } from '../log/store.ts'
import { lockedIn } from './locked-log.ts'

/** A log that was read whole and found to be intact. */
export interface Verified {
  readonly id: string
  readonly createdAt: string
  readonly vocabulary: number
  readonly shared: readonly Change[]
  readonly private: readonly Change[]
  /** The locked private log as it is in the file, an age file; null if it is not locked. */
  readonly locked: Uint8Array | null
  readonly digests: { readonly shared: Digest; readonly private: Digest }
}

const damaged = (what: string, where: string): { ok: false; error: AppError } =>
  err(appError('damaged', `${what} Nothing in the file was changed. Open an earlier copy, and keep this file.`, where))

/** Checks each text once: a log of fifty thousand changes names the same few kinds, fields and sessions. */
function once(passes: (text: unknown) => boolean): (text: string) => boolean {
  const known = new Set<string>()
  return (text) => known.has(text) || (passes(text) && known.add(text) !== undefined)
}

/**
 * True for a row whose names, ids and JSON are valid: a received row is untrusted input, checked before anything is
 * made of it.
 */
function isReadable(c: Change, named: (text: string) => boolean, knownId: (text: string) => boolean): boolean {
  if (!named(c.kind) || !isId(c.record) || !(c.field === RECORD || named(c.field))) return false
  if (!isId(c.id) || !knownId(c.session) || c.n < 1) return false
  if (c.value === null) return true
  try {
    JSON.parse(c.value)
    return true
  } catch {
    return false
  }
}

/** Checks every change of one log, and that its sessions are counted without gaps; null if all is intact. */
export function checkChanges(
  changes: readonly Change[],
  log: LogName,
  named = once(isName),
  knownId = once(isId),
): ReturnType<typeof damaged> | null {
  const counts = new Map<string, number>()
  for (const c of changes) {
    if (!c.removed && hexOfChange(c) !== c.hash) return damaged('A saved change is not as it was written.', c.id)
    if (!isReadable(c, named, knownId)) return damaged('A saved change can’t be read.', c.id.slice(0, 40))
    if (c.removed && c.value !== null) return damaged('A change that was removed for good still holds words.', c.id)
    counts.set(c.session, Math.max(counts.get(c.session) ?? 0, c.n))
  }
  const expected = [...counts.values()].reduce((a, b) => a + b, 0)
  return expected === changes.length ? null : damaged('Some saved changes are missing.', log)
}

/** SQLite's own check of pages and trees. It misses most damage to content, which the hashes find. */
export function checkIntegrity(db: Database): AppError | null {
  const answer = db.pragma('integrity_check(1)', { simple: true })
  return answer === 'ok'
    ? null
    : appError('damaged', 'The file is damaged. Nothing in it was changed. Open an earlier copy, and keep this file.')
}

/** Recomputes every hash, every session's count and both digests, and compares them with those in the file. */
export function verifyLog(db: Database, reader: LogReader): Result<Verified> {
  const own = db
    .prepare('SELECT id, created_at, vocabulary, digest_shared, digest_private FROM plan WHERE one = 1')
    .get() as
    | { id: string; created_at: string; vocabulary: number; digest_shared: Buffer; digest_private: Buffer }
    | undefined
  if (own === undefined) return damaged('The plan’s own row is missing.', 'plan')
  const digests = { shared: new Digest(), private: new Digest() }
  for (const s of reader.sessions()) digests.shared.toggle(hashSession(s))
  for (const b of reader.blobs()) {
    const bytes = reader.blob(b.hash)?.bytes
    if (bytes === undefined || hashBytes(bytes) !== b.hash)
      return damaged('A picture or a saved document is damaged.', b.hash.slice(0, 12))
    digests.shared.toggle(hashBlob(b.hash, b.type))
  }
  const found: Change[][] = []
  const named = once(isName)
  const knownId = once(isId)
  for (const log of logs) {
    const digest = log === 'change' ? digests.shared : digests.private
    const changes = reader.all(log)
    const wrong = checkChanges(changes, log, named, knownId)
    if (wrong !== null) return wrong
    for (const c of changes) digest.toggleHex(c.hash, c.removed)
    found.push([...changes])
  }
  const locked = lockedIn(db)
  if (locked !== null) digests.private.toggle(hashLocked(locked))
  if (!digests.shared.equals(own.digest_shared) || !digests.private.equals(own.digest_private))
    return damaged('The saved changes do not match what was written.', 'digest')
  return ok({
    id: own.id,
    createdAt: own.created_at,
    vocabulary: own.vocabulary,
    shared: found[0] as Change[],
    private: found[1] as Change[],
    locked,
    digests,
  })
}
