import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import type { Context } from '../../electron/ipc/context.ts'
import { briefingHandlers } from '../../electron/ipc/handlers/briefing.ts'
import { exportHandlers } from '../../electron/ipc/handlers/export.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { folder, officer, service, sha, smallPlan } from '../support/files.ts'
import { largePlan } from '../support/large-plan.ts'
import { must } from '../support/memory-plan.ts'
import { notTried } from '../support/not-tried.ts'

/** A disk that fills up, or a file that is open elsewhere, just as something is brought in or taken out. */

/** A disk of its own, where this machine lets us make one; else the part is not tried, and says so. */
async function disk(act: (dir: string) => Promise<void>, options = 'size=4m'): Promise<void> {
  const dir = join(folder(), 'disk')
  mkdirSync(dir)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]).status !== 0) {
    notTried('a disk of its own can’t be mounted here')
  }
  try {
    await act(dir)
  } finally {
    spawnSync('umount', ['-l', dir])
  }
}

/** Fills a disk but for so many bytes. */
function fill(dir: string, room: number): void {
  const fd = openSync(join(dir, 'fill'), 'w')
  try {
    for (;;) writeSync(fd, Buffer.alloc(4096))
  } catch {
    closeSync(fd)
  }
  const { size } = statSync(join(dir, 'fill'))
  spawnSync('truncate', ['-s', String(Math.max(0, size - room)), join(dir, 'fill')])
}

const briefing = createBriefingService()
/** The main process's answers over a real plan; the person chooses these places. */
function desk(
  plan: PlanVerbs,
  path: string,
  save: { path: string; confirmed: boolean } | null,
  chosen: string | null = null,
) {
  const c = {
    now: systemClockAndIds.now,
    plan: { path, verbs: plan },
    briefing,
    dialogs: { save: async () => save, chooseFolder: async () => chosen },
  }
  return { ...briefingHandlers(c as unknown as Context), ...exportHandlers(c as unknown as Context) }
}
const opened = (dir: string, name = 'plan.groundwork') => {
  const path = smallPlan(dir, name)
  const plan = service()
  must(plan.open({ path, who: officer, drafts: null }))
  return { path, plan }
}
const request = (plan: PlanVerbs, draft: boolean) => ({
  ...defaultBoardRequest(planOf(must(plan.records())), '2026-12-14'),
  draft,
})
const said = (done: { ok: true } | { ok: false; error: { says: string; kind: string } }) =>
  done.ok ? 'it was done' : `${done.error.kind}: ${done.error.says}`

describe('P11: the disk is full', () => {
  it('a PDF is not begun on it: a sentence, no part left, and one that stood there is whole', async () => {
    await disk(async (dir) => {
      const { path, plan } = opened(folder())
      writeFileSync(join(dir, 'paper.pdf'), 'the last paper')
      const before = must(plan.info())
      for (const room of [0, 4096, 12_288]) {
        fill(dir, room)
        const over = desk(plan, path, { path: join(dir, 'paper.pdf'), confirmed: true })
        expect(said(await over['briefing.export'](request(plan, false)))).toMatch(
          /^disk-full: The disk is full, and no part/,
        )
        const fresh = desk(plan, path, { path: join(dir, 'new.pdf'), confirmed: false })
        expect(said(await fresh['briefing.export'](request(plan, false)))).toMatch(/^disk-full/)
        expect(readdirSync(dir).sort()).toEqual(['fill', 'paper.pdf'])
        expect(readFileSync(join(dir, 'paper.pdf'), 'utf8')).toBe('the last paper')
        rmSync(join(dir, 'fill'))
      }
      expect(must(plan.info())).toEqual(before)
      const again = desk(plan, path, { path: join(dir, 'paper.pdf'), confirmed: true })
      expect(said(await again['briefing.export'](request(plan, false)))).toBe('it was done')
    })
  })

  it('JSON and tables: a sentence, and neither a part nor an empty folder is left', async () => {
    await disk(async (dir) => {
      const home = folder()
      const path = join(home, 'large.groundwork')
      const plan = service()
      must(plan.create({ path, who: officer, ops: largePlan(), drafts: null }))
      writeFileSync(join(dir, 'plan.json'), 'an older export')
      fill(dir, 200_000)
      for (const confirmed of [true, false]) {
        const name = confirmed ? 'plan.json' : 'new.json'
        const done = await desk(plan, path, { path: join(dir, name), confirmed })['plan.export']({
          form: 'json',
          withPrivate: false,
        })
        expect(said(done)).toMatch(/^disk-full: /)
        expect(readdirSync(dir).sort()).toEqual(['fill', 'plan.json'])
      }
      expect(readFileSync(join(dir, 'plan.json'), 'utf8')).toBe('an older export')
      const tables = await desk(plan, path, null, dir)['plan.export']({ form: 'csv', withPrivate: false })
      expect(said(tables)).toMatch(/^disk-full: /)
      expect(readdirSync(dir).sort()).toEqual(['fill', 'plan.json'])
    })
  }, 60_000)

  it('an import under way is taken back whole, and can be made once there is room', async () => {
    await disk(async (dir) => {
      const { path, plan } = opened(dir)
      const before = must(plan.records()).length
      fill(dir, 40_000)
      const ops = largePlan().slice(0, 3000)
      const done = plan.edit({ verb: 'import', ops })
      expect(said(done)).toMatch(/^disk-full: /)
      expect(must(plan.records())).toHaveLength(before)
      plan.close()
      expect(readdirSync(dir).sort()).toEqual(['fill', 'plan.groundwork'])
      rmSync(join(dir, 'fill'))
      const again = service()
      must(again.open({ path, who: officer, drafts: null }))
      expect(must(again.records())).toHaveLength(before)
      must(again.edit({ verb: 'import', ops: ops.slice(0, 300) }))
      expect(must(again.records()).length).toBeGreaterThan(before)
    })
  }, 60_000)
})

describe('P11: the file is open in another program', () => {
  it('is left as it is, with a sentence that says so', async () => {
    const { path, plan } = opened(folder())
    const dir = folder()
    const file = join(dir, 'paper.pdf')
    writeFileSync(file, 'open elsewhere')
    // Windows holds such a file; here the system's own mark that nothing may replace it does the same.
    if (spawnSync('chattr', ['+i', file]).status !== 0) {
      notTried('no file can be held here as Windows holds one that is open')
    }
    try {
      const done = await desk(plan, path, { path: file, confirmed: true })['briefing.export'](request(plan, false))
      expect(said(done)).toMatch(/^read-only: .*open in another program.*What was there is as it was/)
      expect(readdirSync(dir)).toEqual(['paper.pdf'])
      expect(readFileSync(file, 'utf8')).toBe('open elsewhere')
    } finally {
      spawnSync('chattr', ['-i', file])
    }
  })

  it('a plan that another program holds open can’t be exported over either', async () => {
    const { path, plan } = opened(folder())
    const before = sha(path)
    const done = await desk(plan, path, { path, confirmed: false })['plan.export']({ form: 'json', withPrivate: false })
    expect(said(done)).toMatch(/^exists: /)
    expect(sha(path)).toBe(before)
  })
})
