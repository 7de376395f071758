import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Result } from '../../../shared/result/result.ts'
import { guarded } from '../../door/faults.ts'

/** What a private folder is for; part of its name. */
type Purpose = 'received' | 'copy' | 'journal' | 'placing'
const NAME = /^groundwork-(received|copy|journal|placing)-[A-Za-z0-9]{6}$/

const LOCK = 'lock'
/**
 * A file in the folder that says it is locked: between making and locking it, no other process may take it for left
 * behind.
 */
const OWNED = 'owned'
const DAY = 24 * 3_600_000

export interface PrivateFolder {
  readonly path: string
  letGo(): void
}

/**
 * Locks a folder. The system releases the lock with the process that held it, however that ended; a process id may be
 * another’s by then.
 */
function lock(folder: string): Database {
  const db = new Sqlite(join(folder, LOCK), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (e) {
    db.close()
    throw e
  }
}

/** The mark is removed last, so that what an interrupted removal leaves is still recognized. */
function clear(folder: string): void {
  for (const name of namesIn(folder))
    if (name !== OWNED) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Makes a folder that only this person can read, for as long as this process lives at most: see `sweepPrivate`. */
export function privateFolder(purpose: Purpose, within = tmpdir()): PrivateFolder {
  const path = mkdtempSync(join(within, `groundwork-${purpose}-`))
  try {
    const held = lock(path)
    const letGo = (): void => {
      held.close()
      clear(path)
    }
    try {
      writeFileSync(join(path, OWNED), '')
    } catch (e) {
      held.close()
      throw e
    }
    return { path, letGo }
  } catch (e) {
    clear(path)
    throw e
  }
}

/**
 * Runs an act in a private folder beside the destination, so that a finished file gets its name in one step and an
 * unfinished one has none. Leftovers of an earlier kill are removed first.
 */
export function besidePlace<T>(to: string, act: (folder: string) => Result<T>): Result<T> {
  return guarded(() => {
    const folder = openBeside(to)
    try {
      return act(folder.path)
    } finally {
      folder.letGo()
    }
  })
}

/** Opens a private folder for a longer act; the caller closes it. */
export function openBeside(to: string): PrivateFolder {
  sweepPrivate(dirname(to))
  return privateFolder('placing', dirname(to))
}

/**
 * Removes the private folders of killed processes: unlocked copies and received files. A folder that a living process
 * holds, or another person's, is left alone.
 */
export function sweepPrivate(...within: readonly string[]): void {
  for (const place of within)
    for (const name of namesIn(place))
      if (NAME.test(name))
        try {
          sweep(join(place, name))
        } catch (e) {
          // It is held, or can't be removed; the next start tries again.
          if (typeof (e as NodeJS.ErrnoException).code !== 'string') throw e
        }
}

function sweep(folder: string): void {
  const stat = lstatSync(folder)
  const mine = process.getuid === undefined || stat.uid === process.getuid()
  if (!stat.isDirectory() || !mine) return
  if (!hasMark(folder)) {
    // It is being made right now, or its process was killed at that moment. Any other folder may be a person's own.
    if (Date.now() - stat.mtimeMs < DAY || namesIn(folder).some((name) => name !== LOCK)) return
  }
  lock(folder).close()
  clear(folder)
}

function hasMark(folder: string): boolean {
  const mark = lstatSync(join(folder, OWNED), { throwIfNoEntry: false })
  return mark?.isFile() === true && mark.size === 0
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // the folder does not exist yet or can't be read: nothing of ours is in it
  }
}
