import { copyFileSync, lstatSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { type Budget, JOURNAL, PLAN } from '../../door/budgets.ts'
import { copyThrough, headOf, throughDoor } from '../../door/door.ts'
import { guarded } from '../../door/faults.ts'
import { realPlace } from './beside.ts'
import { copyPlan } from './identity.ts'
import { privateFolder } from './private.ts'

const foreign = appError(
  'foreign-schema',
  'There is a file beside this plan that ends in -journal and does not belong to it. Nothing was changed. Move that file away, and open the plan again.',
)
const damaged = appError(
  'damaged',
  'The file is damaged, and so is the one beside it. Nothing was changed. Open an earlier copy, and keep both files.',
)

/** What is beside a plan under the name of its journal. */
export type Beside =
  | 'nothing'
  /** Left by a finished save, or one that never began: SQLite takes nothing from it. */
  | 'cold'
  /** SQLite would replay it into the plan. */
  | 'hot'
  /** A folder, a pipe, a link, or larger than any journal: not one of ours. */
  | 'foreign'

/** Classifies the file beside a plan, without changing anything. A finished save leaves a header of zeros. */
export function journalBeside(path: string): Beside {
  const journal = `${path}-journal`
  const stat = lstatSync(journal, { throwIfNoEntry: false })
  if (stat === undefined) return 'nothing'
  if (!stat.isFile()) return 'foreign'
  const first = throughDoor(journal, JOURNAL, (door) => ok(headOf(door, 1)[0] ?? 0))
  if (!first.ok) return 'foreign'
  return first.value === 0 ? 'cold' : 'hot'
}

/**
 * Tries the journal beside a plan on a private copy first: SQLite replays it as soon as it opens the plan, and its own
 * checks find nothing wrong with a strange one. Our own journal, left by a crash, leads to a whole plan; if one does
 * not, the plan is refused before a byte of it changes. Null if the plan can be opened.
 */
export function checkJournal(path: string, isWhole: (copy: string) => boolean): AppError | null {
  const beside = journalBeside(path)
  if (beside === 'foreign') return foreign
  if (beside !== 'hot') return null
  const done = withJournalReplayed(path, (copy) => (isWhole(copy) ? ok(null) : err(damaged)))
  if (done.ok) return null
  if (done.error !== damaged) return done.error
  return isWholeAlone(path, isWhole) ? foreign : damaged
}

/** Runs an act on a private copy of a plan into which the journal beside it was replayed. The plan is not changed. */
export function withJournalReplayed<T>(path: string, act: (copy: string) => Result<T>): Result<T> {
  return inPrivateFolder((folder) => {
    const copy = join(folder, 'both.groundwork')
    const copied = copyWithJournal(path, copy)
    if (!copied.ok) return copied
    return replayJournal(copy) ? act(copy) : err(damaged)
  })
}

/**
 * Copies a plan from outside to a private folder. It is read alone, so that no file beside it is replayed into it. Only
 * if it is not intact alone, it is read with its journal: a drive that was unplugged in the middle of a save has both.
 */
export function copyFromOutside(named: string, to: string, isWhole: (copy: string) => boolean): Result<null> {
  const path = realPlace(named)
  const alone = copyPlan(path, to)
  if (!alone.ok || journalBeside(path) !== 'hot' || isWhole(to)) return alone
  const restored = withJournalReplayed(path, (copy) => {
    if (!isWhole(copy)) return err(damaged)
    rmSync(to)
    copyFileSync(copy, to)
    return ok(null)
  })
  // If both together are not intact either, the copy alone shows what is wrong.
  return restored.ok ? restored : alone
}

function copyWithJournal(path: string, to: string): Result<null> {
  // Copied whole: a journal restores pages that were cut off, and removes extra ones.
  const copy = (from: string, into: string, budget: Budget): Result<null> =>
    throughDoor(from, budget, (door) => {
      copyThrough(door, into)
      return ok(null)
    })
  const plan = copy(path, to, PLAN)
  return plan.ok ? copy(`${path}-journal`, `${to}-journal`, JOURNAL) : plan
}

function isWholeAlone(path: string, isWhole: (copy: string) => boolean): boolean {
  const read = inPrivateFolder((folder) => {
    const alone = join(folder, 'alone.groundwork')
    const copied = copyPlan(path, alone)
    return copied.ok ? ok(isWhole(alone)) : copied
  })
  return read.ok && read.value
}

const inPrivateFolder = <T>(act: (folder: string) => Result<T>): Result<T> =>
  guarded(() => {
    const folder = privateFolder('journal')
    try {
      return act(folder.path)
    } finally {
      folder.letGo()
    }
  })

/** Lets SQLite replay a journal into a copy; false if it can't. */
function replayJournal(copy: string): boolean {
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
