import { closeSync, openSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf, taken } from '../../door/faults.ts'
import { giveName } from '../../door/whole.ts'
import { APPLICATION_ID, LOG_FORMAT, logDdl } from '../log/format.ts'
import { Digest } from '../log/hash.ts'
import { logReader } from '../log/store.ts'
import { projectionDdl, VOCABULARY } from '../projection/tables.ts'
import { isThere, realPlace } from './beside.ts'
import { checkIdentity } from './identity.ts'
import { checkJournal } from './journal.ts'
import { besidePlace } from './private.ts'
import { checkSchema } from './schema.ts'
import { applySettings, readBackSettings } from './settings.ts'
import { checkIntegrity, type Verified, verifyLog } from './verify.ts'

/** A plan file that is held, and was found to be intact. */
export interface Held {
  readonly db: Database
  readonly verified: Verified
}

const oddName = appError(
  'bad-input',
  'The name of a plan can’t begin or end with a blank, or begin with a colon. Nothing was saved. Choose another name.',
)

/** The tables of an empty plan. */
export function makeTables(db: Database, id: string, createdAt: string): void {
  db.transaction(() => {
    for (const ddl of logDdl) db.exec(ddl)
    for (const ddl of projectionDdl.values()) db.exec(ddl)
    const empty = new Digest().bytes
    db.prepare(
      'INSERT INTO plan (one, id, created_at, vocabulary, digest_shared, digest_private) VALUES (1, ?, ?, ?, ?, ?)',
    ).run(id, createdAt, VOCABULARY, empty, empty)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${LOG_FORMAT}`)
  })()
}

/**
 * Makes a plan at a free path, empty or with the rows that `fill` writes. It is made under a temporary name and moved
 * into place whole: a crash leaves either nothing or a plan, and an existing file is never replaced.
 */
export function createFile(
  path: string,
  id: string,
  createdAt: string,
  fill: (beside: string) => Result<unknown> = () => ok(null),
): Result<null> {
  // SQLite's binding trims a path, and would open another file.
  if (path !== path.trim() || basename(path).startsWith(':')) return err(oddName)
  if (isThere(path)) return err(taken)
  return besidePlace(path, (folder) => {
    const beside = join(folder, 'new.groundwork')
    closeSync(openSync(beside, 'wx', 0o600))
    const db = new Sqlite(beside, { timeout: 0 })
    try {
      applySettings(db)
      makeTables(db, id, createdAt)
    } finally {
      db.close()
    }
    const filled = fill(beside)
    if (!filled.ok) return filled
    giveName(beside, path)
    return ok(null)
  })
}

/** Opens a plan for one holder: identity, integrity, exact schema, hashes and digests, settings, in this order. */
export function holdFile(named: string): Result<Held> {
  const path = realPlace(named)
  const wrong = checkIdentity(path) ?? checkJournal(path, isWhole)
  if (wrong !== null) return err(wrong)
  return examine(path, (db) => {
    applySettings(db)
    // Takes the lock at once, so that a second program is refused now, not at its first save.
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  })
}

/** Opens a private copy of a received file, for reading only. */
export function readFile(path: string): Result<Held> {
  const wrong = checkIdentity(path)
  if (wrong !== null) return err(wrong)
  return examine(
    path,
    (db) => {
      for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0', 'query_only = ON'])
        db.pragma(pragma)
    },
    { readonly: true },
  )
}

/** True for a private copy that can be read whole. */
export function isWhole(copy: string): boolean {
  const read = readFile(copy)
  if (read.ok) read.value.db.close()
  return read.ok
}

function examine(
  path: string,
  prepare: (db: Database) => void,
  { readonly }: { readonly readonly: boolean } = { readonly: false },
): Result<Held> {
  let db: Database | undefined
  try {
    db = new Sqlite(path, { timeout: 0, fileMustExist: true, readonly })
    db.defaultSafeIntegers(false)
    prepare(db)
    const refusal = checkIntegrity(db) ?? checkSchema(db)
    if (refusal !== null) return refuse(db, refusal)
    const verified = verifyLog(db, logReader(db))
    if (!verified.ok) return refuse(db, verified.error)
    const settings = readonly ? null : readBackSettings(db)
    if (settings !== null) return refuse(db, settings)
    return ok({ db, verified: verified.value })
  } catch (e) {
    db?.close()
    const fault = faultOf(e)
    if (fault !== undefined) return err(fault)
    if (e instanceof Sqlite.SqliteError)
      return err(
        appError(
          'damaged',
          'The file is damaged. Nothing in it was changed. Open an earlier copy, and keep this file.',
        ),
      )
    throw e
  }
}

const refuse = (db: Database, error: AppError): Result<never> => {
  db.close()
  return err(error)
}

/** Identifies a file on its disk; a different one under the same path means that it was replaced. */
export const fileMark = (path: string): string => {
  const s = statSync(path, { bigint: true })
  return `${s.dev}:${s.ino}`
}
