import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { snapshotsIn } from '../../electron/plan/snapshots/keep.ts'
import { gapColumnId, gapOps } from '../../renderer/features/measures/gaps.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../shared/briefing/plan/plan.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { drawnText } from '../support/drawn-text.ts'
import { folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

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

    it(`${version} merges with a copy that a newer one wrote in, and prints what both say`, () => {
      const [path, copy] = [unpack(version), unpack(version)]
      const newer = service()
      must(newer.open({ path: copy, who: officer, drafts: null }))
      const statement = 'Every class reads, every day.'
      must(
        newer.edit({
          verb: 'edit',
          ops: [
            set('goal', 'goal-algebra', { statement, start: '2026-23' }),
            set('risk', 'r', { about: { kind: 'goal', id: 'goal-algebra' }, title: 'Too few teachers' }),
          ],
        }),
      )
      newer.close()
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      must(s.merge({ path: copy }))
      const { records } = must(s.documentInput())
      s.close()
      const usual = defaultBoardRequest(planOf(records), '2026-12-14')
      const printed = drawnText(
        fullPlan(planOf(records), briefingRequest.parse({ ...usual, document: 'plan', readBy: 'board' })),
      )
      for (const words of ['Juniper Fork', 'Grade 3 first.', statement, 'fall 2026', 'Too few teachers'])
        expect(printed).toContain(words)
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

  /** What another Groundwork offers, and this one does not: for as long as it writes. */
  function knowingMore<T>(write: () => T): T {
    const { shape } = kinds.policy.fields.type
    const options = (shape as unknown as { options: { value: string; label: string }[] }).options
    options.push({ value: 'charter', label: 'Charter' })
    try {
      return write()
    } finally {
      options.pop()
    }
  }

  it('keeps what a later one adds to a field, and a choice that only the later one offers', () => {
    const path = join(folder(), 'plan.groundwork')
    const key = { measure: 'm', group: 'g', reference: 'r', year: '2025-26' }
    const id = derivedId(kinds.gap, key) ?? ''
    const first = service()
    knowingMore(() =>
      must(
        first.create({
          path,
          who: officer,
          ops: [
            set('gap', id, { ...key, stated: { figure: 20, lantern: 'bright' } }),
            set('policy', 'p', { title: 'Charter of 2031', type: 'charter' }),
          ],
          drafts: null,
        }),
      ),
    )
    first.close()
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    const plan = planOf(must(s.documentInput()).records)
    // The figure is typed anew, and a title: neither takes along what this Groundwork does not know.
    const ops = gapOps(
      plan,
      'm',
      'r',
      [{ row: 'g', col: gapColumnId({ year: '2025-26', part: 'stated' }), text: '21', value: { figure: 21 } }],
      {
        source: '',
        date: '',
        public: false,
      },
    )
    must(s.edit({ verb: 'edit', ops: [...ops, set('policy', 'p', { title: 'Charter' })] }))
    const found = new Map(must(s.records()).map((r) => [r.id, r.values]))
    expect(found.get(id)?.['stated']).toEqual({ figure: 21, lantern: 'bright' })
    expect(found.get('p')).toEqual({ title: 'Charter', type: 'charter' })
    // It prints, and says nothing of what it has no word for.
    const records = must(s.documentInput()).records
    const usual = defaultBoardRequest(planOf(records), '2026-12-14')
    const printed = drawnText(
      fullPlan(planOf(records), briefingRequest.parse({ ...usual, document: 'plan', readBy: 'board' })),
    )
    expect(printed).toContain('Charter')
    s.close()
  })
})
