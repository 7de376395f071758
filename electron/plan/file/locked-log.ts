import { closeSync, openSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { LOCKED_DDL, LOCKED_DDL_BEFORE, LOCKED_FORMAT, LOG_FORMAT, nameOf, privateLogDdl } from '../log/format.ts'
import { formatOf } from './schema.ts'

/**
 * Where a locked private log is kept. The file has one row with an age file; the log's own table is empty. While it is
 * unlocked, its rows are in temporary tables of the same names, in memory only, which SQLite finds first: code that
 * reads and writes the private log need not know.
 */

const tables = privateLogDdl.filter((ddl) => ddl.startsWith('CREATE TABLE '))

/** The age file that holds the private log; null if it is not locked. */
export function lockedIn(db: Database): Uint8Array | null {
  if (formatOf(db) !== LOCKED_FORMAT) return null
  return (db.prepare('SELECT age FROM private_locked WHERE one = 1').pluck().get() as Buffer | undefined) ?? null
}

/**
 * Writes the age file into a plan of the locked format, with the marks of those ids in it that look like shared ones.
 */
export function putLocked(db: Database, age: Uint8Array, taken: Uint8Array | null): void {
  // SQLite adds the new column to the statement that made the table, which then equals the one that is used today.
  if (isOfBefore(db)) db.exec('ALTER TABLE main.private_locked ADD COLUMN taken BLOB')
  db.prepare(
    'INSERT INTO private_locked (one, age, taken) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET age = excluded.age, taken = excluded.taken',
  ).run(Buffer.from(age), taken && Buffer.from(taken))
}

/** True for a plan that was locked before ids were marked. */
const isOfBefore = (db: Database): boolean =>
  db.prepare('SELECT sql FROM main.sqlite_schema WHERE name = ?').pluck().get(nameOf(LOCKED_DDL)) === LOCKED_DDL_BEFORE

/** The marks of locked ids; null if none were written, as after a recovery. */
export const marksIn = (db: Database): Uint8Array | null =>
  isOfBefore(db)
    ? null
    : ((db.prepare('SELECT taken FROM private_locked WHERE one = 1').pluck().get() as Buffer | null | undefined) ??
      null)

/** Records that the file must be rewritten: earlier words may remain in its unused pages. */
export const markUnswept = (db: Database): void => void db.exec('UPDATE private_locked SET swept = 0')

/** True if a locked plan still has to be rewritten, because that was interrupted or its disk had no room. */
export const isUnswept = (db: Database): boolean =>
  lockedIn(db) !== null && db.prepare('SELECT swept FROM private_locked').pluck().get() === 0

/**
 * Converts a plan to the locked format: the rows of its private log are removed, and the locked part gets its table.
 */
export function makeLocked(db: Database): void {
  // The triggers keep rows from being deleted; they are dropped with the table, and made again.
  for (const ddl of tables) db.exec(`DROP TABLE main.${nameOf(ddl)}`)
  for (const ddl of [...privateLogDdl, LOCKED_DDL]) db.exec(ddl)
  db.pragma(`user_version = ${LOCKED_FORMAT}`)
}

/** Converts it back to an ordinary plan, with an empty private log. */
export function makeUnlocked(db: Database): void {
  db.exec(`DROP TABLE main.${nameOf(LOCKED_DDL)}`)
  db.pragma(`user_version = ${LOG_FORMAT}`)
}

/** Makes the temporary tables for unlocked rows. */
export function openMemory(db: Database): void {
  for (const ddl of tables) db.exec(ddl.replace('CREATE TABLE ', 'CREATE TEMP TABLE '))
}

/** Drops the temporary tables. */
export function closeMemory(db: Database): void {
  for (const ddl of tables) db.exec(`DROP TABLE temp.${nameOf(ddl)}`)
}

/**
 * Writes the file in its present state to a free path. The tables in memory are renamed meanwhile: SQLite copies tables
 * by their names, and would leave out the indexes and triggers of the file's tables. SQLite writes into an empty file,
 * which is made first so that only this account may read it.
 */
export function copyInto(db: Database, path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
  const inMemory = db.prepare("SELECT name FROM sqlite_temp_schema WHERE type = 'table'").pluck().all() as string[]
  const called = (name: string): string => `aside_${name}`
  for (const name of inMemory) db.exec(`ALTER TABLE temp.${name} RENAME TO ${called(name)}`)
  try {
    db.prepare('VACUUM INTO ?').run(path)
  } finally {
    for (const name of inMemory) db.exec(`ALTER TABLE temp.${called(name)} RENAME TO ${name}`)
  }
}

/**
 * Rewrites the whole file of a locked plan, so that no free page in it, nor the journal beside it, holds earlier words:
 * SQLite overwrites what it deletes, but what it moved from page to page may still be on the old one.
 */
export function sweep(db: Database): void {
  db.pragma('journal_size_limit = 0')
  try {
    db.exec('VACUUM')
    db.exec('UPDATE private_locked SET swept = 1')
  } finally {
    db.pragma('journal_size_limit = -1')
  }
}
