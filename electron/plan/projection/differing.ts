import Sqlite, { type Database } from 'better-sqlite3'
import type { RecordState } from '../../../shared/domain/state.ts'
import { projector } from './project.ts'
import { projectionDdl } from './tables.ts'

/**
 * The names of the tables that differ from these records: a flipped bit in one of them changes nothing in the log, but
 * other programs then read something wrong. The tables are made again in memory and compared row by row.
 */
export function differingTables(db: Database, states: Iterable<RecordState>): readonly string[] {
  const expected = new Sqlite(':memory:')
  try {
    for (const ddl of projectionDdl.values()) expected.exec(ddl)
    projector(expected).rebuild(states)
    return [...projectionDdl.keys()].filter((name) => !sameRows(expected, db, name)).sort()
  } finally {
    expected.close()
  }
}

function sameRows(expected: Database, found: Database, name: string): boolean {
  const rows = (db: Database) => db.prepare(`SELECT * FROM "${name}"`).raw().iterate() as IterableIterator<unknown[]>
  // A table without row ids is in the order of its key, so equal tables are equal row by row.
  const a = rows(expected)
  const b = rows(found)
  try {
    for (;;) {
      const x = a.next()
      const y = b.next()
      if (x.done || y.done) return x.done === y.done
      if (JSON.stringify(x.value) !== JSON.stringify(y.value)) return false
    }
  } finally {
    a.return?.()
    b.return?.()
  }
}
