import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Result } from '../../../shared/result/result.ts'
import { guarded } from '../../door/faults.ts'

/** What a private folder is for; its name says so. */
type Purpose = 'received' | 'copy' | 'journal' | 'placing'
const NAME = /^groundwork-(received|copy|journal|placing)-[A-Za-z0-9]{6}$/

const LOCK = 'lock'
/** Lies there once the lock is taken: between making the folder and locking it, nobody may take it for left behind. */
const OWNED = 'owned'
const DAY = 24 * 3_600_000

export interface PrivateFolder {
  readonly path: string
  letGo(): void
}

/** The system lets go of a lock with the process that held it, however that ended; a process id may be another’s by then. */
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

/** The mark goes last, so that what a kill leaves of it is still known for what it is. */
function clear(folder: string): void {
  for (const name of namesIn(folder))
    if (name !== OWNED) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** A folder that only this person can read, for as long as this process lives at most: see `sweepPrivate`. */
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
 * Does something in a private folder beside the place to which its outcome goes, so that what is finished there gets
 * its name in one step and what is not has none. What a kill left there earlier goes first.
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

/** A private folder for what takes its time; whoever opens it lets it go. */
export function openBeside(to: string): PrivateFolder {
  sweepPrivate(dirname(to))
  return privateFolder('placing', dirname(to))
}

/**
 * Removes the private folders of processes that were killed: copies that were unlocked, files that were received.
 * One that a living process holds is left alone, and so is one of another person.
 */
export function sweepPrivate(...within: readonly string[]): void {
  for (const place of within)
    for (const name of namesIn(place))
      if (NAME.test(name))
        try {
          sweep(join(place, name))
        } catch (e) {
          // It is held, or can't be removed; whoever starts next looks again.
          if (typeof (e as NodeJS.ErrnoException).code !== 'string') throw e
        }
}

function sweep(folder: string): void {
  const stat = lstatSync(folder)
  const mine = process.getuid === undefined || stat.uid === process.getuid()
  if (!stat.isDirectory() || !mine) return
  if (!hasMark(folder)) {
    // It is being made this moment, or whoever made it was killed in that moment. Any other folder is somebody’s own.
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
    return [] // not there yet, or not to be read: nothing of ours lies in it
  }
}
