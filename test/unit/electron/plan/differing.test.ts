import Sqlite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { differingTables } from '../../../../electron/plan/projection/differing.ts'
import { projector } from '../../../../electron/plan/projection/project.ts'
import { projectionDdl } from '../../../../electron/plan/projection/tables.ts'
import { statesOf } from '../../../support/records.ts'

/** The tables that other programs read are made of the log, and are looked at cell by cell. */

const states = statesOf({ department: ['Buses', 'Meals', 'Nurses'].map((name, i) => ({ id: `d${i}`, name })) })
let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  for (const ddl of projectionDdl.values()) db.exec(ddl)
  projector(db).rebuild(states)
})
afterEach(() => db.close())

test('tables that say what the log says do not differ', () => {
  expect(differingTables(db, states)).toEqual([])
})

test.each([
  ['another name in the last row', "UPDATE department SET name = 'Clinics' WHERE name = 'Nurses'"],
  ['a row more', "INSERT INTO department (id, name) VALUES ('d9', 'Nobody entered it')"],
  ['a row fewer', "DELETE FROM department WHERE name = 'Nurses'"],
])('%s is found', (_, change) => {
  db.exec(change)
  expect(differingTables(db, states)).toEqual(['department'])
})
