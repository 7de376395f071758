import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { notTried } from '../support/not-tried.ts'

/** P11: a plan on a stick: full, locked against writing, or pulled. Where a disk can't be mounted, it says so. */

function stick(size: string, act: (dir: string, mount: (...args: string[]) => void, pull: () => void) => void): void {
  const dir = join(folder(), 'stick')
  mkdirSync(dir)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status !== 0) {
    notTried('a disk of its own can’t be mounted here')
  }
  let there = true
  const pull = (): void => {
    if (there) spawnSync('umount', ['-l', dir])
    there = false
  }
  try {
    act(dir, (...args) => void spawnSync('mount', [...args, dir]), pull)
  } finally {
    pull()
  }
}

const typed = [set('goal', 'g1', { title: 'typed by the officer' })]

describe('P11: a plan on a stick', () => {
  it('that can only be read says so beforehand; a copy is saved elsewhere, and what was typed goes along', () => {
    stick('8m', (dir, mount) => {
      const path = smallPlan(dir)
      mount('-o', 'remount,ro')
      const drafts = join(folder(), 'drafts.sqlite')
      const before = listing(dir)
      const s = service()
      must(s.open({ path, who: officer, drafts }))
      expect(must(s.snapshot()).cantSave).toMatch(/^Nothing can be saved here: this place is read-only\./)
      must(s.draft({ kind: 'goal', record: 'g1', field: 'title', base: [], text: 'typed by the officer' }))
      const done = s.edit({ verb: 'edit', ops: typed })
      expect(done.ok ? '' : done.error.kind).toBe('read-only')
      const to = join(folder(), 'copy.groundwork')
      must(s.copyOut({ path: to, withPrivate: true }))
      s.close()
      expect(listing(dir)).toEqual(before)
      const there = service()
      must(there.open({ path: to, who: officer, drafts, along: true }))
      expect(must(there.snapshot()).cantSave).toBeNull()
      expect(must(there.records()).find((r) => r.id === 'g1')?.values.title).toBe('typed by the officer')
    })
  })

  it('that can only be read opens a plan of another version, too; its tables are made once it can be written', () => {
    stick('8m', (dir, mount) => {
      const path = smallPlan(dir)
      const db = new Sqlite(path)
      db.exec('UPDATE plan SET vocabulary = 1; DROP TABLE "goal"')
      db.close()
      mount('-o', 'remount,ro')
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      expect(must(s.records()).find((r) => r.kind === 'goal')?.values['title']).toBe('More children read well')
      expect(must(s.snapshot()).cantSave).toMatch(/^Nothing can be saved here/)
      const done = s.edit({ verb: 'edit', ops: typed })
      expect(done.ok ? '' : done.error.kind).toBe('read-only')
      s.close()
      mount('-o', 'remount,rw')
      must(s.open({ path, who: officer, drafts: null }))
      must(s.edit({ verb: 'edit', ops: typed }))
      s.close()
      const tables = new Sqlite(path, { readonly: true })
      expect(tables.prepare('SELECT id FROM "goal" ORDER BY id').pluck().all()).toEqual(['g1', 'goal-reading'])
      tables.close()
    })
  })

  it('whose file another person owns is refused in a sentence, also to whoever may not read it', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const before = readFileSync(path)
    chmodSync(dir, 0o755)
    chmodSync(path, 0o000)
    const script = `const { createPlanService } = await import('./electron/plan/service.ts');
      const { systemClockAndIds } = await import('./electron/plan/clock-and-ids.ts');
      const { createRecoveryService } = await import('./electron/plan/recovery/service.ts');
      const who = { author: 'x', device: 'y' };
      const s = createPlanService(systemClockAndIds).open({ path: ${JSON.stringify(path)}, who, drafts: null });
      const l = createRecoveryService(systemClockAndIds).look({ path: ${JSON.stringify(path)}, root: null, plan: null });
      console.log(JSON.stringify([s, l]))`
    // Root reads everything: it takes somebody else to be refused. Whoever is not root is such a person.
    const as = (program: string, ...args: string[]) =>
      process.getuid?.() === 0
        ? spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', program, ...args])
        : spawnSync(program, args)
    const run = as(process.execPath, '--input-type=module', '-e', script)
    chmodSync(path, 0o600)
    if (as(process.execPath, '-e', 'require("better-sqlite3")').status !== 0) {
      notTried('no other person can be played here')
    }
    expect(String(run.stderr)).toBe('')
    const answers = JSON.parse(String(run.stdout)) as { ok: boolean; error: { kind: string; says: string } }[]
    expect(answers[0]?.error.says).toMatch(/^Your account is not allowed to read that file\./)
    for (const answer of answers) {
      expect(answer.ok).toBe(false)
      expect(answer.error.says).toMatch(/^[A-Z].*\.$/)
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('that is pulled while the plan is open: a sentence, nothing lost that was saved, a copy elsewhere', () => {
    stick('8m', (dir, _, pull) => {
      const path = smallPlan(dir)
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      must(s.edit({ verb: 'edit', ops: typed }))
      pull()
      expect(existsSync(path)).toBe(false)
      const read = s.history({ record: null, limit: 10 })
      if (!read.ok) expect(read.error.kind).toMatch(/^(io|missing)$/)
      const done = s.edit({ verb: 'edit', ops: [set('goal', 'g2', { title: 'after' })] })
      expect(done.ok ? '' : done.error.kind).toBe('changed-underneath')
      expect(done.ok ? '' : done.error.says).toMatch(/^The plan’s file was moved, replaced or deleted/)
      const to = join(folder(), 'copy.groundwork')
      must(s.copyOut({ path: to, withPrivate: true }))
      s.close()
      const there = service()
      must(there.open({ path: to, who: officer, drafts: null }))
      expect(must(there.records()).find((r) => r.id === 'g1')?.values.title).toBe('typed by the officer')
    })
  })

  it('that has no room for a copy takes none, and no half of one', () => {
    stick('600k', (dir) => {
      const path = smallPlan(folder())
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      must(s.edit({ verb: 'edit', ops: [set('goal', 'g1', { title: 'long', leadNote: 'x'.repeat(400_000) })] }))
      for (const withPrivate of [true, false]) {
        const done = s.copyOut({ path: join(dir, 'copy.groundwork'), withPrivate })
        expect(done.ok ? '' : done.error.kind).toBe('disk-full')
        expect(done.ok ? '' : done.error.says).toMatch(/^The disk is full\. What was saved before is safe\./)
        expect(readdirSync(dir)).toEqual([])
      }
      must(s.keepIn({ root: dir }))
      const kept = s.keepTime()
      expect(kept.ok ? '' : kept.error.says).toMatch(
        /can’t be kept now: the laptop’s own disk is full\. The plan itself is saved/,
      )
      expect(readdirSync(dir, { recursive: true }).filter((n) => String(n).endsWith('.groundwork'))).toEqual([])
      must(s.edit({ verb: 'edit', ops: typed }))
    })
  })
})
