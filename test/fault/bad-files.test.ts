import { spawnSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import { folder, listing, officer, service, smallPlan, titleIn } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { seedOf } from '../support/seed.ts'

/**
 * P7, P13, P15, P23: an officer opens a file that is not what it should be. Each time one plain sentence says
 * what it is, and not a byte in the folder changes.
 */

const alter = (path: string, sql: string): void => {
  const db = new Sqlite(path)
  db.unsafeMode(true)
  db.exec(sql)
  db.close()
}

const poke = (path: string, at: number, bytes: Buffer): void => {
  const fd = openSync(path, 'r+')
  writeSync(fd, bytes, 0, bytes.length, at)
  closeSync(fd)
}

const cases: readonly (readonly [string, string, (path: string) => void])[] = [
  ['an empty file', 'not-a-plan', (p) => writeFileSync(p, '')],
  ['a picture', 'not-a-plan', (p) => writeFileSync(p, Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['a text of the length of a plan', 'not-a-plan', (p) => writeFileSync(p, 'equity '.repeat(20_000))],
  ['another program’s database', 'not-a-plan', (p) => alter(p, 'PRAGMA application_id = 7')],
  ['a file cut in the middle', 'damaged', (p) => truncateSync(p, Math.floor(readFileSync(p).length / 2 / 4096) * 4096)],
  ['a file with its last byte gone', 'damaged', (p) => truncateSync(p, readFileSync(p).length - 1)],
  ['a plan of a newer Groundwork', 'newer', (p) => alter(p, 'PRAGMA user_version = 3')],
  [
    'a plan with a trigger added',
    'foreign-schema',
    (p) => alter(p, 'CREATE TRIGGER greet AFTER INSERT ON session BEGIN DELETE FROM blob; END'),
  ],
  [
    'a plan with a view added',
    'foreign-schema',
    (p) =>
      alter(p, 'CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x FROM c'),
  ],
  ['a plan with a table added', 'foreign-schema', (p) => alter(p, 'CREATE TABLE extra (x)')],
  [
    'a plan whose trigger was replaced by another',
    'foreign-schema',
    (p) => alter(p, 'DROP TRIGGER change_kept; CREATE TRIGGER change_kept BEFORE DELETE ON change BEGIN SELECT 1; END'),
  ],
  [
    'a plan with a view in the place of a table',
    'foreign-schema',
    (p) => alter(p, 'DROP TABLE goal; CREATE VIEW goal AS SELECT 1 AS id'),
  ],
  ['a plan with a trigger dropped', 'damaged', (p) => alter(p, 'DROP TRIGGER change_fixed')],
  [
    'a plan with one saved word changed',
    'damaged',
    (p) => {
      const bytes = readFileSync(p)
      let at = bytes.indexOf('More children read well')
      // The words stand in the log and in the table for other programs: change each place.
      for (; at >= 0; at = bytes.indexOf('More children read well', at + 1)) poke(p, at, Buffer.from('Less'))
    },
  ],
  [
    'a plan with a row of the log taken out',
    'damaged',
    (p) =>
      alter(
        p,
        "DROP TRIGGER change_kept; DELETE FROM change WHERE n = 3; CREATE TRIGGER change_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
      ),
  ],
  [
    'a plan with the last row of the log taken out',
    'damaged',
    (p) =>
      alter(
        p,
        "DROP TRIGGER change_kept; DELETE FROM change WHERE n = (SELECT max(n) FROM change); CREATE TRIGGER change_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
      ),
  ],
  [
    'a plan beside a write-ahead file of another program',
    'foreign-schema',
    (p) => writeFileSync(`${p}-wal`, 'x'.repeat(4096)),
  ],
]

describe('P7, P13, P15: a file that is not what it should be', () => {
  for (const [what, kind, breakIt] of cases) {
    it(`says so in a sentence and changes nothing: ${what}`, () => {
      const dir = folder()
      const path = smallPlan(dir)
      breakIt(path)
      const before = listing(dir)
      const opened = service().open({ path, who: officer, drafts: null })
      expect(opened.ok).toBe(false)
      if (opened.ok) return
      expect(opened.error.kind).toBe(kind)
      expect(opened.error.says).toMatch(/^[A-Z“\d].*\.$/)
      expect(opened.error.says).not.toMatch(/SQLITE|Error|undefined|\bat \w+ \(/)
      expect(listing(dir)).toEqual(before)
    })
  }

  it('opens the same plan where nothing is wrong with it', () => {
    expect(service().open({ path: smallPlan(folder()), who: officer, drafts: null }).ok).toBe(true)
  })

  it('P7: notices single flipped bits wherever they change what was saved', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const whole = readFileSync(path)
    const copy = join(dir, 'flipped.groundwork')
    const seed = seedOf()
    console.log(`  bit flips: seed ${seed}`)
    let random = seed
    let noticed = 0
    for (let i = 0; i < 150; i++) {
      random = (random * 1103515245 + 12345) % 2147483648
      const bytes = Buffer.from(whole)
      const at = random % bytes.length
      bytes[at] = (bytes[at] as number) ^ (1 << ((random >> 8) % 8))
      writeFileSync(copy, bytes)
      const s = service()
      const opened = s.open({ path: copy, who: officer, drafts: null })
      if (!opened.ok) {
        noticed++
        expect(readFileSync(copy).equals(bytes)).toBe(true)
        continue
      }
      // Free pages and the tables made from the log hold nothing that was saved: what opens says what was saved.
      const records = must(s.records())
      expect(records.find((r) => r.kind === 'goal')?.values['title']).toBe('More children read well')
      expect(records.find((r) => r.kind === 'district')?.values['name']).toBe('Juniper Fork')
      s.close()
    }
    // Some twelve of these, in a file that is mostly tables made from the log.
    expect(noticed).toBeGreaterThan(0)
  }, 60_000)
})

describe('P7: one letter of a table’s name', () => {
  it('is noticed wherever it changed, before anything is made anew', () => {
    const dir = folder()
    const whole = readFileSync(smallPlan(dir))
    const copy = join(dir, 'flipped.groundwork')
    const row = /tablecommitmentcommitment.{1,2}CREATE TABLE "commitment"/s.exec(whole.toString('latin1'))
    expect(row).not.toBeNull()
    const from = row?.index ?? 0
    for (let at = from; at < from + (row?.[0].length ?? 0); at++) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] as number) ^ 32
      writeFileSync(copy, bytes)
      const s = service()
      const opened = s.open({ path: copy, who: officer, drafts: null })
      if (opened.ok) s.close()
      else expect(readFileSync(copy).equals(bytes), `byte ${at - from}`).toBe(true)
    }
  })
})

describe('P3, P7: a journal beside a plan', () => {
  /** A plan in the middle of a save, as a power cut leaves it: the file and its journal. */
  function cutInASave(dir: string, name: string): string {
    const path = smallPlan(dir, `${name}.groundwork`)
    const child = spawnSync(process.execPath, [
      '-e',
      `const db = new (require('better-sqlite3'))(${JSON.stringify(path)})
       db.pragma('journal_mode = DELETE'); db.pragma('cache_size = 2'); db.pragma('cache_spill = 1')
       db.unsafeMode(true)
       db.exec("BEGIN; DROP TRIGGER change_fixed; UPDATE change SET at = 'never'; UPDATE plan SET digest_shared = zeroblob(32); CREATE TABLE more (x); INSERT INTO more VALUES (zeroblob(2000000))")
       process.kill(process.pid, 'SIGKILL')`,
    ])
    expect(child.signal).toBe('SIGKILL')
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(1000)
    // What was being saved is in the file already: only the journal can take it back.
    expect(readFileSync(path).includes('never')).toBe(true)
    return path
  }

  it('of its own, left by a crash, is taken back, and the plan opens by itself', () => {
    const path = cutInASave(folder(), 'plan')
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    expect(must(s.records()).find((r) => r.kind === 'goal')?.values['title']).toBe('More children read well')
  })

  it('comes along where a stick was pulled in a save: the copy on it is whole, and is not called damaged', async () => {
    const dir = folder()
    const path = cutInASave(dir, 'stick')
    const before = listing(dir)
    const recovery = createRecoveryService(systemClockAndIds)
    const taken = must(await recovery.receive({ path, folder: folder(), sharedOnly: true }))
    expect(titleIn(taken.copy, 'goal-reading')).toBe('More children read well')
    expect(listing(dir)).toEqual(before)
    const journal = readFileSync(`${path}-journal`)
    writeFileSync(`${path}-journal`, journal.subarray(0, journal.length / 4))
    const both = await recovery.receive({ path, folder: folder() })
    expect(both.ok ? '' : both.error.kind).toBe('damaged')
  })

  it('of another plan is refused before a byte changes, and the plan is whole once it is gone', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const other = cutInASave(folder(), 'other')
    copyFileSync(`${other}-journal`, `${path}-journal`)
    const before = listing(dir)
    const opened = service().open({ path, who: officer, drafts: null })
    expect(opened.ok ? 'opened' : opened.error.says).toMatch(/^There is a file beside this plan that ends in -journal/)
    expect(listing(dir)).toEqual(before)
    rmSync(`${path}-journal`)
    expect(service().open({ path, who: officer, drafts: null }).ok).toBe(true)
  })

  it('beside a plan that is damaged anyway changes nothing either', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const other = cutInASave(folder(), 'other')
    copyFileSync(`${other}-journal`, `${path}-journal`)
    truncateSync(path, 60 * 4096)
    const before = listing(dir)
    const opened = service().open({ path, who: officer, drafts: null })
    expect(opened.ok ? 'opened' : opened.error.kind).toBe('damaged')
    expect(listing(dir)).toEqual(before)
  })
})

describe('P5, P11: a file that can’t be held', () => {
  it('P5: tells the second program at once that the plan is open elsewhere', () => {
    const path = smallPlan(folder())
    must(service().open({ path, who: officer, drafts: null }))
    const cli = spawnSync(process.execPath, ['electron/cli/main.ts', 'info', path], { encoding: 'utf8' })
    expect(cli.status).toBe(2)
    expect(cli.stderr).toMatch(/^This plan is open in another window or program\. Nothing was changed\./)
  })

  it('P6: stops where the file is replaced underneath, and keeps both', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    const other = smallPlan(dir, 'other.groundwork')
    spawnSync('mv', ['-f', other, path])
    const before = listing(dir)
    const done = s.edit({
      verb: 'edit',
      ops: [{ op: 'set', kind: 'goal', id: 'goal-x', values: { title: 'typed after' } }],
    })
    expect(done.ok).toBe(false)
    if (!done.ok) expect(done.error.kind).toBe('changed-underneath')
    expect(listing(dir)).toEqual(before)
  })

  it('P1: keeps the settings that protect a save, read back after opening', () => {
    const path = smallPlan(folder())
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [{ op: 'set', kind: 'goal', id: 'goal-x', values: { title: 'x' } }] }))
    s.close()
    const head = readFileSync(path)
    // 1, 1: rollback journal, never write-ahead; the main file alone is the whole plan (P4).
    expect([head[18], head[19]]).toEqual([1, 1])
    const copy = join(folder(), 'copy.groundwork')
    copyFileSync(path, copy)
    const opened = service()
    must(opened.open({ path: copy, who: officer, drafts: null }))
    expect(must(opened.records()).find((r) => r.id === 'goal-x')?.values['title']).toBe('x')
  })
})
