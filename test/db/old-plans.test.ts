import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { must } from '../../electron/plan/memory.ts'
import { snapshotsIn } from '../../electron/plan/snapshots/keep.ts'
import { folder, officer, service, set } from '../support/files.ts'

/** P15: a district comes back after a year with the plan it made with an older Groundwork. */

const fixtures = join(import.meta.dirname, '../fixtures/plans')
const versions = readdirSync(fixtures)
  .filter((name) => name.endsWith('.groundwork.gz'))
  .map((name) => name.replace('.groundwork.gz', ''))

const unpack = (version: string): string => {
  const path = join(folder(), 'plan.groundwork')
  writeFileSync(path, gunzipSync(readFileSync(join(fixtures, `${version}.groundwork.gz`))))
  return path
}

describe('P15: plans of every released version', () => {
  it('there is one', () => expect(versions).toContain('0.1.0'))

  for (const version of versions) {
    it(`${version} opens, says what it said, and takes more`, () => {
      const path = unpack(version)
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      const records = new Map(must(s.records()).map((r) => [r.id, r]))
      expect(records.get('district')?.values.name).toBe('Juniper Fork')
      expect(records.get('goal-reading')?.values.leadNote).toBe('Grade 3 first.')
      expect(
        records
          .get('goal-reading')
          ?.conflicts[0]?.tips.map((t) => `${t.author}: ${t.value}`)
          .sort(),
      ).toEqual(['Director of Assessment: Reading by grade 3', 'Equity officer: Every child reads well'])
      expect(records.get('goal-old')?.gone).toBe(true)
      expect(records.get('goal-secret')?.values.title).toBeUndefined()
      expect(records.get('goal-algebra')?.values.fieldOfTomorrow).toEqual({ any: ['thing'] })
      expect(records.get('note-1')?.private).toBe(true)
      must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-algebra', { title: 'Algebra by grade 9' })] }))
      s.close()
      expect(readFileSync(path).includes('A name that should not be here')).toBe(false)
    })

    it(`${version} is kept as it was before its tables are made anew`, () => {
      const path = unpack(version)
      const db = new Sqlite(path)
      db.unsafeMode(true)
      db.exec('DROP TABLE goal')
      db.close()
      const root = join(folder(), 'snapshots')
      const s = service()
      const { plan } = must(s.open({ path, who: officer, drafts: null, snapshots: root }))
      const [kept] = snapshotsIn(join(root, plan))
      expect(kept?.reason).toBe('migration')
      s.close()
      const old = new Sqlite(join(root, plan, kept?.name as string), { readonly: true })
      expect(old.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'goal'").pluck().get()).toBe(0)
      old.close()
      // Once is enough: what was made anew is not kept again.
      must(s.open({ path, who: officer, drafts: null, snapshots: root }))
      expect(snapshotsIn(join(root, plan))).toHaveLength(1)
    })
  }
})

describe('P15: a plan of a Groundwork that knows more', () => {
  it('is opened, written in and opened again; what only the other knows stays in it', () => {
    const path = join(folder(), 'plan.groundwork')
    const first = service()
    must(first.create({ path, who: officer, ops: [set('lantern', 'l1', { light: 'on' })], drafts: null }))
    first.close()
    const db = new Sqlite(path)
    db.exec('CREATE TABLE "lantern" (id TEXT PRIMARY KEY, "light" TEXT) STRICT, WITHOUT ROWID')
    db.exec("INSERT INTO lantern VALUES ('l1', 'on'); UPDATE plan SET vocabulary = vocabulary + 2")
    db.close()
    for (const title of ['One', 'Two']) {
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      must(s.edit({ verb: 'edit', ops: [set('goal', 'g', { title })] }))
      expect(must(s.records()).find((r) => r.id === 'l1')?.values['light']).toBe('on')
      s.close()
    }
  })
})
