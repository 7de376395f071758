import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type Draft, draft } from '../../../shared/ipc/contract.ts'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'

/** One file of a plan. All copies of a plan have its id; the mark tells a file that was moved from another one. */
export interface OneFile {
  readonly id: string
  /** '' for drafts of an older Groundwork, which did not keep the file. */
  readonly path: string
  readonly mark: string | null
}

/**
 * What is being typed, kept within a second in a small separate file in the app's folder, so that a crash while typing
 * loses nothing. A draft is dropped when its field is saved. It is keyed by the plan's file, record, field and part, and
 * names the versions that the form showed, so that bringing it back can never replace something unseen.
 */
export interface DraftStore {
  put(file: OneFile, draft: Draft): void
  drop(file: OneFile, draft: Pick<Draft, 'record' | 'field' | 'part'>): void
  all(file: OneFile): readonly Draft[]
  /** The files of a plan that have drafts. */
  files(plan: string): readonly OneFile[]
  /** Gives a file what was typed in another file of the same plan. */
  move(from: string, to: OneFile): void
  close(): void
}

interface Row {
  readonly plan: string
  /** Missing in a draft of an older Groundwork, like the mark. */
  readonly path?: string
  readonly mark?: string | null
  readonly kind: string
  readonly record: string
  readonly field: string
  /** '' for a field that is typed as a whole. */
  readonly part: string
  readonly also: string
  readonly base: string
  /** NULL, or a missing column, in a draft of an older Groundwork. */
  readonly there?: string | null
  readonly text: string
}

const damaged = appError(
  'damaged',
  'What Groundwork keeps of unsaved typing was damaged, and was put aside. Everything that was saved is in the plan. If you were typing when Groundwork last stopped, check whether your last words are there.',
)

/**
 * Opens the drafts of every plan on this laptop. A damaged file must not keep plans closed: it is renamed, never thrown
 * away, and a new file starts with the drafts that can still be read. Then `wrong` says so.
 */
export function openDrafts(path: string): { readonly drafts: DraftStore; readonly wrong: AppError | null } {
  const whole = openWhole(path)
  if (whole !== null) return { drafts: whole, wrong: null }
  const aside = `${path}.unreadable-${Date.now()}`
  // The journal is renamed first: SQLite would replay it into a new file beside it.
  for (const side of ['-journal', '']) if (existsSync(path + side)) renameSync(path + side, aside + side)
  const drafts = openWhole(path)
  if (drafts === null) throw new Error('a new file of drafts is damaged')
  copyReadable(aside, drafts)
  return { drafts, wrong: damaged }
}

/** Opens the file and reads every row; null if one can't be read. */
function openWhole(path: string): DraftStore | null {
  let db: Database | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    db = new Sqlite(path, { timeout: 2000 })
    const drafts = storeIn(db)
    const known = (row: Row): boolean => draft.safeParse(draftOf(row)).success
    if (db.pragma('quick_check(1)', { simple: true }) === 'ok' && [...rowsOf(db)].every(known)) return drafts
  } catch (e) {
    db?.close()
    if (isDamage(e)) return null
    throw e
  }
  db.close()
  return null
}

/**
 * True for damage: not an SQLite file, lost pages, another program's table, or text that is not JSON. A disk that is
 * full, or a file in use, is not damage.
 */
const isDamage = (e: unknown): boolean =>
  e instanceof SyntaxError || (e instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT|ERROR$)/.test(e.code))

const rowsOf = (db: Database): IterableIterator<Row> =>
  db.prepare('SELECT * FROM typed').iterate() as IterableIterator<Row>

/** Copies the drafts that can be read; the rest stay in the renamed file. */
const copyReadable = (from: string, drafts: DraftStore): null =>
  ifDraftsWork(null, () => {
    const db = new Sqlite(from, { readonly: true, fileMustExist: true })
    try {
      for (const row of rowsOf(db))
        ifDraftsWork(null, () => {
          const read = draft.safeParse(draftOf(row))
          if (read.success) drafts.put({ id: row.plan, path: row.path ?? '', mark: row.mark ?? null }, read.data)
          return null
        })
    } finally {
      db.close()
    }
    return null
  })

/**
 * Runs an act on drafts that is secondary: if their file fails, the main act goes on as if there were none. After a
 * change is on the disk, no fault of the drafts may report it as not saved.
 */
export function ifDraftsWork<T>(otherwise: T, act: () => T): T {
  try {
    return act()
  } catch (e) {
    if (faultOf(e) === undefined && !isDamage(e)) throw e
    return otherwise
  }
}

/** Runs an act on drafts that the person waits for. The refusal is about the typing: nothing is wrong with the plan. */
export function aboutDrafts<T>(act: () => T): Result<T> {
  try {
    return ok(act())
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return err({ ...fault, says: notKept })
  }
}

const notKept =
  'What you are typing can’t be kept beside the plan. Everything that was saved is safe. Leave the field to save it in the plan itself, and start Groundwork again soon.'

const draftOf = ({ kind, record, field, part, also, base, there, text }: Row): Draft => ({
  kind,
  record,
  field,
  ...(part === '' ? {} : { part }),
  ...(there == null ? {} : { there: JSON.parse(there) as string[] }),
  also: JSON.parse(also) as Record<string, unknown>,
  base: JSON.parse(base) as string[],
  text,
})

const table = `CREATE TABLE IF NOT EXISTS typed (
  plan TEXT NOT NULL, path TEXT NOT NULL DEFAULT '', mark TEXT,
  kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, part TEXT NOT NULL,
  also TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, there TEXT,
  PRIMARY KEY (plan, path, record, field, part)
) STRICT`

/** Makes the table, or makes that of an older Groundwork again, which had fewer columns. */
function makeTable(db: Database): void {
  db.exec(table)
  const columns = (db.pragma('table_info(typed)') as { name: string }[]).map((c) => c.name)
  if (columns.includes('mark')) return
  db.transaction(() => {
    db.exec('ALTER TABLE typed RENAME TO older')
    db.exec(table)
    db.exec(`INSERT INTO typed (${columns.join(', ')}) SELECT * FROM older`)
    db.exec('DROP TABLE older')
  })()
}

function storeIn(db: Database): DraftStore {
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  // Text that was undone or removed for good must not remain in free pages.
  db.pragma('secure_delete = ON')
  makeTable(db)
  const put = db.prepare(
    'INSERT INTO typed (plan, path, mark, kind, record, field, part, also, base, there, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan, path, record, field, part) DO UPDATE SET mark = excluded.mark, text = excluded.text, base = excluded.base, there = excluded.there, also = excluded.also',
  )
  const drop = db.prepare('DELETE FROM typed WHERE plan = ? AND path = ? AND record = ? AND field = ? AND part = ?')
  const all = db.prepare(
    'SELECT kind, record, field, part, also, base, there, text FROM typed WHERE plan = ? AND path = ? ORDER BY record, field, part',
  )
  const files = db.prepare(
    'SELECT plan AS id, path, max(mark) AS mark FROM typed WHERE plan = ? GROUP BY path ORDER BY path',
  )
  const move = db.prepare('UPDATE OR REPLACE typed SET path = ?, mark = ? WHERE plan = ? AND path = ?')
  return {
    put: (file, d) =>
      void put.run(
        file.id,
        file.path,
        file.mark,
        d.kind,
        d.record,
        d.field,
        d.part ?? '',
        JSON.stringify(d.also ?? {}),
        JSON.stringify(d.base),
        d.there === undefined ? null : JSON.stringify(d.there),
        d.text,
      ),
    drop: (file, d) => void drop.run(file.id, file.path, d.record, d.field, d.part ?? ''),
    all: (file) => (all.all(file.id, file.path) as Row[]).map(draftOf),
    files: (plan) => files.all(plan) as OneFile[],
    move: (from, to) => void move.run(to.path, to.mark, to.id, from),
    close: () => db.close(),
  }
}

/** A store that keeps nothing: the command line saves only whole commands. */
export const noDrafts: DraftStore = {
  put: () => {},
  drop: () => {},
  all: () => [],
  files: () => [],
  move: () => {},
  close: () => {},
}

/** What is used and said when a plan opens without a place for drafts. */
export const withoutDrafts = { drafts: noDrafts, wrong: appError('io', notKept) }
