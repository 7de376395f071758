import type { Database } from 'better-sqlite3'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { type Change, readCommand, type Verb } from '../../shared/merge/change.ts'
import { type Entry, entriesOf, entryKey, entryOf } from '../../shared/merge/index-of-log.ts'
import { PlanLog, type Planned } from '../../shared/merge/plan-log.ts'
import { isSpent } from '../../shared/merge/revert.ts'
import type { Sign } from '../../shared/merge/write.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { faultOf } from '../door/faults.ts'
import { movedAway } from './file/itself.ts'
import { fileMark, type Held } from './file/open.ts'
import { projectionIsStale, remakeProjection } from './file/schema.ts'
import { refuseForgetting } from './forgets.ts'
import { type LogName, logName, logs } from './log/format.ts'
import { Digest, hashBlob, hashSession, type SessionRow } from './log/hash.ts'
import { filesNamedBy } from './log/held.ts'
import { copyOf, type Digests, isOnDisk } from './log/on-disk.ts'
import { signer } from './log/sign.ts'
import { type LogReader, type LogWriter, logReader, logWriter } from './log/store.ts'
import { type OwnCommand, UndoStack } from './log/undo-stack.ts'
import { OwnPart, ownIsLocked } from './own/part.ts'
import { type Projector, projector } from './projection/project.ts'
import type { Who } from './who.ts'

/** The clock and the source of ids, passed in so that tests can repeat a history. */
export interface ClockAndIds {
  now(): string
  newId(): string
}

/** A file kept in the plan under the hash of its content. */
interface HashedFile {
  readonly hash: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The result of a commit. */
export interface Commit {
  readonly command: string
  readonly changes: readonly Change[]
  readonly private: boolean
  readonly records: readonly RecordState[]
}

/**
 * One plan, held by one process: the file, its log in memory, and the session that writes. Memory changes only after
 * the transaction has committed.
 */
export class PlanFile {
  readonly id: string
  readonly path: string
  readonly person: Who
  readonly clockAndIds: ClockAndIds
  readonly db: Database
  readonly log: PlanLog
  readonly reader: LogReader
  /** The officer's own part: plain in the file, or locked. */
  readonly own: OwnPart
  readonly #writer: LogWriter
  #tables: Projector | undefined
  /** True while the tables for other programs are from another version of Groundwork. */
  #stale: boolean
  /** Tells the file from another under the same path; null for a plan in memory. */
  readonly mark: string | null
  readonly #sessions = new Map<string, SessionRow>()
  readonly #mine = new Set<string>()
  #stack = new UndoStack()
  /** Something in the file was removed for good: only then a command may have nothing left to reverse. */
  #hasEmptied = false
  #session: SessionRow | undefined
  readonly #counts = new Map<LogName, number>()
  #digests: Digests
  savedAt: string | null = null

  constructor(held: Held, path: string, person: Who, clockAndIds: ClockAndIds) {
    const { db, verified } = held
    this.db = db
    this.path = path
    this.person = person
    this.clockAndIds = clockAndIds
    this.id = verified.id
    this.reader = logReader(db)
    this.#writer = logWriter(db)
    this.#digests = verified.digests
    this.own = new OwnPart(db, verified.id, verified.locked)
    this.mark = db.memory ? null : fileMark(path)
    for (const s of this.reader.sessions()) this.#addSession(s)
    this.log = new PlanLog(this.#authorOf)
    this.#load(verified.shared, false)
    this.#load(verified.private, true)
    this.#stack.recall(verified.shared, verified.private, this.#mine)
    this.#stale = projectionIsStale(db)
    if (this.#stale) {
      try {
        db.transaction(() => this.#makeTables())()
        this.#stale = false
      } catch (e) {
        // The tables are only for other programs. If they can't be written, on a read-only or a full disk, the plan
        // opens without them, and the first save makes them.
        if (faultOf(e) === undefined) throw e
      }
    }
  }

  get #projector(): Projector {
    this.#tables ??= projector(this.db)
    return this.#tables
  }
  #makeTables(): void {
    remakeProjection(this.db)
    this.#projector.rebuild([...this.log.states()].filter(this.#isInTables))
  }

  get undo(): OwnCommand | undefined {
    return this.#next('undo')
  }
  get redo(): OwnCommand | undefined {
    return this.#next('redo')
  }
  /** What is next: a command of which everything was removed for good would name one thing and reverse another. */
  #next(which: 'undo' | 'redo'): OwnCommand | undefined {
    for (;;) {
      const own = this.#stack[which]
      if (own === undefined || !this.#hasEmptied) return own
      const command = this.reader.ofCommand(logName(own.private), own.command)
      if (!isSpent(command, (key) => this.log.get(key))) return own
      this.#stack.passOver(own)
    }
  }

  /**
   * Saves ops as one command, whole or not at all, with the files they name; returns once it is on the disk. `forget`
   * is how many published figures the person agreed to forget. `forGood` takes versions out of the file in the same
   * transaction: then the command can't be undone.
   */
  commit(
    verb: Verb,
    ops: readonly Op[],
    files: readonly HashedFile[] = [],
    forget?: number,
    forGood?: () => readonly Entry[],
  ): Result<Commit> {
    if (this.own.state === 'locked' && ops.some(this.#isOutOfSight)) return err(ownIsLocked)
    return this.#write(verb, undefined, (sign) => this.log.planOps(ops, sign), files, forget, forGood)
  }

  /** True for an op on a record that exists but is out of sight: it is locked, though its kind may not say so. */
  readonly #isOutOfSight = (op: Op): boolean =>
    op.op === 'set' &&
    this.log.get(entryKey(op.kind, op.id)) === undefined &&
    (Object.values(op.base ?? {}).some((tips) => tips.length > 0) || this.own.holds(op.kind, op.id))

  /** Undoes this person's last command, or redoes what was undone. */
  revert(verb: 'undo' | 'redo'): Result<Commit> {
    const own = verb === 'undo' ? this.undo : this.redo
    if (own === undefined)
      return err(
        appError(
          'nothing-to-do',
          verb === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing to bring back.',
        ),
      )
    const log = logName(own.private)
    const changes = this.reader.ofCommand(log, own.command)
    const lookup = (id: string): Change | undefined => this.reader.one(log, id)
    const done = this.#write(verb, readCommand(own.command).id, (sign) =>
      this.log.planRevert(changes, own.private, lookup, (s) => this.#mine.has(s), sign),
    )
    // Undo does not forget published figures in passing; the command before this one can be undone with the next press.
    if (!done.ok && done.error.kind === 'forgets') this.#stack.passOver(own)
    if (!done.ok || done.value.changes.length > 0) return done
    this.#stack.passOver(own)
    return this.revert(verb)
  }

  /**
   * Runs a change of the log as one transaction, after checking that the path is still this file. `act` gives the
   * changed entries; memory takes them only after the commit.
   */
  transact(act: () => readonly Entry[]): Result<readonly RecordState[]> {
    const moved = this.mark === null ? null : movedAway(this.path, this.mark)
    if (moved !== null) return err(moved)
    const before = copyOf(this.#digests)
    const own = this.own.keepState()
    let entries: readonly Entry[] = []
    try {
      this.db
        .transaction(() => {
          if (this.#stale) this.#makeTables()
          entries = act()
          this.#projector.write(new PlanLog(this.#authorOf).apply(entries).filter(this.#isInTables))
          this.own.seal(() => this.reader.all('private_change'), this.#digests.private)
          this.#writer.setDigests(this.#digests.shared.bytes, this.#digests.private.bytes)
        })
        .immediate()
    } catch (e) {
      if (!isOnDisk(this.db, this.#digests, before)) {
        this.#digests = before
        this.own.restoreState(own)
        const fault = faultOf(e)
        if (fault === undefined) throw e
        return err(fault)
      }
    }
    this.#stale = false
    this.savedAt = this.clockAndIds.now()
    return ok(this.log.apply(entries))
  }

  /** Appends a change that came from elsewhere, or a session, inside a transaction. */
  appendChange(change: Change, isPrivate: boolean): void {
    this.#writer.append(change, isPrivate)
    if (change.removed) this.#hasEmptied = true
    if (isPrivate && this.own.touch()) return
    this.#digests[isPrivate ? 'private' : 'shared'].toggleHex(change.hash, change.removed)
  }
  appendSession(row: SessionRow): void {
    this.#writer.session(row)
    this.#digests.shared.toggle(hashSession(row))
    this.#addSession(row)
  }
  appendBlob(hash: string, type: string, bytes: Uint8Array, blobHash: Uint8Array): void {
    this.#writer.blob(hash, type, bytes)
    this.#digests.shared.toggle(blobHash)
  }
  /**
   * Removes those of these files that no version names any more. Runs inside a transaction, after the versions were
   * removed.
   */
  dropUnnamedFiles(hashes: Iterable<string>): void {
    for (const hash of hashes) {
      const found = this.reader.blob(hash)
      if (found === undefined || filesNamedBy(this.reader.saying(JSON.stringify(hash))).has(hash)) continue
      this.#writer.dropBlob(hash)
      this.#digests.shared.toggle(hashBlob(hash, found.type))
    }
  }
  emptyVersion(log: LogName, c: Change): void {
    this.#writer.empty(log, c.id)
    this.#hasEmptied = true
    if (log === 'private_change' && this.own.touch()) return
    const digest = this.#digests[log === 'change' ? 'shared' : 'private']
    digest.toggleHex(c.hash, false)
    digest.toggleHex(c.hash, true)
  }

  /** Rebuilds the tables for other programs from the log. Nothing else in the file is changed. */
  remakeTables(): Result<null> {
    const done = this.transact(() => {
      this.rewriteTables()
      return []
    })
    return done.ok ? ok(null) : done
  }
  /** Rebuilds those tables inside a transaction. */
  rewriteTables(): void {
    this.#projector.rebuild([...this.log.states()].filter(this.#isInTables))
  }
  /** Locked records are in none of the tables for other programs. */
  readonly #isInTables = (state: RecordState): boolean => !state.private || this.own.state === 'plain'

  /** Counts the private log as empty from now on; inside a transaction that removes its rows or rewrites them. */
  countNoPrivate(): void {
    this.#digests = { ...this.#digests, private: new Digest() }
  }
  /** Starts a new session for the next changes: the numbers of a private log that was given up are not continued. */
  beginSession(): void {
    this.#session = undefined
    this.#counts.clear()
  }
  /** Adds a private log that was locked in another file; inside a transaction. */
  putLocked(age: Uint8Array): void {
    this.own.put(age, this.#digests.private)
  }
  /** Loads unlocked rows into memory, where they can be read and undone like any others. */
  loadPrivate(rows: readonly Change[]): void {
    for (const row of rows) this.#writer.append(row, true)
    this.#load(rows, true)
    this.#recall()
  }
  /** Drops every private record from memory, as the log already has. */
  forgetPrivate(): void {
    this.log.forgetPrivate()
    this.#recall()
  }
  #recall(): void {
    this.#stack = new UndoStack()
    this.#stack.recall(this.reader.all('change'), this.reader.all('private_change'), this.#mine)
  }

  /** Works records out again from the log, for changes that came in any order. */
  reread(records: Iterable<{ kind: string; record: string; private: boolean }>): readonly Entry[] {
    return [...records].flatMap(
      (r) => entryOf(this.reader.ofRecord(logName(r.private), r.kind, r.record), r.private) ?? [],
    )
  }

  close(): void {
    this.db.close()
  }

  readonly #authorOf = (session: string): string => this.#sessions.get(session)?.author ?? ''

  #addSession(row: SessionRow): void {
    this.#sessions.set(row.id, row)
    if (row.author === this.person.author && row.device === this.person.device) this.#mine.add(row.id)
  }
  sessionOf(id: string): SessionRow | undefined {
    return this.#sessions.get(id)
  }

  #load(changes: readonly Change[], isPrivate: boolean): void {
    // The last save on this laptop, by its own clock: changes from elsewhere are dated by other clocks.
    for (const c of changes) {
      if (c.removed) this.#hasEmptied = true
      const isLater = this.savedAt === null || c.at > this.savedAt
      if (isLater && (this.#mine.has(c.session) || this.#mine.size === 0)) this.savedAt = c.at
    }
    this.log.apply(entriesOf(changes, () => isPrivate))
  }

  #write(
    verb: Verb,
    target: string | undefined,
    plan: (sign: Sign) => Result<Planned>,
    files: readonly HashedFile[] = [],
    forget?: number,
    forGood?: () => readonly Entry[],
  ): Result<Commit> {
    const session: SessionRow = this.#session ?? {
      id: this.clockAndIds.newId(),
      device: this.person.device,
      author: this.person.author,
      opened_at: this.clockAndIds.now(),
    }
    const command = [verb, this.clockAndIds.newId(), ...(target === undefined ? [] : [target])].join('/')
    const at = this.clockAndIds.now()
    const counts = new Map(logs.map((log) => [log, this.#counts.get(log) ?? 0]))
    const planned = plan(signer({ session, command, at, counts }))
    if (!planned.ok) return planned
    const { changes, private: isPrivate, touched } = planned.value
    if (isPrivate && this.own.state === 'locked') return err(ownIsLocked)
    const refused = refuseForgetting(this.log, touched.values(), this.#authorOf, forget)
    if (refused !== null) return err(refused)
    if (changes.length === 0)
      return ok({
        command: '',
        changes: [],
        private: false,
        records: [...touched.keys()].flatMap((k) => this.log.state(k) ?? []),
      })
    this.#addSession(session)
    const done = this.transact(() => {
      if (this.#session === undefined) {
        this.#writer.session(session)
        this.#digests.shared.toggle(hashSession(session))
      }
      for (const f of files)
        if (this.reader.blob(f.hash) === undefined) this.appendBlob(f.hash, f.type, f.bytes, hashBlob(f.hash, f.type))
      for (const c of changes) this.appendChange(c, isPrivate)
      const emptied = (forGood?.() ?? []).map((e) => [entryKey(e.kind, e.id), e] as const)
      return [...new Map([...touched, ...emptied]).values()]
    })
    if (!done.ok) return done
    this.#session = session
    for (const [log, n] of counts) this.#counts.set(log, n)
    if (forGood === undefined) this.#stack.note({ command, private: isPrivate })
    return ok({ command, changes, private: isPrivate, records: done.value })
  }
}
