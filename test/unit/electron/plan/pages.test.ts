import { closeSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Row, rowsIn } from '../../../../electron/plan/recovery/pages.ts'
import { folder } from '../../../support/files.ts'

/** Rows are read page by page out of a file that SQLite made, whatever size its pages have. */

const long = 'why '.repeat(9000)
const cells = [
  null,
  0,
  1,
  -5,
  300,
  70_000,
  5_000_000_000,
  2 ** 50,
  0.25,
  'Réunion',
  '',
  Buffer.from([1, 2, 3]),
  Buffer.alloc(0),
  long,
]

function rowsOf(pageSize: number): readonly Row[] {
  const path = join(folder(), 'a.db')
  const db = new Sqlite(path)
  db.pragma(`page_size = ${pageSize}`)
  db.pragma('synchronous = OFF')
  db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY, b); CREATE TABLE c (d TEXT PRIMARY KEY, e) WITHOUT ROWID')
  db.exec('BEGIN')
  for (const [at, cell] of cells.entries()) db.prepare('INSERT INTO a VALUES (?, ?)').run(at + 1, cell)
  for (let i = 0; i < 300; i++) db.prepare('INSERT INTO c VALUES (?, ?)').run(`key ${i}`, i)
  db.exec('COMMIT')
  db.close()
  const fd = openSync(path, 'r')
  try {
    return rowsIn({ fd, size: statSync(path).size }, null)
  } finally {
    closeSync(fd)
  }
}

test.each([512, 4096, 65_536])('all rows are found on pages of %i bytes', (pageSize) => {
  const rows = rowsOf(pageSize)
  const ofA = new Map(rows.filter((r) => r.cells.length === 2 && r.rowid !== null).map((r) => [r.rowid, r.cells[1]]))
  expect(cells.map((_, at) => ofA.get(at + 1))).toEqual(cells)
  const ofC = new Map(rows.filter((r) => r.rowid === null).map(({ cells: [key, n] }) => [key, n]))
  expect(Array.from({ length: 300 }, (_, i) => ofC.get(`key ${i}`))).toEqual(Array.from({ length: 300 }, (_, i) => i))
})
