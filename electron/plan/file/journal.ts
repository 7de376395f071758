import { closeSync, copyFileSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { faultOf } from './faults.ts'
import { type PrivateFolder, privateFolder } from './private.ts'

const foreign = appError(
  'foreign-schema',
  'A file that ends in -journal lies beside this plan and does not belong to it. Nothing was changed. Move that file away, and open the plan again.',
)
const damaged = appError(
  'damaged',
  'The file is damaged, and so is what lies beside it. Nothing was changed. Open an earlier copy, and keep both files.',
)

/**
 * A journal beside a plan is taken into it as soon as SQLite opens it, and SQLite's own checks find nothing wrong
 * with a strange one. So it is tried on a private copy first: our own, left by a crash, leads to a plan that is
 * whole; where it does not, the plan is refused before a byte of it changes. Null where there is nothing to fear.
 */
export function checkJournal(path: string, isWhole: (copy: string) => boolean): AppError | null {
  const journal = `${path}-journal`
  if (!isHot(journal)) return null
  let folder: PrivateFolder | undefined
  try {
    folder = privateFolder('journal')
    const both = join(folder.path, 'both.groundwork')
    copyFileSync(path, both)
    copyFileSync(journal, `${both}-journal`)
    if (takesIn(both) && isWhole(both)) return null
    const alone = join(folder.path, 'alone.groundwork')
    copyFileSync(path, alone)
    return isWhole(alone) ? foreign : damaged
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return fault
  } finally {
    folder?.letGo()
  }
}

/** A save that was finished leaves a journal whose head is zeroes; SQLite leaves that alone. */
function isHot(journal: string): boolean {
  if (!existsSync(journal)) return false
  const fd = openSync(journal, 'r')
  try {
    const first = Buffer.alloc(1)
    return readSync(fd, first, 0, 1, 0) === 1 && first[0] !== 0
  } finally {
    closeSync(fd)
  }
}

/** Lets SQLite take a journal into a copy; false where it can't. */
function takesIn(copy: string): boolean {
  try {
    const db = new Sqlite(copy, { timeout: 0, fileMustExist: true })
    try {
      db.pragma('trusted_schema = OFF')
      db.pragma('schema_version')
      return true
    } finally {
      db.close()
    }
  } catch (e) {
    if (e instanceof Sqlite.SqliteError) return false
    throw e
  }
}
