import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { sweepPrivate } from '../../electron/plan/file/private.ts'
import type { OwnKey } from '../../electron/plan/own/age.ts'
import { newOwnKey } from '../../electron/plan/own/key.ts'
import { set } from '../../shared/domain/state.ts'
import { bundled } from '../support/bundled.ts'
import { assessment, folder, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/**
 * P2, P3, P9: the laptop dies at a write, for every write that there is in a save, an import, a merge, a snapshot, a
 * copy, a recovery, the making of the tables, a lock on private notes and what is done under it, and the opening of an
 * earlier version. Afterward each plan is as it was or as it was to be, and nothing
 * half made has a plan's name.
 */

const AT_ONCE = 3
/** Making tables is two hundred like statements in one transaction: of so many, an even choice. `WRITES=1000` takes all. */
const MOST = Number(process.env['WRITES'] ?? 4)

interface Outcome {
  readonly died: boolean
  readonly writes: number
  /** Those at which half a copy lies there. */
  readonly halves: readonly number[]
}

const dying = await bundled('test/support/dying.ts')

/** Its private folders lie in one of the test’s own. */
const run = (n: number, action: string, given: object, temp = folder()): Promise<Outcome> =>
  new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [dying, String(n), action, JSON.stringify(given)],
      { env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp } },
      (error, stdout, stderr) => {
        if (error?.signal === 'SIGKILL') resolve({ died: true, writes: 0, halves: [] })
        else if (error) reject(new Error(stderr))
        else {
          const [writes = 0, ...halves] = stdout.split(' ').map(Number)
          resolve({ died: false, writes, halves })
        }
      },
    ),
  )

let key: OwnKey
beforeAll(async () => {
  key = must(await newOwnKey('four quiet herons by the river', 10))
})

/** What a plan says, in one string. Where its private notes are locked they open, and no word of them is in its file. */
function said(path: string): string {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  if (must(s.own()).state === 'locked') {
    expect(readFileSync(path).includes('mine'), path).toBe(false)
    must(s.openOwn({ key }))
  }
  const states = must(s.records()).map((r) => JSON.stringify([r.kind, r.id, r.gone, r.values, r.conflicts.length]))
  s.close()
  // The tables that other programs read match what was saved.
  const db = new Sqlite(path, { readonly: true })
  const goals = db.prepare('SELECT id, title FROM goal ORDER BY id').raw().all()
  db.close()
  return JSON.stringify([states.sort(), goals])
}

/** A plan, a colleague's copy with more in it, and a damaged copy. */
function laptop(): { path: string; other: string; damaged: string } {
  const dir = folder()
  const path = smallPlan(dir)
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  must(s.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: 'mine alone' })] }))
  s.close()
  const other = join(dir, 'colleague.groundwork')
  copyFileSync(path, other)
  const c = service()
  must(c.open({ path: other, who: assessment, drafts: null }))
  must(c.edit({ verb: 'edit', ops: ['a', 'b', 'c'].map((id) => set('goal', id, { title: `Goal ${id}` })) }))
  c.close()
  const damaged = join(dir, 'damaged.groundwork')
  const bytes = readFileSync(other)
  bytes.fill(0, 0, 100)
  writeFileSync(damaged, bytes)
  return { path, other, damaged }
}

/** Its private notes are locked already. */
function lockNotesOf(path: string): void {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  must(s.lockOwn({ key }))
  s.close()
}

/** Makes the tables that other programs read stale, as an update of Groundwork would. */
function older(path: string): void {
  const db = new Sqlite(path)
  db.unsafeMode(true)
  db.exec('DROP TABLE goal')
  db.close()
}

const actions = [
  'save',
  'import',
  'merge',
  'snapshot',
  'tables',
  'copy',
  'copy without private notes',
  'export',
  'recovery',
  'lock private notes',
  'private notes under a lock',
  'lock off',
]

describe('P2, P3: killed at each write', () => {
  for (const action of actions)
    it(`${action}: whole before or whole after, and nothing half made has a plan’s name`, async () => {
      const from = laptop()
      const lock = [key.head, key.fileKey].map((b) => Buffer.from(b).toString('hex'))
      if (action === 'tables') older(from.path)
      if (action === 'private notes under a lock' || action === 'lock off') lockNotesOf(from.path)
      const at = (n: number) => {
        const dir = folder()
        const path = join(dir, 'plan.groundwork')
        copyFileSync(from.path, path)
        const out = join(dir, 'out')
        mkdirSync(out)
        const other = action === 'recovery' ? from.damaged : from.other
        const to = join(out, action === 'export' ? 'plan.json' : 'copy.groundwork')
        return { n, path, out, given: { path, other, root: join(dir, 'root'), to, lock } }
      }
      const whole = at(0)
      const { writes } = await run(0, action, whole.given)
      expect(writes).toBeGreaterThan(1)
      const after = said(whole.path)
      const copyAfter = existsSync(whole.given.to) && action !== 'export' ? said(whole.given.to) : null
      const probe = at(0)
      const before = said(probe.path)
      const damagedBefore = sha(from.damaged)

      const step = Math.max(1, (writes - 1) / (MOST - 1))
      const all = Array.from({ length: Math.min(writes, MOST) }, (_, i) => at(1 + Math.round(i * step)))
      let died = 0
      const outcomes = new Set<string>()
      for (let i = 0; i < all.length; i += AT_ONCE)
        await Promise.all(
          all.slice(i, i + AT_ONCE).map(async (one) => {
            if ((await run(one.n, action, one.given)).died) died++
          }),
        )
      for (const one of all) {
        const now = said(one.path)
        expect([before, after], `killed at write ${one.n}`).toContain(now)
        outcomes.add(now)
        for (const name of readdirSync(one.out).filter((n) => n.endsWith('.groundwork')))
          expect(said(join(one.out, name))).toBe(copyAfter)
        if (action === 'export' && existsSync(one.given.to))
          expect(JSON.parse(readFileSync(one.given.to, 'utf8'))).toHaveProperty('records')
        // What was half made is gone with the next start; a folder in which nothing was yet may wait for a day.
        sweepPrivate(one.out)
        for (const name of readdirSync(one.out).filter((n) => !/\.(groundwork|json)$/.test(n))) {
          expect(name).toMatch(/^groundwork-placing-/)
          expect(readdirSync(join(one.out, name)).filter((n) => n !== 'lock')).toEqual([])
        }
        if (existsSync(one.given.root))
          for (const plan of readdirSync(one.given.root))
            for (const name of readdirSync(join(one.given.root, plan)).filter((n) => n.endsWith('.groundwork')))
              expect(said(join(one.given.root, plan, name))).toBe(before)
      }
      expect(died).toBe(all.length)
      expect(sha(from.damaged)).toBe(damagedBefore)
      console.log(`  ${action}: killed at ${all.length} of ${writes} writes`)
    }, 300_000)
})

/** A laptop on which an earlier version was kept, and more was written since. Settings and snapshots lie in one folder. */
function laptopWithSnapshot() {
  const home = folder()
  const plans = join(home, 'Groundwork')
  mkdirSync(plans)
  const path = smallPlan(plans)
  const root = join(home, 'app', 'snapshots')
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  must(s.keepIn({ root }))
  must(s.keepTime())
  must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Written since' })] }))
  s.close()
  const kept = { path, name: 'Juniper Fork', openedAt: '2026-11-24T10:00:00Z' }
  writeFileSync(join(home, 'app', 'settings.json'), JSON.stringify({ author: 'Equity officer', plans: [kept] }))
  return { home, plans, path, settings: join(home, 'app', 'settings.json'), given: { path, root, to: home, other: '' } }
}

const listedIn = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { plans: { path: string }[] }).plans.map((p) => p.path)

describe('P9, P2: killed at each write while an earlier version is opened', () => {
  it('the present plan, the snapshot and the list of plans are whole, and it can simply be opened again', async () => {
    const probe = laptopWithSnapshot()
    const snapshotOf = (root: string): string => {
      const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.groundwork'))
      expect(found).toHaveLength(1)
      return join(root, found[0] as string)
    }
    const before = sha(probe.path)
    const earlier = said(snapshotOf(probe.given.root))
    expect(earlier).not.toBe(said(probe.path))
    const { writes, halves } = await run(0, 'restore', probe.given)
    expect(writes).toBeGreaterThan(10)
    expect(sha(probe.path)).toBe(before)
    // Each is two starts of a process: half as many.
    const most = Math.min(writes, Math.ceil(MOST / 2))
    const chosen = Array.from({ length: most }, (_, i) => 1 + Math.round((i * (writes - 1)) / (most - 1)))
    const all = [...new Set([...chosen, ...halves])]
    for (let i = 0; i < all.length; i += AT_ONCE)
      await Promise.all(
        all.slice(i, i + AT_ONCE).map(async (n) => {
          const one = laptopWithSnapshot()
          const present = sha(one.path)
          const kept = sha(snapshotOf(one.given.root))
          const others = () =>
            readdirSync(one.plans)
              .filter((name) => name.endsWith('.groundwork'))
              .map((name) => join(one.plans, name))
              .filter((file) => file !== one.path)
          const whole = (when: string): void => {
            expect(sha(one.path), when).toBe(present)
            expect(sha(snapshotOf(one.given.root)), when).toBe(kept)
            expect(listedIn(one.settings), when).toContain(one.path)
            for (const file of others()) expect(said(file), when).toBe(earlier)
          }
          const temp = folder()
          expect((await run(n, 'restore', one.given, temp)).died).toBe(true)
          whole(`killed at write ${n}`)
          const left = others().length
          expect((await run(0, 'restore', one.given)).died).toBe(false)
          whole(`opened again after write ${n}`)
          expect(others()).toHaveLength(left + 1)
          expect(listedIn(one.settings).some((file) => others().includes(file))).toBe(true)
          // What was half made is gone with the next start; a folder in which nothing was yet may wait for a day.
          sweepPrivate(one.plans, temp)
          for (const place of [one.plans, temp])
            for (const name of readdirSync(place).filter((n) => n.startsWith('groundwork-')))
              expect(readdirSync(join(place, name)).filter((n) => n !== 'lock')).toEqual([])
        }),
      )
    console.log(`  restore: killed at ${all.length} of ${writes} writes`)
  }, 300_000)
})
