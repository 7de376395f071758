import Sqlite from 'better-sqlite3'
import type { RecordState } from '../../../shared/domain/state.ts'
import type { Asked } from '../../../shared/manual/newest.ts'
import { entriesOf } from '../../../shared/merge/index-of-log.ts'
import { PlanLog } from '../../../shared/merge/plan-log.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import { logReader } from '../log/store.ts'
import { differingTables } from '../projection/differing.ts'
import { quotesGoneIn } from '../texts.ts'
import { realPlace } from './beside.ts'
import { checkIdentity } from './identity.ts'
import { checkJournal, journalBeside, withJournalReplayed } from './journal.ts'
import { type Held, isWhole, readFile } from './open.ts'
import { projectionIsStale } from './schema.ts'

/** The result of reading a whole plan that was found to be intact. */
export interface Looked {
  readonly records: readonly RecordState[]
  /** The tables for other programs that differ from the log; null if another version of Groundwork made them. */
  readonly differing: readonly string[] | null
  /** True if a file ending in -journal is beside it. */
  readonly journal: boolean
  /** Quotes that the text of their policy does not hold. */
  readonly gone: readonly Asked[]
}

/**
 * Reads a whole plan to check it: nothing is written to it, and files beside it are neither changed nor removed. A
 * journal that would be replayed into it at its next opening is replayed into a private copy.
 */
export function lookAt(named: string): Result<Looked> {
  const path = realPlace(named)
  const beside = journalBeside(path)
  const wrong = checkIdentity(path) ?? heldElsewhere(path, beside === 'foreign') ?? checkJournal(path, isWhole)
  if (wrong !== null) return err(wrong)
  const read = (place: string): Result<Looked> => {
    const held = readFile(place)
    if (!held.ok) return held
    try {
      return ok(resultOf(held.value, beside !== 'nothing'))
    } finally {
      held.value.db.close()
    }
  }
  return beside === 'hot' ? withJournalReplayed(path, read) : read(path)
}

function resultOf({ db, verified }: Held, journal: boolean): Looked {
  const reader = logReader(db)
  const authors = new Map(reader.sessions().map((s) => [s.id, s.author]))
  const log = new PlanLog((session) => authors.get(session) ?? '')
  log.apply(entriesOf(verified.shared, () => false))
  log.apply(entriesOf(verified.private, () => true))
  const records = [...log.states()]
  const differing = projectionIsStale(db) ? null : differingTables(db, records)
  return { records, differing, journal, gone: quotesGoneIn(reader, records) }
}

/** A refusal if another window or program holds the file. It is opened for reading only, and closed again. */
function heldElsewhere(path: string, unsafe: boolean): ReturnType<typeof checkIdentity> {
  // Anything but a file in place of the journal is refused right after, and not opened here.
  if (unsafe) return null
  try {
    const db = new Sqlite(path, { timeout: 0, fileMustExist: true, readonly: true })
    try {
      db.pragma('trusted_schema = OFF')
      db.pragma('schema_version')
      return null
    } finally {
      db.close()
    }
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined && !(e instanceof Sqlite.SqliteError)) throw e
    // Any other fault is found, and explained better, when the file is read.
    return fault?.kind === 'open-elsewhere' ? fault : null
  }
}

/** Why the tables of a plan are not rebuilt now; null if they may be. */
export const mayNotFix = ({ journal }: Looked) =>
  journal
    ? appError(
        'foreign-schema',
        'There is a file beside this plan that ends in -journal. Nothing was changed. Open the plan in Groundwork once, or move that file away, and try again.',
      )
    : null
