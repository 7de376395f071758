import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { seeded } from '../support/large-plan.ts'
import { must } from '../support/memory-plan.ts'
import { notTried } from '../support/not-tried.ts'
import { afterCut } from '../support/power/cut.ts'
import { record, recorder } from '../support/power/recording.ts'
import { seedOf } from '../support/seed.ts'

/**
 * P1, P2: the power fails, and the disk holds what was forced to it and of the rest whatever it pleases. Every write of an
 * officer who saves is recorded, and the recording is cut anywhere. Needs a C compiler and Linux; where they are not, it
 * says so: the kills of `kill.test.ts` are tried everywhere.
 */
const CUTS = Number(process.env['CUTS'] ?? 60)
const SAVES = 8

describe('P1, P2: the power fails while a plan is saved', () => {
  it(`keeps each save that was acknowledged, and no half of another, over ${CUTS} cuts`, () => {
    const work = folder()
    const library = recorder(work)
    if (library === undefined) {
      notTried('there is no C compiler on Linux here')
    }
    const seed = seedOf()
    console.log(`  power cuts: ${CUTS}, seed ${seed}`)
    const home = join(work, 'home')
    mkdirSync(home)
    const path = smallPlan(home, 'plan.groundwork')
    const before = new Map([[path, readFileSync(path)]])
    const steps = record(library, home, SAVES, join(work, 'recording'))
    const said = (until: number) =>
      steps.slice(0, until).filter((s) => s.path === join(home, 'said') && s.what === 'a').length
    expect(said(steps.length), 'every acknowledgment is in the recording').toBe(SAVES)
    expect(steps.filter((s) => s.what === 's').length, 'every save forces its writes').toBeGreaterThan(SAVES)

    const chance = seeded(seed)
    // Half of the cuts at the worst moment, when the screen has just said that it is saved; the others anywhere.
    const acknowledged = steps.flatMap((s, i) => (s.path === join(home, 'said') && s.what === 'a' ? [i + 1] : []))
    const moment = () =>
      chance() < 0.5 ? (acknowledged[Math.floor(chance() * SAVES)] ?? 0) : Math.floor(chance() * (steps.length + 1))
    for (let cut = 0; cut < CUTS; cut++) {
      const until = moment()
      const found = afterCut(before, steps, until, chance)
      const disk = join(work, `disk-${cut}`)
      mkdirSync(disk)
      for (const [name, bytes] of found) if (basename(name) !== 'said') writeFileSync(join(disk, basename(name)), bytes)
      const s = service()
      const opened = s.open({ path: join(disk, 'plan.groundwork'), who: officer, drafts: null })
      const where = `cut before step ${until} of ${steps.length}, seed ${seed}`
      expect(opened.ok, `${where}: ${opened.ok ? '' : opened.error.says}`).toBe(true)
      const ids = new Set(must(s.records()).map((r) => r.id))
      s.close()
      const saves = Array.from({ length: SAVES }, (_, i) =>
        ['a', 'b', 'c'].filter((p) => ids.has(`save-${i + 1}-${p}`)),
      )
      const kept = saves.filter((parts) => parts.length === 3).length
      expect(
        saves.filter((parts) => parts.length % 3 !== 0),
        `${where}: a save is there whole or not at all`,
      ).toEqual([])
      expect(kept, `${where}: what was acknowledged is there`).toBeGreaterThanOrEqual(said(until))
      expect(kept, `${where}: nothing more than was tried`).toBeLessThanOrEqual(said(until) + 1)
    }
  })
})
