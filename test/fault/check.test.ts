import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../electron/plan/file/look.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { tablesIn } from '../support/projection.ts'
import { seedOf } from '../support/seed.ts'
import { ran } from '../support/verbs.ts'

/**
 * P7, P24: `check` reads the whole file, the tables that other programs read among it, and touches neither the file nor
 * what lies beside. Only when told to does it make wrong tables anew.
 */

/** The log, as it stands in the file. */
const logOf = (path: string): string => {
  const db = new Sqlite(path, { readonly: true })
  try {
    return JSON.stringify(
      ['session', 'change', 'change_parent', 'private_change', 'plan'].map((t) =>
        db.prepare(`SELECT * FROM ${t}`).raw().all(),
      ),
    )
  } finally {
    db.close()
  }
}
const spoil = (path: string, sql: string): void => {
  const db = new Sqlite(path)
  db.exec(sql)
  db.close()
}

const flips = process.env['GROUNDWORK_LONG'] ? 1000 : 150

describe('the tables that other programs read', () => {
  for (const [what, sql, named] of [
    ['say another title', "UPDATE goal SET title = 'Fewer children read well'", 'goal'],
    ['hold a record that nobody wrote', "INSERT INTO goal (id, title) VALUES ('zz', 'Never written')", 'goal'],
    ['lack a record', 'DELETE FROM district', 'district'],
    [
      'tell of a conflict that there is not',
      "INSERT INTO conflict VALUES ('goal', 'g', 'title', 'v', null)",
      'conflict',
    ],
  ] as const)
    it(`are found where they ${what}, left as they are, and made anew when told to`, async () => {
      const dir = folder()
      const path = smallPlan(dir)
      const [log, tables] = [logOf(path), tablesIn(path)]
      expect(await ran('check', path)).toMatchObject({ code: 0, error: null })
      spoil(path, sql)
      const before = listing(dir)
      const found = await ran('check', path)
      expect(found.out).toContain('The file is whole: every saved change is as it was written.')
      expect(found.out).toContain(`Some of the tables that other programs read do not match what was saved: ${named}.`)
      expect(found.code).toBe(1)
      expect(JSON.parse((await ran('check', path, '--json')).out)).toMatchObject({
        file: 'whole',
        tables: { wrong: [named] },
      })
      expect(listing(dir)).toEqual(before)
      const fixed = await ran('check', path, '--fix-tables')
      expect(fixed.out).toContain(`Rebuilt from what was saved, for other programs to read: ${named}.`)
      expect(fixed.code).toBe(0)
      expect(tablesIn(path)).toBe(tables)
      expect(logOf(path)).toBe(log)
      const again = sha(path)
      expect(await ran('check', path, '--fix-tables')).toMatchObject({ code: 0 })
      expect(sha(path)).toBe(again)
    })

  it(`are told apart from a damaged file in ${flips} single flips: what is called whole says what was saved`, () => {
    const dir = folder()
    const path = smallPlan(dir)
    const whole = readFileSync(path)
    const tables = tablesIn(path)
    const copy = join(dir, 'flipped.groundwork')
    const seed = seedOf()
    console.log(`  flips of tables: seed ${seed}`)
    let random = seed
    let wrong = 0
    // Half of them where the readable tables have something to say, each place in its turn: by chance a run may miss them all.
    const words = [...whole.toString('latin1').matchAll(/More children read well|Juniper Fork/g)].map((m) => m.index)
    for (let i = 0; i < flips; i++) {
      random = (random * 1103515245 + 12345) % 2147483648
      const bytes = Buffer.from(whole)
      const at = i % 2 === 0 ? random % bytes.length : (words[(i >> 1) % words.length] as number) + ((random >> 4) % 12)
      bytes[at] = (bytes[at] as number) ^ (1 << ((random >> 8) % 8))
      writeFileSync(copy, bytes)
      const looked = lookAt(copy)
      expect(readFileSync(copy).equals(bytes)).toBe(true)
      if (!looked.ok) continue
      if (looked.value.differing?.length === 0) expect(tablesIn(copy), `byte ${at}`).toBe(tables)
      else wrong++
    }
    expect(wrong).toBeGreaterThan(0)
  }, 120_000)

  it('of another version are no damage, and are made anew when the plan is opened', async () => {
    const path = smallPlan(folder())
    spoil(path, 'DROP TABLE goal')
    const found = await ran('check', path)
    expect(found).toMatchObject({ code: 0, error: null })
    expect(found.out).toContain('were made by another version of Groundwork.')
  })
})

describe('what lies beside', () => {
  for (const [what, bytes] of [
    ['a letter', Buffer.from('Dear Maria, here is the plan.')],
    ['nothing', Buffer.alloc(0)],
    ['zeroes', Buffer.alloc(5000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) >> 3))],
  ] as const)
    it(`${what} under the journal’s name is neither changed nor removed, by the fixing either`, async () => {
      const dir = folder()
      const path = smallPlan(dir)
      spoil(path, "UPDATE goal SET title = 'wrong'")
      writeFileSync(`${path}-journal`, bytes)
      const before = listing(dir)
      const found = await ran('check', path)
      expect(found.out).toContain('There is a file beside it that ends in -journal, which was not touched.')
      expect(listing(dir)).toEqual(before)
      const fixed = await ran('check', path, '--fix-tables')
      expect(fixed.error?.says).toMatch(
        /^There is a file beside this plan that ends in -journal\. Nothing was changed\./,
      )
      expect(listing(dir)).toEqual(before)
    })

  it('the journal of a save that was cut short is read, and waits for the next opening', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const child = spawnSync(process.execPath, [
      '-e',
      `const db = new (require('better-sqlite3'))(${JSON.stringify(path)})
       db.pragma('cache_size = 2'); db.pragma('cache_spill = 1')
       db.exec("BEGIN; UPDATE goal SET title = 'never'; CREATE TABLE more (x); INSERT INTO more VALUES (zeroblob(2000000))")
       process.kill(process.pid, 'SIGKILL')`,
    ])
    expect(child.signal).toBe('SIGKILL')
    const before = listing(dir)
    expect(Object.keys(before)).toContain('plan.groundwork-journal')
    expect(await ran('check', path)).toMatchObject({ code: 0, error: null })
    expect(listing(dir)).toEqual(before)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    s.close()
    expect(Object.keys(listing(dir))).toEqual(['plan.groundwork'])
  })

  it('a plan that is open elsewhere is said to be so', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'g', { title: 'One more' })] }))
    // Another process: in this one SQLite’s locks are its own.
    for (const beside of ['as it is', 'in the middle of a save']) {
      if (beside !== 'as it is') writeFileSync(`${path}-journal`, Buffer.alloc(512, 0xd9))
      const cli = spawnSync(process.execPath, ['electron/cli/main.ts', 'check', path], { encoding: 'utf8' })
      expect(cli.stderr, beside).toMatch(/^This plan is open in another window or program\./)
    }
    s.close()
    expect(await ran('check', path)).toMatchObject({ code: 0 })
  }, 60_000)
})
