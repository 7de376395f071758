import type { Database, Statement } from 'better-sqlite3'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { canonicalJson } from '../../../shared/merge/json.ts'
import { type Column, columnsOf, projectionDdl } from './tables.ts'

/** Writes records into the tables that other programs read. Saves and rebuilds use this one function. */
export interface Projector {
  write(states: Iterable<RecordState>): void
  /** Empties every table and writes all records again. */
  rebuild(states: Iterable<RecordState>): void
}

type Cell = string | number | null

/**
 * A value for its column. A value that does not fit (another type in a newer app) is left empty here; the log keeps it.
 */
function cellOf(column: Column, values: Readonly<Record<string, unknown>>): Cell {
  const whole = values[column.field]
  const value =
    column.part === undefined
      ? whole
      : typeof whole === 'object' && whole !== null && Object.hasOwn(whole, column.part)
        ? (whole as Record<string, unknown>)[column.part]
        : null
  if (value === null || value === undefined) return null
  if (column.shape.t === 'flag') return typeof value === 'boolean' ? (value ? 1 : 0) : null
  if (column.type === 'INTEGER') return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
  if (column.type === 'REAL') return typeof value === 'number' ? value : null
  return typeof value === 'string' ? value : canonicalJson(value)
}

export function projector(db: Database): Projector {
  // Statements are prepared at their first use: a plan uses few of its kinds in one sitting.
  const upserts = new Map<string, { readonly statement: Statement<unknown[]>; readonly columns: readonly Column[] }>()
  const upsertFor = (name: string) => {
    const known = upserts.get(name)
    const kind = kindOf(name)
    if (known !== undefined || kind === undefined) return known
    const columns = columnsOf(kind)
    const names = ['id', ...columns.map((c) => `"${c.name}"`)].join(', ')
    const marks = ['?', ...columns.map(() => '?')].join(', ')
    const statement = db.prepare<unknown[]>(`INSERT OR REPLACE INTO "${name}" (${names}) VALUES (${marks})`)
    const made = { statement, columns }
    upserts.set(name, made)
    return made
  }
  const drop = (name: string, id: string): void => {
    if (kindOf(name) !== undefined) db.prepare(`DELETE FROM "${name}" WHERE id = ?`).run(id)
  }
  const dropConflicts = db.prepare('DELETE FROM conflict WHERE kind = ? AND record = ?')
  const addConflict = db.prepare('INSERT INTO conflict (kind, record, field, version, value) VALUES (?, ?, ?, ?, ?)')
  const dropUnknown = db.prepare('DELETE FROM unknown_field WHERE kind = ? AND record = ?')
  const addUnknown = db.prepare('INSERT INTO unknown_field (kind, record, field, value) VALUES (?, ?, ?, ?)')

  const one = (state: RecordState, fresh: boolean): void => {
    if (!fresh) {
      dropConflicts.run(state.kind, state.id)
      dropUnknown.run(state.kind, state.id)
    }
    for (const conflict of state.conflicts)
      for (const tip of conflict.tips)
        addConflict.run(
          state.kind,
          state.id,
          conflict.field,
          tip.id,
          tip.value === null ? null : canonicalJson(tip.value),
        )
    const kind = kindOf(state.kind)
    if (state.gone) {
      if (!fresh) drop(state.kind, state.id)
      return
    }
    for (const [field, value] of Object.entries(state.values))
      if (kind === undefined || !Object.hasOwn(kind.fields, field))
        addUnknown.run(state.kind, state.id, field, canonicalJson(value))
    const upsert = upsertFor(state.kind)
    upsert?.statement.run(state.id, ...upsert.columns.map((c) => cellOf(c, state.values)))
  }

  return {
    write(states) {
      for (const state of states) one(state, false)
    },
    rebuild(states) {
      for (const name of projectionDdl.keys()) db.prepare(`DELETE FROM "${name}"`).run()
      for (const state of states) one(state, true)
    },
  }
}
