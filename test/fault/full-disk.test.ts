import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { holdFile } from '../../electron/plan/file/open.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { notTried } from '../support/not-tried.ts'

/** P11: the disk fills up, or can't be written to. A plain sentence, nothing half done, and the file whole. */

const titlesIn = (path: string): unknown[] => {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const titles = must(s.records())
    .filter((r) => r.kind === 'goal')
    .map((r) => r.values.title)
  s.close()
  return titles
}

describe('P2, P11: the disk is full', () => {
  // The limit on pages answers as a full disk does, at every place of the first and of later saves.
  for (const room of [0, 1, 2, 4, 8]) {
    it(`never acknowledges a save that is not on the disk, with room for ${room} more pages`, () => {
      const path = smallPlan(folder())
      const plan = new PlanFile(must(holdFile(path)), path, officer, systemClockAndIds)
      const pages = plan.db.pragma('page_count', { simple: true }) as number
      plan.db.pragma(`max_page_count = ${pages + room}`)
      const promised: string[] = []
      let refused = 0
      for (let i = 0; i < 12; i++) {
        const title = `${i}`.repeat(4000)
        const done = plan.commit('edit', [set('goal', `g${i}`, { title })])
        if (done.ok) promised.push(title)
        else {
          refused++
          expect(done.error.kind).toBe('disk-full')
          expect(plan.log.get(`goal/g${i}`)).toBeUndefined()
        }
      }
      expect(refused).toBeGreaterThan(0)
      // Some room again, and the work goes on in the same session.
      plan.db.pragma('max_page_count = 1000000')
      must(plan.commit('edit', [set('goal', 'after', { title: 'after' })]))
      plan.close()
      expect(titlesIn(path).sort()).toEqual(['More children read well', ...promised, 'after'].sort())
    })
  }
})

describe('P1, P11: the disk takes nothing at all', () => {
  it('refuses the save with a sentence, forgets nothing, and saves it once it can', () => {
    const path = smallPlan(folder())
    const plan = new PlanFile(must(holdFile(path)), path, officer, systemClockAndIds)
    plan.db.pragma('query_only = ON')
    const done = plan.commit('edit', [set('goal', 'g1', { title: 'typed' })])
    expect(done.ok ? 'saved' : done.error.kind).toBe('read-only')
    expect(plan.log.get('goal/g1')).toBeUndefined()
    plan.db.pragma('query_only = OFF')
    must(plan.commit('edit', [set('goal', 'g1', { title: 'typed' })]))
    plan.close()
    expect(titlesIn(path)).toContain('typed')
  })
})

/** A disk of its own, where this machine lets us make one. */
function disk(act: (dir: string, mount: (...args: string[]) => void) => void): void {
  const dir = join(folder(), 'disk')
  mkdirSync(dir)
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', dir])
  if (made.status !== 0) {
    notTried('a disk of its own can’t be mounted here')
  }
  try {
    act(dir, (...args) => void spawnSync('mount', [...args, dir]))
  } finally {
    spawnSync('umount', ['-l', dir])
  }
}

describe('P11: a real disk', () => {
  it('that is full says so, keeps what was saved, and takes more when there is room', () => {
    disk((dir) => {
      const path = smallPlan(dir)
      const fill = openSync(join(dir, 'fill'), 'w')
      try {
        for (;;) writeSync(fill, Buffer.alloc(4096))
      } catch {
        closeSync(fill)
      }
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      const done = s.edit({ verb: 'edit', ops: [set('goal', 'g1', { title: 'x'.repeat(200_000) })] })
      expect(done.ok ? '' : done.error.kind).toBe('disk-full')
      const made = service().create({ path: join(dir, 'new.groundwork'), who: officer, ops: [], drafts: null })
      expect(made.ok ? '' : made.error.kind).toBe('disk-full')
      rmSync(join(dir, 'fill'))
      must(s.edit({ verb: 'edit', ops: [set('goal', 'g1', { title: 'now there is room' })] }))
      s.close()
      expect(titlesIn(path)).toContain('now there is room')
    })
  })

  it('that can’t be written to lets the plan be read, and refuses a save with a sentence', () => {
    disk((dir, mount) => {
      const path = smallPlan(dir)
      mount('-o', 'remount,ro')
      const s = service()
      must(s.open({ path, who: officer, drafts: null }))
      expect(must(s.records()).some((r) => r.id === 'goal-reading')).toBe(true)
      const done = s.edit({ verb: 'edit', ops: [set('goal', 'g1', { title: 'x' })] })
      expect(done.ok ? '' : done.error.kind).toBe('read-only')
      const made = service().create({ path: join(dir, 'new.groundwork'), who: officer, ops: [], drafts: null })
      expect(made.ok ? '' : made.error.kind).toBe('read-only')
    })
  })
})
