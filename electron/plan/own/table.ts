import type { Database } from 'better-sqlite3'
import { formatOf } from '../file/schema.ts'
import { LOCKED_DDL, LOCKED_DDL_BEFORE, LOCKED_FORMAT, LOG_FORMAT, nameOf, privateLogDdl } from '../log/format.ts'

/**
 * Where a locked private log lies. In the file there is one row with a file of age; the log's own table stands empty.
 * While it is unlocked its rows are in temporary tables of the same names, in memory only, which SQLite finds first: what
 * reads and writes the private log need not know.
 */

const tables = privateLogDdl.filter((ddl) => ddl.startsWith('CREATE TABLE '))

/** The file of age that holds the private log; null where it is not locked. */
export function lockedIn(db: Database): Uint8Array | null {
  if (formatOf(db) !== LOCKED_FORMAT) return null
  return (db.prepare('SELECT age FROM private_locked WHERE one = 1').pluck().get() as Buffer | undefined) ?? null
}

/** Writes it, in a plan that is of the locked format, with the marks of the ids in it that look like everybody's. */
export function putLocked(db: Database, age: Uint8Array, taken: Uint8Array | null): void {
  // SQLite writes the new column into the statement that made the table: it reads like one that is made today.
  if (isOfBefore(db)) db.exec('ALTER TABLE main.private_locked ADD COLUMN taken BLOB')
  db.prepare(
    'INSERT INTO private_locked (one, age, taken) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET age = excluded.age, taken = excluded.taken',
  ).run(Buffer.from(age), taken && Buffer.from(taken))
}

/** True of a plan that was locked before ids were marked. */
const isOfBefore = (db: Database): boolean =>
  db.prepare('SELECT sql FROM main.sqlite_schema WHERE name = ?').pluck().get(nameOf(LOCKED_DDL)) === LOCKED_DDL_BEFORE

/** The marks of ids that stand in what is locked; null where none were written, as after a recovery. */
export const takenIn = (db: Database): Uint8Array | null =>
  isOfBefore(db)
    ? null
    : ((db.prepare('SELECT taken FROM private_locked WHERE one = 1').pluck().get() as Buffer | null | undefined) ??
      null)

/** Says that the file is to be written anew: words that were locked, or locked otherwise, may lie in its unused places. */
export const markUnswept = (db: Database): void => void db.exec('UPDATE private_locked SET swept = 0')

/** True where a locked plan waits for that, since it was stopped on the way, or its disk had no room. */
export const isUnswept = (db: Database): boolean =>
  lockedIn(db) !== null && db.prepare('SELECT swept FROM private_locked').pluck().get() === 0

/** Makes a plan one of the locked format: the rows of its private log go, and what is locked has a place. */
export function makeLocked(db: Database): void {
  // Its triggers keep rows from being deleted; with the table they go too, and are made anew.
  for (const ddl of tables) db.exec(`DROP TABLE main.${nameOf(ddl)}`)
  for (const ddl of [...privateLogDdl, LOCKED_DDL]) db.exec(ddl)
  db.pragma(`user_version = ${LOCKED_FORMAT}`)
}

/** Makes it an ordinary plan again, with an empty private log. */
export function makeUnlocked(db: Database): void {
  db.exec(`DROP TABLE main.${nameOf(LOCKED_DDL)}`)
  db.pragma(`user_version = ${LOG_FORMAT}`)
}

/** Tables in memory for what is unlocked. */
export function openMemory(db: Database): void {
  for (const ddl of tables) db.exec(ddl.replace('CREATE TABLE ', 'CREATE TEMP TABLE '))
}

/** Lets go of them. */
export function closeMemory(db: Database): void {
  for (const ddl of tables) db.exec(`DROP TABLE temp.${nameOf(ddl)}`)
}

/**
 * Writes the file as it lies to a place where nothing stands. Tables in memory have other names meanwhile: SQLite copies
 * tables by their names, and would leave out what belongs to those of the file.
 */
export function copyInto(db: Database, path: string): void {
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
 * Writes the whole file of a locked plan anew, so that no free place in it, nor the journal beside, holds words that stood there before:
 * what SQLite takes out it overwrites, but what it moved from page to page may lie there twice.
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
