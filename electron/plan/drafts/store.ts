import Sqlite from 'better-sqlite3'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Draft } from '../../../shared/ipc/contract.ts'

/**
 * What is being typed, kept within a second in a small file of its own in the app's folder, so that a crash in
 * mid-word loses nothing. A draft goes when its field is saved. It is keyed by plan, record and field, and
 * carries the versions that the form showed, so that bringing it back can never replace something unseen.
 */
export interface DraftStore {
  put(plan: string, draft: Draft): void
  drop(plan: string, record: string, field: string): void
  all(plan: string): readonly Draft[]
  close(): void
}

export function openDrafts(path: string): DraftStore {
  const db = new Sqlite(path, { timeout: 2000 })
  db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  // What is taken back or removed for good must not linger in free pages.
  db.pragma('secure_delete = ON')
  db.exec(
    'CREATE TABLE IF NOT EXISTS draft (plan TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (plan, record, field)) STRICT',
  )
  const put = db.prepare(
    'INSERT INTO draft (plan, kind, record, field, base, text) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (plan, record, field) DO UPDATE SET text = excluded.text, base = excluded.base',
  )
  const drop = db.prepare('DELETE FROM draft WHERE plan = ? AND record = ? AND field = ?')
  const all = db.prepare('SELECT kind, record, field, base, text FROM draft WHERE plan = ? ORDER BY record, field')
  return {
    put: (plan, d) => void put.run(plan, d.kind, d.record, d.field, JSON.stringify(d.base), d.text),
    drop: (plan, record, field) => void drop.run(plan, record, field),
    all: (plan) =>
      (all.all(plan) as { kind: string; record: string; field: string; base: string; text: string }[]).map((row) => ({
        ...row,
        base: JSON.parse(row.base) as string[],
      })),
    close: () => db.close(),
  }
}

/** No place for drafts: the command line saves whole commands only. */
export const noDrafts: DraftStore = { put: () => {}, drop: () => {}, all: () => [], close: () => {} }

/** A draft as its field's value; undefined where it is no value yet, and stays a draft. */
export function adoptable(draft: Draft): unknown {
  const shape = kindOf(draft.kind)?.fields[draft.field]?.shape
  if (shape === undefined) return undefined
  if (shape.t === 'text') return draft.text
  if (shape.t === 'integer' || shape.t === 'figure')
    return /^-?\d+(\.\d+)?$/.test(draft.text) ? Number(draft.text) : undefined
  return undefined
}
