import type { Database, Statement } from 'better-sqlite3'
import type { Change, VersionVector } from '../../../shared/merge/change.ts'
import { type ChangesAsked, whereOf } from './asked.ts'
import { type LogName, logName } from './format.ts'
import type { SessionRow } from './hash.ts'

/** Reads and appends rows of the log. It knows the tables, and nothing of their meaning. */

interface Row {
  readonly id: string
  readonly session: string
  readonly n: number
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly value: string | null
  readonly at: string
  readonly command: string
  readonly hash: string
  readonly removed: number
}

const columns = 'id, session, n, kind, record, field, value, at, command, hash, removed'
// Hashes are read as text: a buffer for each of 200,000 rows costs more than the rest of opening a plan.
const read = 'id, session, n, kind, record, field, value, at, command, lower(hex(hash)) AS hash, removed'

const toChange = (r: Row, parents: readonly string[]): Change => ({
  id: r.id,
  session: r.session,
  n: r.n,
  kind: r.kind,
  record: r.record,
  field: r.field,
  value: r.value,
  at: r.at,
  command: r.command,
  parents,
  removed: r.removed === 1,
  hash: r.hash,
})

const none: readonly string[] = Object.freeze([])

/** What can be read from a log, the plan's own or a received one. */
export interface LogReader {
  /** Every change of one log, in the order of arrival. */
  all(log: LogName): readonly Change[]
  /** The hash of every change by its id, and whether it was removed for good: for comparing two logs. */
  marks(log: LogName): ReadonlyMap<string, { readonly hash: string; readonly removed: boolean }>
  /** Versions that were removed for good. */
  removed(log: LogName): readonly Change[]
  ofRecord(log: LogName, kind: string, record: string): readonly Change[]
  ofCommand(log: LogName, command: string): readonly Change[]
  /** Commands with at least one change that fits, the newest arrivals first. */
  commands(log: LogName, limit: number, asked: ChangesAsked): readonly string[]
  one(log: LogName, id: string): Change | undefined
  sessions(): readonly SessionRow[]
  vector(log: LogName): VersionVector
  /** Every version in either log with exactly this value. */
  saying(value: string): readonly { kind: string; field: string; value: string }[]
  blobs(): readonly { hash: string; type: string }[]
  blob(hash: string): { type: string; bytes: Buffer } | undefined
}

/** A file kept in a plan, with its bytes. */
export interface StoredBlob {
  readonly hash: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The kept files of a log with their bytes, or only those that are `wanted` by their hash. */
export const storedFiles = (reader: LogReader, wanted: (hash: string) => boolean = () => true): readonly StoredBlob[] =>
  reader.blobs().flatMap((b) => {
    const stored = wanted(b.hash) ? reader.blob(b.hash) : undefined
    return stored === undefined ? [] : [{ ...b, bytes: stored.bytes }]
  })

export function logReader(db: Database): LogReader {
  const prepared = new Map<string, Statement<unknown[]>>()
  const statement = (sql: string): Statement<unknown[]> => {
    const known = prepared.get(sql) ?? db.prepare<unknown[]>(sql)
    prepared.set(sql, known)
    return known
  }
  // Parents are read with their row: a query for each of the thousands of rows in a merge would take most of its time.
  const some = (log: LogName, where: string, ...args: readonly unknown[]): readonly Change[] => {
    const parents = `(SELECT json_group_array(parent) FROM (SELECT parent FROM ${log}_parent WHERE child = l.id ORDER BY parent))`
    const rows = statement(`SELECT ${read}, ${parents} AS parents FROM ${log} l WHERE ${where} ORDER BY rowid`).all(
      ...args,
    ) as (Row & { parents: string })[]
    return rows.map((r) => toChange(r, r.parents === '[]' ? none : JSON.parse(r.parents)))
  }
  return {
    all(log) {
      const parents = new Map<string, string[]>()
      const pairs = db.prepare(`SELECT child, parent FROM ${log}_parent ORDER BY child, parent`).raw().all()
      for (const [child, parent] of pairs as [string, string][]) {
        const list = parents.get(child)
        if (list === undefined) parents.set(child, [parent])
        else list.push(parent)
      }
      const rows = db.prepare(`SELECT ${read} FROM ${log} ORDER BY rowid`).all() as Row[]
      return rows.map((r) => toChange(r, parents.get(r.id) ?? none))
    },
    marks: (log) => {
      const rows = db.prepare(`SELECT id, lower(hex(hash)), removed FROM ${log}`).raw().all()
      return new Map(
        (rows as [string, string, number][]).map(([id, hash, removed]) => [id, { hash, removed: removed === 1 }]),
      )
    },
    removed: (log) => some(log, 'removed = 1'),
    ofRecord: (log, kind, record) => some(log, 'kind = ? AND record = ?', kind, record),
    ofCommand: (log, command) => some(log, 'command = ?', command),
    commands: (log, limit, asked) => {
      const { where, args } = whereOf(log, asked)
      return db
        .prepare(`SELECT command FROM ${log} l ${where} GROUP BY command ORDER BY max(rowid) DESC LIMIT ?`)
        .pluck()
        .all(...args, limit) as string[]
    },
    one: (log, id) => some(log, 'id = ?', id)[0],
    sessions: () =>
      db.prepare('SELECT id, device, author, opened_at FROM session ORDER BY rowid').all() as SessionRow[],
    vector: (log) =>
      Object.fromEntries(
        db.prepare(`SELECT session, max(n) FROM ${log} GROUP BY session ORDER BY session`).raw().all() as [
          string,
          number,
        ][],
      ),
    saying: (value) =>
      statement(
        'SELECT kind, field, value FROM change WHERE value = ? UNION ALL SELECT kind, field, value FROM private_change WHERE value = ?',
      ).all(value, value) as { kind: string; field: string; value: string }[],
    blobs: () => db.prepare('SELECT hash, type FROM blob ORDER BY hash').all() as { hash: string; type: string }[],
    blob: (hash) =>
      db.prepare('SELECT type, bytes FROM blob WHERE hash = ?').get(hash) as
        | { type: string; bytes: Buffer }
        | undefined,
  }
}

/** What may be written to a log. The triggers refuse anything else. */
export interface LogWriter {
  append(change: Change, isPrivate: boolean): void
  session(row: SessionRow): void
  blob(hash: string, type: string, bytes: Uint8Array): void
  /** Removes a kept file. */
  dropBlob(hash: string): void
  /** Empties a version for good. The row stays, so that every merge knows of the removal. */
  empty(log: LogName, id: string): void
  setDigests(shared: Uint8Array, own: Uint8Array): void
}

export function logWriter(db: Database): LogWriter {
  const insert = new Map<LogName, Statement<unknown[]>>()
  const parent = new Map<LogName, Statement<unknown[]>>()
  let digests: Statement<unknown[]> | undefined
  const statement = (cache: typeof insert, log: LogName, sql: string) => {
    const known = cache.get(log) ?? db.prepare<unknown[]>(sql)
    cache.set(log, known)
    return known
  }
  return {
    append(c, isPrivate) {
      const log = logName(isPrivate)
      statement(insert, log, `INSERT INTO ${log} (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
        c.id,
        c.session,
        c.n,
        c.kind,
        c.record,
        c.field,
        c.value,
        c.at,
        c.command,
        Buffer.from(c.hash, 'hex'),
        c.removed ? 1 : 0,
      )
      const p = statement(parent, log, `INSERT INTO ${log}_parent (child, parent) VALUES (?, ?)`)
      for (const id of c.parents) p.run(c.id, id)
    },
    session(row) {
      db.prepare('INSERT INTO session (id, device, author, opened_at) VALUES (?, ?, ?, ?)').run(
        row.id,
        row.device,
        row.author,
        row.opened_at,
      )
    },
    blob(hash, type, bytes) {
      db.prepare('INSERT INTO blob (hash, type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(hash, type, bytes)
    },
    dropBlob(hash) {
      db.prepare('DELETE FROM blob WHERE hash = ?').run(hash)
    },
    empty(log, id) {
      db.prepare(`UPDATE ${log} SET value = NULL, removed = 1 WHERE id = ?`).run(id)
    },
    setDigests(shared, own) {
      digests ??= db.prepare('UPDATE plan SET digest_shared = ?, digest_private = ? WHERE one = 1')
      digests.run(shared, own)
    },
  }
}
