import { hash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { applySettings, readBackSettings } from '../../../electron/plan/file/settings.ts'

/** The bare programs that Groundwork is measured against. They do the least that keeps or checks the same bytes. */

/** A file with one plain table under the settings of a plan, and an insert of one row that is on the disk afterward. */
export function bareFile(path: string, rows: number, length: number): { insert(row: string): void; close(): void } {
  const db = new Sqlite(path)
  applySettings(db)
  db.exec('CREATE TABLE bare (row TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO bare (row) VALUES (?)')
  const filler = 'x'.repeat(length)
  db.transaction(() => {
    for (let i = 0; i < rows; i++) insert.run(filler)
  })()
  return { insert: (row) => void insert.run(row), close: () => db.close() }
}

type Cells = [string, string, number, string, string, string, string | null, string, string, string, number]

/**
 * Opens a plan, runs SQLite's check, reads every row, computes every hash and both digests, reads the settings
 * back, and lets go. It builds nothing of what it reads.
 */
export function bareOpen(path: string): number {
  const db = new Sqlite(path, { timeout: 0, fileMustExist: true })
  applySettings(db)
  db.exec('BEGIN EXCLUSIVE; COMMIT')
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('damaged')
  db.prepare('SELECT type, name, sql FROM sqlite_schema').all()
  let count = 0
  for (const log of ['change', 'private_change']) {
    const parents = new Map<string, string[]>()
    const pairs = db.prepare(`SELECT child, parent FROM ${log}_parent ORDER BY child, parent`).raw().all()
    for (const [child, parent] of pairs as [string, string][]) {
      const known = parents.get(child)
      if (known === undefined) parents.set(child, [parent])
      else known.push(parent)
    }
    const digest = Buffer.alloc(32)
    const bytes = Buffer.alloc(32)
    const rows = db
      .prepare(
        `SELECT id, session, n, kind, record, field, value, at, command, lower(hex(hash)), removed FROM ${log} ORDER BY rowid`,
      )
      .raw()
      .all() as Cells[]
    for (const row of rows) {
      const text = JSON.stringify([...row.slice(0, 9), parents.get(row[0]) ?? []])
      const found = hash('sha256', text, 'hex')
      if (found !== row[9]) throw new Error(`damaged at ${row[0]}`)
      bytes.write(found, 'hex')
      for (let i = 0; i < 32; i++) digest[i] = (digest[i] as number) ^ (bytes[i] as number)
      count++
    }
  }
  if (readBackSettings(db) !== null) throw new Error('settings')
  db.close()
  return count
}
