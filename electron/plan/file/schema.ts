import type { Database } from 'better-sqlite3'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { LOCKED_DDL, LOCKED_DDL_BEFORE, LOCKED_FORMAT, logDdl, nameOf } from '../log/format.ts'
import { projectionDdl, VOCABULARY } from '../projection/tables.ts'

interface SchemaRow {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

const rowsOf = (db: Database): readonly SchemaRow[] =>
  db
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL) ORDER BY rowid",
    )
    .all() as SchemaRow[]

/**
 * Compares a file's schema with ours, letter by letter. A trigger or an endless view in a received file runs even with
 * trusted_schema=OFF, so nothing is read before this has passed. Tables of the projection may differ or be missing
 * (they are rebuilt); anything else that we did not make is refused.
 */
export function checkSchema(db: Database): AppError | null {
  const rows = rowsOf(db)
  const found = new Map(rows.map((r) => [r.name, r]))
  const expected = formatOf(db) === LOCKED_FORMAT ? [...logDdl, LOCKED_DDL] : logDdl
  const ours = new Set(expected.map(nameOf))
  for (const ddl of expected) {
    const row = found.get(nameOf(ddl))
    if (row === undefined)
      return appError(
        'damaged',
        'A part of this plan is missing from its file. Nothing was changed. Open an earlier copy, and keep this file.',
        nameOf(ddl),
      )
    const isEarlierForm = ddl === LOCKED_DDL && row.sql === LOCKED_DDL_BEFORE
    if (row.sql !== ddl && !isEarlierForm) return foreign(row)
  }
  const newer = vocabularyOf(db) > VOCABULARY
  for (const row of rows) {
    if (ours.has(row.name)) continue
    const plain =
      row.type === 'table' &&
      /^CREATE TABLE "?\w+"? \([^()]*(?:\([^()]*\)[^()]*)*\) STRICT, WITHOUT ROWID$/.test(row.sql ?? '')
    if (!plain || !(projectionDdl.has(row.name) || newer)) return foreign(row)
    // SQLite takes a table's name from its statement: if one letter there differs, dropping the table leaves half of
    // it.
    if (row.tbl_name !== row.name || row.name !== tableOf(row.sql ?? '')) return foreign(row)
  }
  return null
}

const tableOf = (ddl: string): string | undefined => /^CREATE TABLE "?(\w+)"? \(/.exec(ddl)?.[1]

const foreign = (row: SchemaRow): AppError =>
  appError(
    'foreign-schema',
    `This file holds a ${row.type} that Groundwork did not make, and it was not opened. Nothing in it ran or was changed. Ask whoever sent it for a fresh copy.`,
    row.name.slice(0, 80),
  )

/** Tables that are neither the log's nor declared here: those of unknown kinds. */
function othersIn(db: Database): string[] {
  const log = new Set([...logDdl, LOCKED_DDL].map(nameOf))
  return rowsOf(db).flatMap(({ type, name }) =>
    type !== 'table' || log.has(name) || projectionDdl.has(name) ? [] : [name],
  )
}

/** The version of the log's format, as the file states it. */
export const formatOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number

const vocabularyOf = (db: Database): number =>
  (db.prepare('SELECT vocabulary FROM plan WHERE one = 1').pluck().get() as number | undefined) ?? 0

/** True if the projection's tables differ from those that this app's declarations make. */
export function projectionIsStale(db: Database): boolean {
  const found = new Map(rowsOf(db).map((r) => [r.name, r.sql]))
  return vocabularyOf(db) !== VOCABULARY || [...projectionDdl].some(([name, ddl]) => found.get(name) !== ddl)
}

/**
 * Makes the projection's tables as declared. Their rows are made from the log right after, in the same transaction.
 * Tables of kinds that only a newer Groundwork knows are dropped: with our smaller version number they would look like
 * a stranger's at the next start. Their records stay in the log, and a newer Groundwork makes their tables again.
 */
export function remakeProjection(db: Database): void {
  for (const name of othersIn(db)) db.exec(`DROP TABLE "${name}"`)
  for (const [name, ddl] of projectionDdl) {
    db.exec(`DROP TABLE IF EXISTS "${name}"`)
    db.exec(ddl)
  }
  db.prepare('UPDATE plan SET vocabulary = ? WHERE one = 1').run(VOCABULARY)
}
