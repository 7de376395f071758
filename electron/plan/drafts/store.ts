import Sqlite from 'better-sqlite3'
import type { Draft } from '../../../shared/ipc/contract.ts'

/**
 * What is being typed, kept within a second in a small file of its own in the app's folder, so that a crash in
 * mid-word loses nothing. A draft goes when its field is saved. It is keyed by plan, record, field and part, and
 * carries the versions that the form showed, so that bringing it back can never replace something unseen.
 */
export interface DraftStore {
  put(plan: string, draft: Draft): void
  drop(plan: string, draft: Pick<Draft, 'record' | 'field' | 'part'>): void
  all(plan: string): readonly Draft[]
  close(): void
}

interface Row {
  readonly kind: string
  readonly record: string
  readonly field: string
  /** '' for a field that is typed whole. */
  readonly part: string
  readonly also: string
  readonly base: string
  /** NULL in a draft of an older Groundwork, which did not keep it. */
  readonly there: string | null
  readonly text: string
}

export function openDrafts(path: string): DraftStore {
  const db = new Sqlite(path, { timeout: 2000 })
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  // What is taken back or removed for good must not linger in free pages.
  db.pragma('secure_delete = ON')
  db.exec(
    'CREATE TABLE IF NOT EXISTS typed (plan TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, part TEXT NOT NULL, also TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (plan, record, field, part)) STRICT',
  )
  const columns = db.pragma('table_info(typed)') as { name: string }[]
  if (!columns.some((c) => c.name === 'there')) db.exec('ALTER TABLE typed ADD COLUMN there TEXT')
  const put = db.prepare(
    'INSERT INTO typed (plan, kind, record, field, part, also, base, there, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan, record, field, part) DO UPDATE SET text = excluded.text, base = excluded.base, there = excluded.there, also = excluded.also',
  )
  const drop = db.prepare('DELETE FROM typed WHERE plan = ? AND record = ? AND field = ? AND part = ?')
  const all = db.prepare(
    'SELECT kind, record, field, part, also, base, there, text FROM typed WHERE plan = ? ORDER BY record, field, part',
  )
  return {
    put: (plan, d) =>
      void put.run(
        plan,
        d.kind,
        d.record,
        d.field,
        d.part ?? '',
        JSON.stringify(d.also ?? {}),
        JSON.stringify(d.base),
        d.there === undefined ? null : JSON.stringify(d.there),
        d.text,
      ),
    drop: (plan, d) => void drop.run(plan, d.record, d.field, d.part ?? ''),
    all: (plan) =>
      (all.all(plan) as Row[]).map(({ part, also, base, there, ...row }) => ({
        ...row,
        ...(part === '' ? {} : { part }),
        ...(there === null ? {} : { there: JSON.parse(there) as string[] }),
        also: JSON.parse(also) as Record<string, unknown>,
        base: JSON.parse(base) as string[],
      })),
    close: () => db.close(),
  }
}

/** No place for drafts: the command line saves whole commands only. */
export const noDrafts: DraftStore = { put: () => {}, drop: () => {}, all: () => [], close: () => {} }
