import Sqlite, { type Database } from 'better-sqlite3'
import { projectionDdl } from '../../electron/plan/projection/tables.ts'

/** Every row of the tables that other programs read, as text, to compare two plans byte for byte. */
export function dumpProjection(db: Database): string {
  const lines: string[] = []
  for (const name of [...projectionDdl.keys()].sort()) {
    const rows = db.prepare(`SELECT * FROM "${name}"`).raw().all()
    for (const line of rows.map((r) => JSON.stringify([name, ...(r as unknown[])])).sort()) lines.push(line)
  }
  return lines.join('\n')
}

/** The same of a plan’s file. */
export function tablesIn(path: string): string {
  const db = new Sqlite(path, { readonly: true })
  try {
    return dumpProjection(db)
  } finally {
    db.close()
  }
}
