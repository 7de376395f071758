import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { holdFile } from '../../electron/plan/file/open.ts'
import { createPlanHost } from '../../electron/plan/host.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { compareCopy, folderOf, keepSnapshot, snapshotsIn } from '../../electron/plan/snapshots/keep.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

afterEach(() => void vi.useRealTimers())

const open = (path: string, now?: () => string): PlanFile =>
  new PlanFile(
    must(holdFile(path)),
    path,
    officer,
    now === undefined ? systemClockAndIds : { ...systemClockAndIds, now },
  )

describe('P8, P10: there is always an earlier version, and it was opened and compared', () => {
  it('holds what the plan held, private notes too, and opens as a plan', () => {
    const dir = folder()
    const plan = open(smallPlan(dir))
    must(plan.commit('edit', [set('mentorNote', 'n1', { note: 'mine alone' })]))
    const kept = must(keepSnapshot(plan, join(dir, 'snapshots'), 'clock'))
    must(plan.commit('edit', [set('goal', 'goal-reading', { title: 'Changed since' })]))
    plan.close()
    const file = join(folderOf(join(dir, 'snapshots'), plan.id), kept.name)
    const s = service()
    must(s.open({ path: file, who: officer, drafts: null }))
    const records = must(s.records())
    expect(records.find((r) => r.id === 'goal-reading')?.values.title).toBe('More children read well')
    expect(records.find((r) => r.id === 'n1')?.values.note).toBe('mine alone')
  })

  it('keeps the plan held while it is copied: a second program is still refused', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    must(keepSnapshot(plan, join(dir, 'snapshots'), 'merge'))
    const second = service().open({ path, who: officer, drafts: null })
    expect(second.ok ? '' : second.error.kind).toBe('open-elsewhere')
    plan.close()
  })

  it('leaves nothing half made where the disk has no room, and the plan as it was', () => {
    const dir = folder()
    const plan = open(smallPlan(dir))
    const blocked = join(dir, 'blocked')
    writeFileSync(blocked, 'a file where the folder should be')
    const done = keepSnapshot(plan, blocked, 'clock')
    expect(done.ok).toBe(false)
    if (!done.ok) expect(done.error.says).toMatch(/^[A-Z].*\.$/)
    must(plan.commit('edit', [set('goal', 'g2', { title: 'still saved' })]))
    plan.close()
  })

  it('survives a clock that jumps back and forth, and a thousand saves between', () => {
    const dir = folder()
    const clock = { at: Date.UTC(2026, 10, 24) }
    const plan = open(smallPlan(dir), () => new Date(clock.at).toISOString())
    const root = join(dir, 'snapshots')
    /** What the plan said when each was made. */
    const last = new Map<string, string>()
    for (let i = 0; i < 30; i++) {
      clock.at += [1, 0, -48, 72, 2][i % 5]! * 3_600_000
      for (let k = 0; k < 33; k++) must(plan.commit('edit', [set('goal', 'goal-reading', { title: `save ${i} ${k}` })]))
      const made = must(keepSnapshot(plan, root, 'clock'))
      last.set(made.name, `save ${i} 32`)
    }
    const kept = snapshotsIn(folderOf(root, plan.id))
    plan.close()
    expect(kept.length).toBeGreaterThan(3)
    // Nothing else lies there, and each opens.
    expect(readdirSync(folderOf(root, plan.id)).sort()).toEqual(kept.map((k) => k.name).sort())
    for (const k of kept) {
      const file = join(folderOf(root, plan.id), k.name)
      expect(statSync(file).size).toBeGreaterThan(0)
      const s = service()
      must(s.open({ path: file, who: officer, drafts: null }))
      expect(must(s.records()).find((r) => r.id === 'goal-reading')?.values.title).toBe(last.get(k.name))
      s.close()
    }
  }, 60_000)

  it('does not count a copy that was tampered with between writing and checking, nor an older one', () => {
    const dir = folder()
    const plan = open(smallPlan(dir))
    const copy = join(dir, 'copy.groundwork')
    plan.db.prepare('VACUUM INTO ?').run(copy)
    expect(compareCopy(plan, copy)).toBeNull()
    const bytes = readFileSync(copy)
    for (let i = bytes.indexOf('More children'); i >= 0; i = bytes.indexOf('More children', i + 1))
      bytes.write('Less', i)
    writeFileSync(copy, bytes)
    expect(compareCopy(plan, copy)?.kind).toBe('damaged')
    const older = join(dir, 'older.groundwork')
    plan.db.prepare('VACUUM INTO ?').run(older)
    must(plan.commit('edit', [set('goal', 'goal-reading', { title: 'Newer' })]))
    expect(compareCopy(plan, older)?.kind).toBe('damaged')
    plan.close()
  })
})

describe('P8: snapshots are made without asking', () => {
  it('one before each merge and import, one with the clock where something changed', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const copy = join(dir, 'copy.groundwork')
    writeFileSync(copy, readFileSync(path))
    const other = service()
    must(other.open({ path: copy, who: { author: 'Director of Assessment', device: 'other' }, drafts: null }))
    must(other.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Theirs' })] }))
    other.close()
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.keepIn({ root: join(dir, 'snapshots') }))
    expect(must(s.keepTime())?.reason).toBe('clock')
    expect(must(s.keepTime())).toBeNull()
    must(s.merge({ path: copy }))
    must(s.edit({ verb: 'import', ops: [set('goal', 'g10', { title: 'From a file' })] }))
    expect(
      must(s.snapshots())
        .kept.map((k) => k.reason)
        .sort(),
    ).toEqual(['clock', 'import', 'merge'])
    s.close()
    const before = service()
    const merge = beforeMerge(dir)
    must(before.open({ path: merge, who: officer, drafts: null }))
    expect(must(before.records()).some((r) => r.id === 'g9')).toBe(false)
  })

  it('none more for a plan that is opened and only looked at, however often', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const root = join(dir, 'snapshots')
    const kept: number[] = []
    for (let day = 1; day <= 4; day++) {
      const s = createPlanService({ ...systemClockAndIds, now: () => `2026-12-0${day}T09:00:00.000Z` })
      must(s.open({ path, who: officer, drafts: null }))
      if (day === 4) must(s.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Changed' })] }))
      must(s.keepIn({ root }))
      must(s.keepTime())
      kept.push(must(s.snapshots()).kept.length)
      s.close()
    }
    expect(kept).toEqual([1, 1, 1, 2])
  })

  it('a merge does not happen where the snapshot before it can’t be made', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const copy = join(dir, 'copy.groundwork')
    writeFileSync(copy, readFileSync(path))
    const other = service()
    must(other.open({ path: copy, who: officer, drafts: null }))
    must(other.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Theirs' })] }))
    other.close()
    writeFileSync(join(dir, 'blocked'), '')
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.keepIn({ root: join(dir, 'blocked') }))
    expect(s.merge({ path: copy }).ok).toBe(false)
    expect(must(s.records()).some((r) => r.id === 'g9')).toBe(false)
  })
})

describe('P8: a laptop on which none can be kept any more', () => {
  /** The plan's host as the app has it, over a plan in this process. */
  const sitting = (root: string) => {
    const told: string[] = []
    const s = service()
    const verbs = new Proxy(s, { get: (t, verb) => async (input: never) => t[verb as 'open'](input) })
    const process = { verbs, onStopped: () => {}, onDied: () => {}, pid: 1, stop: async () => {} }
    const host = createPlanHost({
      process: process as never,
      who: () => officer,
      drafts: join(folder(), 'drafts.sqlite'),
      snapshots: root,
      leaving: 20,
      trouble: (error) => told.push(error.says),
    })
    return { s, host, told }
  }

  it('is left all the same where the plan’s drive never answers', async () => {
    const { s, host } = sitting(join(folder(), 'snapshots'))
    must(await host.open(smallPlan(folder())))
    s.stepsDone = (() => new Promise(() => {})) as never
    await expect(host.stop()).resolves.toBeUndefined()
  })

  it('says so once, and again only after one could be kept; the list tells since when', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    const dir = folder()
    const root = join(dir, 'snapshots')
    writeFileSync(root, 'a file where the folder should be')
    const { s, host, told } = sitting(root)
    must(await host.open(smallPlan(dir)))
    expect(told).toEqual([
      expect.stringMatching(/^Earlier versions of this plan can’t be kept now: .* saved as always\./),
    ])
    // The window that opens the plan is told by what it reads of it.
    expect(must(s.snapshot()).trouble?.says).toBe(told[0])
    const { kept, failing } = must(s.snapshots())
    expect([kept, failing?.error.says]).toEqual([[], told[0]])
    await vi.advanceTimersByTimeAsync(1_200_000)
    expect(must(s.snapshots()).failing?.since).toBe(failing?.since)
    expect(told).toHaveLength(1)
    rmSync(root)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(must(s.snapshots())).toMatchObject({ kept: [{ reason: 'clock' }], failing: null })
    expect(must(s.snapshot()).trouble).toBeNull()
    await host.stop()
  })
})

/** The snapshot that was made before the merge. */
const beforeMerge = (dir: string): string => {
  const root = join(dir, 'snapshots')
  const plan = readdirSync(root)[0] as string
  const kept = snapshotsIn(join(root, plan)).find((k) => k.reason === 'merge')
  return join(root, plan, kept?.name as string)
}
