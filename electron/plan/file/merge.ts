import { join } from 'node:path'
import type { Conflict } from '../../../shared/domain/state.ts'
import type { Change } from '../../../shared/merge/change.ts'
import { type AuthorOf, type Entry, entryKey, entryOf, stateOf } from '../../../shared/merge/index-of-log.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { guarded } from '../../door/faults.ts'
import { hashBlob, type SessionRow } from '../log/hash.ts'
import { filesNamedBy } from '../log/held.ts'
import { type LogReader, logReader, type StoredBlob, storedFiles } from '../log/store.ts'
import type { Commit, PlanFile } from '../plan-file.ts'
import { copyPlan } from './identity.ts'
import { isItself, itself } from './itself.ts'
import { readFile } from './open.ts'
import { privateFolder } from './private.ts'

/**
 * Merge is the union of two logs with one plan id: commutative, associative, idempotent. Only the shared log comes in;
 * private rows of a received file stay there. Only the log's tables of the file are read.
 */

/** What the other log has and ours does not, and what it removed for good. */
export interface Incoming {
  readonly changes: readonly Change[]
  readonly sessions: readonly SessionRow[]
  readonly blobs: readonly StoredBlob[]
  /** Changes of ours that the other log has removed for good. */
  readonly emptied: readonly Change[]
}

/** A conflict that a merge would bring, with the record as it would be. */
export interface Coming {
  readonly kind: string
  readonly record: string
  readonly values: Readonly<Record<string, unknown>>
  readonly conflict: Conflict
}

/**
 * Versions that a log does not have and that one of its versions removed for good names as parents: they were removed
 * for good with it. Only a recovery leaves such gaps.
 */
const missingParents = (removed: readonly Change[], known: { has(id: string): boolean }): ReadonlySet<string> =>
  new Set(removed.flatMap((c) => c.parents).filter((id) => !known.has(id)))

/** Compares two logs. If one id has two contents, that is damage or forgery, and nothing comes in. */
export function compare(own: LogReader, other: LogReader): Result<Incoming> {
  const ours = own.marks('change')
  const changes: Change[] = []
  const emptied: Change[] = []
  const all = other.all('change')
  const removedHere = missingParents(own.removed('change'), ours)
  const removedThere = missingParents(
    all.filter((c) => c.removed),
    new Set(all.map((c) => c.id)),
  )
  for (const id of removedThere) {
    const mine = own.one('change', id)
    if (mine !== undefined && !mine.removed) emptied.push(mine)
  }
  for (const theirs of all) {
    const mine = ours.get(theirs.id)
    if (mine === undefined)
      changes.push(removedHere.has(theirs.id) ? { ...theirs, value: null, removed: true } : theirs)
    else if (mine.hash !== theirs.hash)
      return err(
        appError(
          'damaged',
          'The two files record the same change differently. Nothing was brought in, and both files are as they were. Ask for a fresh copy.',
          theirs.id,
        ),
      )
    else if (theirs.removed && !mine.removed) emptied.push(own.one('change', theirs.id) ?? theirs)
  }
  const ownSessions = new Set(own.sessions().map((s) => s.id))
  const neededSessions = new Set(changes.map((c) => c.session))
  const ownBlobs = new Set(own.blobs().map((b) => b.hash))
  return ok({
    changes,
    sessions: other.sessions().filter((s) => neededSessions.has(s.id) && !ownSessions.has(s.id)),
    blobs: storedFiles(other, (hash) => !ownBlobs.has(hash)),
    emptied,
  })
}

/** True if the other log has anything that ours does not. */
export const isNews = (incoming: Incoming): boolean => incoming.changes.length > 0 || incoming.emptied.length > 0

/** The records that a union would change, as they would be afterward. */
export function foresee(own: LogReader, incoming: Incoming): readonly Entry[] {
  const byRecord = new Map<string, Change[]>()
  const emptied = new Set(incoming.emptied.map((c) => c.id))
  const ownOf = (c: Change) =>
    own.ofRecord('change', c.kind, c.record).map((o) => (emptied.has(o.id) ? { ...o, value: null, removed: true } : o))
  for (const c of [...incoming.changes, ...incoming.emptied]) {
    const key = entryKey(c.kind, c.record)
    const list = byRecord.get(key) ?? ownOf(c)
    byRecord.set(key, emptied.has(c.id) ? list : [...list, c])
  }
  return [...byRecord.values()].flatMap((list) => entryOf(list, false) ?? [])
}

/** The conflicts that a union would bring, and open ones to which it adds a version. */
export function newConflicts(plan: PlanFile, entries: readonly Entry[], authorOf: AuthorOf): readonly Coming[] {
  return entries.flatMap((entry) => {
    const open = plan.log.state(entryKey(entry.kind, entry.id))?.conflicts ?? []
    const before = new Set(open.flatMap((c) => c.tips.map((tip) => `${c.field} ${tip.id}`)))
    const after = stateOf(entry, authorOf)
    return after.conflicts
      .filter((c) => c.tips.some((tip) => !before.has(`${c.field} ${tip.id}`)))
      .map((conflict) => ({ kind: after.kind, record: after.id, values: after.values, conflict }))
  })
}

/** Performs the union in one transaction, whole or not at all. A removal for good wins on both sides. */
export function unite(plan: PlanFile, incoming: Incoming): Result<Commit> {
  if (!isNews(incoming))
    return err(appError('nothing-to-do', 'There is nothing new in that copy. Your plan already has all of it.'))
  const touched = new Map<string, { kind: string; record: string; private: boolean }>()
  for (const c of [...incoming.changes, ...incoming.emptied])
    touched.set(entryKey(c.kind, c.record), { kind: c.kind, record: c.record, private: false })
  const done = plan.transact(() => {
    for (const s of incoming.sessions) plan.appendSession(s)
    for (const b of incoming.blobs) plan.appendBlob(b.hash, b.type, b.bytes, hashBlob(b.hash, b.type))
    for (const c of incoming.changes) plan.appendChange(c, false)
    for (const c of incoming.emptied) plan.emptyVersion('change', c)
    // A kept file that only versions removed for good named, on either side, does not come back, and is removed here
    // too.
    plan.dropUnnamedFiles(new Set([...incoming.blobs.map((b) => b.hash), ...filesNamedBy(incoming.emptied)]))
    return plan.reread(touched.values())
  })
  return done.ok ? ok({ command: '', changes: incoming.changes, private: false, records: done.value }) : done
}

/**
 * Reads another file from a private copy, alone in its folder, so that no side file is replayed into it and not a byte
 * of it changes. The copy is removed after reading.
 */
export function withOther<T>(plan: PlanFile, path: string, act: (other: LogReader) => Result<T>): Result<T> {
  return guarded(() => {
    const folder = privateFolder('copy')
    try {
      // Opening and closing the file that we hold would drop our lock on it.
      if (!plan.db.memory && isItself(plan.path, path)) return err(itself)
      const copy = join(folder.path, 'copy.groundwork')
      const copied = copyPlan(path, copy)
      if (!copied.ok) return copied
      const held = readFile(copy)
      if (!held.ok) return held
      const { db, verified } = held.value
      try {
        if (verified.id !== plan.id)
          return err(
            appError(
              'other-plan',
              'That file is another plan, not a copy of this one. Nothing was brought in. Open it as a separate plan.',
            ),
          )
        // The rows were read to be verified, and are not read again.
        const read = { change: verified.shared, private_change: verified.private }
        return act({ ...logReader(db), all: (log) => read[log] })
      } finally {
        db.close()
      }
    } finally {
      folder.letGo()
    }
  })
}
