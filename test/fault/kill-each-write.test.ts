import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { must } from '../../electron/plan/memory.ts'
import { assessment, folder, officer, service, set, sha, smallPlan } from '../support/files.ts'

/**
 * P2, P3: the laptop dies at a write, for every write that there is in a save, an import, a merge, a snapshot, a
 * copy, a recovery, and the making of the tables. Afterwards each plan is as it was or as it was to be, and nothing
 * half made has a plan's name.
 */

const AT_ONCE = 3
/** Making tables is two hundred like statements in one transaction: of so many, an even choice. `WRITES=1000` takes all. */
const MOST = Number(process.env['WRITES'] ?? 10)

interface Outcome {
  readonly died: boolean
  readonly writes: number
}

const run = (n: number, action: string, given: object): Promise<Outcome> =>
  new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      ['test/support/dying.ts', String(n), action, JSON.stringify(given)],
      (error, stdout, stderr) => {
        if (error?.signal === 'SIGKILL') resolve({ died: true, writes: 0 })
        else if (error) reject(new Error(stderr))
        else resolve({ died: false, writes: Number(stdout) })
      },
    ),
  )

/** What a plan says, in one string. */
function said(path: string): string {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const states = must(s.records()).map((r) => JSON.stringify([r.kind, r.id, r.gone, r.values, r.conflicts.length]))
  s.close()
  // The tables that other programs read say the same.
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

/** Makes the tables that other programs read stale, as an update of Groundwork would. */
function older(path: string): void {
  const db = new Sqlite(path)
  db.unsafeMode(true)
  db.exec('DROP TABLE goal')
  db.close()
}

const actions = ['save', 'import', 'merge', 'snapshot', 'tables', 'copy', 'copy without private notes', 'recovery']

describe('P2, P3: killed at each write', () => {
  for (const action of actions)
    it(`${action}: whole before or whole after, and nothing half made has a plan’s name`, async () => {
      const from = laptop()
      if (action === 'tables') older(from.path)
      const at = (n: number) => {
        const dir = folder()
        const path = join(dir, 'plan.groundwork')
        copyFileSync(from.path, path)
        const out = join(dir, 'out')
        mkdirSync(out)
        const other = action === 'recovery' ? from.damaged : from.other
        return { n, path, out, given: { path, other, root: join(dir, 'root'), to: join(out, 'copy.groundwork') } }
      }
      const whole = at(0)
      const { writes } = await run(0, action, whole.given)
      expect(writes).toBeGreaterThan(1)
      const after = said(whole.path)
      const copyAfter = existsSync(whole.given.to) ? said(whole.given.to) : null
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
