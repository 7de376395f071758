import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { copyOut } from '../../electron/plan/copies/copy.ts'
import { holdFile } from '../../electron/plan/file/open.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P4, P10, P12, P20: copies of a plan, by the app and by hand. */

const CANARY = 'what Mrs. Canary told me'

const open = (path: string): PlanFile => new PlanFile(must(holdFile(path)), path, officer, systemClockAndIds)

const recordsIn = (path: string) => {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const records = must(s.records())
  s.close()
  return records
}

function planWithNotes(dir: string): PlanFile {
  const plan = open(smallPlan(dir))
  must(plan.commit('edit', [set('mentorNote', 'n1', { note: CANARY })]))
  return plan
}

describe('P4: the main file alone is the whole plan whenever the app is idle', () => {
  it('copied by another program after each save, the copy holds that save', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    for (let i = 0; i < 12; i++) {
      must(plan.commit('edit', [set('goal', `g${i}`, { title: `Goal ${i}`, leadNote: 'x'.repeat(i * 3000) })]))
      // Another program, since reading the open file here would drop its lock.
      const copy = join(folder(), 'copy.groundwork')
      execFileSync('cp', [path, copy])
      expect(recordsIn(copy).find((r) => r.id === `g${i}`)?.values.title).toBe(`Goal ${i}`)
    }
    plan.close()
  })
})

describe('P10, P12: a copy that is handed over', () => {
  it('is what the plan says, and its receipt says what lies there', () => {
    const dir = folder()
    const plan = planWithNotes(dir)
    const to = join(folder(), 'copy.groundwork')
    const receipt = must(copyOut(plan, to, true))
    plan.close()
    expect(receipt.sha256).toBe(sha(to))
    expect(receipt.bytes).toBe(readFileSync(to).length)
    // With the private notes in it, nobody else's account may read it.
    expect(statSync(to).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
    expect(recordsIn(to)).toEqual(recordsIn(join(dir, 'plan.groundwork')))
  })

  it('P20: without private notes has no byte of them, and can be brought together again', () => {
    const dir = folder()
    const plan = planWithNotes(dir)
    const to = join(folder(), 'copy.groundwork')
    must(copyOut(plan, to, false))
    plan.close()
    expect(readFileSync(to).includes(CANARY)).toBe(false)
    expect(readFileSync(to).includes('mentorNote/')).toBe(false)
    const s = service()
    must(s.open({ path: to, who: { author: 'Director of Assessment', device: 'other' }, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Theirs' })] }))
    s.close()
    const back = service()
    must(back.open({ path: join(dir, 'plan.groundwork'), who: officer, drafts: null }))
    must(back.merge({ path: to }))
    expect(must(back.records()).find((r) => r.id === 'g9')?.values.title).toBe('Theirs')
    expect(must(back.records()).find((r) => r.id === 'n1')?.values.note).toBe(CANARY)
  })

  for (const [what, tamper] of [
    [
      'a word of it changes',
      (beside: string) => {
        const bytes = readFileSync(beside)
        for (let i = bytes.indexOf('More children'); i >= 0; i = bytes.indexOf('More children', i + 1))
          bytes.write('Less', i)
        writeFileSync(beside, bytes)
      },
    ],
    ['it is cut', (beside: string) => writeFileSync(beside, readFileSync(beside).subarray(0, 300_000))],
    ['it reads back empty', (beside: string) => writeFileSync(beside, '')],
    ['another plan lies there', (beside: string) => copyFileSync(smallPlan(folder()), beside)],
  ] as const)
    it(`does not count where between writing and checking ${what}`, () => {
      const dir = folder()
      const plan = planWithNotes(dir)
      const out = folder()
      const done = copyOut(plan, join(out, 'copy.groundwork'), true, tamper)
      expect(done.ok ? 'counted' : done.error.says).toMatch(/^When it was read back, the copy did not match/)
      expect(readdirSync(out)).toEqual([])
      must(plan.commit('edit', [set('goal', 'g2', { title: 'still saved' })]))
      plan.close()
    })

  it('never takes the place of a file, and keeps the plan held while it is made', () => {
    const dir = folder()
    const plan = planWithNotes(dir)
    const there = join(folder(), 'there.groundwork')
    writeFileSync(there, 'somebody’s')
    const done = copyOut(plan, there, true)
    expect(done.ok ? '' : done.error.kind).toBe('exists')
    expect(readFileSync(there, 'utf8')).toBe('somebody’s')
    must(copyOut(plan, join(dir, 'copy.groundwork'), false))
    const second = service().open({ path: join(dir, 'plan.groundwork'), who: officer, drafts: null })
    expect(second.ok ? '' : second.error.kind).toBe('open-elsewhere')
    plan.close()
  })

  it('P6: can still be made where the file is gone from under the app', () => {
    const dir = folder()
    const plan = planWithNotes(dir)
    execFileSync('rm', [plan.path])
    const done = plan.commit('edit', [set('goal', 'g2', { title: 'not saved' })])
    expect(done.ok ? '' : done.error.kind).toBe('changed-underneath')
    const to = join(dir, 'copy.groundwork')
    must(copyOut(plan, to, true))
    plan.close()
    expect(recordsIn(to).find((r) => r.id === 'n1')?.values.note).toBe(CANARY)
    expect(existsSync(plan.path)).toBe(false)
  })
})
