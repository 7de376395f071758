import Sqlite, { type Database } from 'better-sqlite3'
import type { RecordState } from '../../../shared/domain/state.ts'
import { projector } from './project.ts'
import { projectionDdl } from './tables.ts'

/**
 * The names of the tables that do not say what these records say: a bit that turned in one of them changes nothing in
 * the log, and what other programs read is wrong all the same. They are made once more in memory and compared row by row.
 */
export function differingTables(db: Database, states: Iterable<RecordState>): readonly string[] {
  const due = new Sqlite(':memory:')
  try {
    for (const ddl of projectionDdl.values()) due.exec(ddl)
    projector(due).rebuild(states)
    return [...projectionDdl.keys()].filter((name) => !sameRows(due, db, name)).sort()
  } finally {
    due.close()
  }
}

function sameRows(due: Database, found: Database, name: string): boolean {
  const rows = (db: Database) => db.prepare(`SELECT * FROM "${name}"`).raw().iterate() as IterableIterator<unknown[]>
  // Without row ids a table is in the order of its key: of equal tables, row for row.
  const [a, b] = [rows(due), rows(found)]
  try {
    for (;;) {
      const [x, y] = [a.next(), b.next()]
      if (x.done || y.done) return x.done === y.done
      if (JSON.stringify(x.value) !== JSON.stringify(y.value)) return false
    }
  } finally {
    a.return?.()
    b.return?.()
  }
}
