import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import { set } from '../../shared/domain/state.ts'
import { assessment, folder, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { seedOf } from '../support/seed.ts'

/**
 * P7, P8, P16: an officer's plan is damaged. As much of it as can be read becomes a plan of its own; what can't is
 * named; not a byte of the damaged file changes.
 */

const recovery = createRecoveryService(systemClockAndIds)

/** A plan that was worked on in three sittings by two people, with private notes: a few hundred changes. */
function worked(dir: string): string {
  const path = smallPlan(dir)
  for (const [sitting, who] of [officer, assessment, officer].entries()) {
    const s = service()
    must(s.open({ path, who, drafts: null }))
    for (let i = 0; i < 25; i++)
      must(
        s.edit({
          verb: 'edit',
          ops: [
            set('goal', `g${sitting}-${i}`, {
              title: `Goal ${i} of sitting ${sitting}`,
              leadNote: 'why '.repeat(i * 20),
            }),
          ],
        }),
      )
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: `Reading, said in sitting ${sitting}` })] }))
    if (who === officer)
      must(s.edit({ verb: 'edit', ops: [set('mentorNote', `n${sitting}`, { note: `mine alone ${sitting}` })] }))
    s.close()
  }
  return path
}

const statesIn = (path: string) => {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const states = must(s.records())
  s.close()
  return new Map(states.map((r) => [`${r.kind}/${r.id}`, r]))
}

const changesIn = (path: string): number => {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const { changes, privateChanges } = must(s.info())
  s.close()
  return changes + privateChanges
}

const damaged = (path: string): boolean => {
  const s = service()
  const opened = s.open({ path, who: officer, drafts: null })
  s.close()
  return !opened.ok
}

const drawn = (what: string): (() => number) => {
  let random = seedOf()
  console.log(`  ${what}: seed ${random}`)
  return () => {
    random = (random * 1103515245 + 12345) % 2147483648
    return random
  }
}

const ways: readonly (readonly [string, number, (bytes: Buffer, next: () => number) => Buffer])[] = [
  [
    'a flipped bit',
    40,
    (bytes, next) => {
      const at = next() % bytes.length
      bytes[at] = (bytes[at] as number) ^ (1 << (next() % 8))
      return bytes
    },
  ],
  [
    'twenty bits flipped in the numbers of changes',
    10,
    (bytes, next) => {
      // The seventeenth becomes the ninety-seventh.
      const numbers = [...bytes.toString('latin1').matchAll(/[a-z2-9]{16}-p?(?=1\d)/g)]
      for (let i = 0; i < 20; i++) {
        const found = numbers[next() % numbers.length]
        const at = (found?.index ?? 0) + (found?.[0].length ?? 0)
        bytes[at] = (bytes[at] as number) ^ 8
      }
      return bytes
    },
  ],
  ['a zeroed page', 20, (bytes, next) => bytes.fill(0, ...pageAt(bytes, next))],
  [
    'a page of noise',
    20,
    (bytes, next) => {
      const [from, to] = pageAt(bytes, next)
      for (let i = from; i < to; i++) bytes[i] = next() >> 8
      return bytes
    },
  ],
  ['a cut', 15, (bytes, next) => bytes.subarray(0, 512 + (next() % (bytes.length - 512)))],
  ['its first page gone', 1, (bytes) => bytes.fill(0, 0, 4096)],
]
const pageAt = (bytes: Buffer, next: () => number): [number, number] => {
  const page = next() % Math.floor(bytes.length / 4096)
  return [page * 4096, (page + 1) * 4096]
}

describe('P7, P16: what can be read of a damaged plan is offered', () => {
  for (const [what, rounds, spoil] of ways)
    it(`after ${what}: every word that comes back was written, and what is lost is counted`, () => {
      const dir = folder()
      const whole = readFileSync(worked(dir))
      const before = statesIn(join(dir, 'plan.groundwork'))
      const written = changesIn(join(dir, 'plan.groundwork'))
      const next = drawn(what)
      let recovered = 0
      for (let i = 0; i < rounds; i++) {
        const path = join(dir, `spoilt-${i}.groundwork`)
        writeFileSync(path, spoil(Buffer.from(whole), next))
        if (!damaged(path)) continue
        const hash = sha(path)
        const to = join(dir, `recovered-${i}.groundwork`)
        const made = recovery.rebuild({ path, root: null, plan: null, to, who: officer })
        expect(sha(path)).toBe(hash)
        if (!made.ok) {
          expect(made.error.says).toMatch(/^Nothing in this file could be read\./)
          expect(existsSync(to)).toBe(false)
          continue
        }
        recovered++
        expect(made.value.lost, 'counted as lost').toBeLessThanOrEqual(written - made.value.changes)
        const after = statesIn(to)
        for (const [key, state] of after) {
          const old = before.get(key)
          expect(old, key).toBeDefined()
          for (const [field, value] of Object.entries(state.values))
            if (key !== 'goal/goal-reading') expect(value).toEqual(old?.values[field])
        }
        if (made.value.complete) expect(new Set(after.keys())).toEqual(new Set(before.keys()))
        if (made.value.lost === 0 && !made.value.complete) expect(made.value.records).toBeLessThanOrEqual(before.size)
      }
      expect(recovered).toBeGreaterThan(0)
    }, 120_000)

  it('with the newest earlier version, only what was written since can be lost', () => {
    const dir = folder()
    const path = worked(dir)
    const root = join(dir, 'snapshots')
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.keepIn({ root }))
    must(s.keepTime())
    must(s.edit({ verb: 'edit', ops: [set('goal', 'since', { title: 'Since the snapshot' })] }))
    s.close()
    const before = statesIn(path)
    const bytes = readFileSync(path)
    // The head and every second page.
    for (let at = 0; at < bytes.length; at += 2 * 4096) bytes.fill(0, at, at + 4096)
    writeFileSync(path, bytes)
    const to = join(dir, 'recovered.groundwork')
    const made = must(recovery.rebuild({ path, root, plan: null, to, who: officer }))
    expect(made.earlier).not.toBeNull()
    expect(made.fromEarlier).toBeGreaterThan(0)
    const after = statesIn(to)
    for (const key of before.keys()) if (key !== 'goal/since') expect([...after.keys()]).toContain(key)
    expect(after.get('mentorNote/n2')?.private).toBe(true)
  })

  it('keeps words that were removed for good away', () => {
    const dir = folder()
    const path = worked(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.removeForGood({ kind: 'goal', record: 'g0-3', field: 'title' }))
    s.close()
    const bytes = readFileSync(path)
    bytes.fill(0, 0, 100)
    writeFileSync(path, bytes)
    const to = join(dir, 'recovered.groundwork')
    must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
    expect(statesIn(to).get('goal/g0-3')?.values.title).toBeUndefined()
    expect(readFileSync(to).includes('Goal 3 of sitting 0')).toBe(false)
  })

  it('keeps them away from a colleague’s copy from before as well, and takes them out of it', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'lost', { title: 'A page that is lost' })] }))
    must(s.edit({ verb: 'edit', ops: [set('concern', 'c', { concern: 'Wilhelmina Quist was left out' })] }))
    const theirs = join(dir, 'colleague.groundwork')
    must(s.copyOut({ path: theirs, withPrivate: false }))
    must(s.removeForGood({ kind: 'concern', record: 'c', field: 'concern' }))
    s.close()
    // One damaged row before the removed one: all behind it is written again, under new ids.
    const bytes = readFileSync(path)
    for (let at = bytes.indexOf('A page that is lost'); at >= 0; at = bytes.indexOf('A page that is lost'))
      bytes.fill(1, at, at + 19)
    writeFileSync(path, bytes)
    const to = join(dir, 'recovered.groundwork')
    must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
    for (const [own, other] of [
      [to, theirs],
      [theirs, to],
    ] as const) {
      const merged = join(folder(), 'merged.groundwork')
      copyFileSync(own, merged)
      const m = service()
      must(m.open({ path: merged, who: assessment, drafts: null }))
      must(m.merge({ path: other }))
      m.close()
      expect(statesIn(merged).get('concern/c')?.values.concern).toBeUndefined()
      expect(readFileSync(merged).includes('Wilhelmina Quist')).toBe(false)
      expect(statesIn(merged).get('goal/lost')?.values.title).toBe('A page that is lost')
    }
  })

  it('keeps a sent paper away whose file was removed for good, though an earlier version still has it', () => {
    const dir = folder()
    const path = worked(dir)
    const root = join(dir, 'snapshots')
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    const { point } = must(s.documentInput())
    const bytes = Buffer.from('%PDF about Wilhelmina Quist')
    const values = { document: 'boardBriefing', title: 'Where we stand', exportedOn: '2026-11-24' }
    const sent = must(s.keepDocument({ bytes, type: 'application/pdf', point, values })).records[0]?.id as string
    must(s.keepIn({ root }))
    must(s.keepTime())
    must(s.removeForGood({ kind: 'briefingSent', record: sent, field: 'file' }))
    s.close()
    const file = readFileSync(path)
    file.fill(0, 0, 100)
    writeFileSync(path, file)
    const to = join(dir, 'recovered.groundwork')
    must(recovery.rebuild({ path, root, plan: null, to, who: officer }))
    expect(statesIn(to).get(`briefingSent/${sent}`)?.values.title).toBe('Where we stand')
    expect(readFileSync(to).includes('Wilhelmina Quist')).toBe(false)
  })

  it('keeps them away also where an older page with the words turns up behind', () => {
    const dir = folder()
    const path = worked(dir)
    const older = readFileSync(path)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.removeForGood({ kind: 'goal', record: 'g0-3', field: 'title' }))
    s.close()
    const bytes = readFileSync(path)
    bytes.fill(0, 0, 100)
    for (const both of [
      [bytes, older],
      [older.fill(0, 0, 100), bytes],
    ]) {
      writeFileSync(path, Buffer.concat(both))
      const to = join(folder(), 'recovered.groundwork')
      must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
      expect(readFileSync(to).includes('Goal 3 of sitting 0')).toBe(false)
      expect(readFileSync(to).includes('Goal 4 of sitting 0')).toBe(true)
    }
  })

  it('stays a copy of the same plan: a colleague’s copy can be brought in, and brings back what was lost', () => {
    const dir = folder()
    const path = worked(dir)
    const copy = join(dir, 'copy.groundwork')
    copyFileSync(path, copy)
    const titles = statesIn(path)
    const bytes = readFileSync(path)
    for (let at = 0; at < bytes.length; at += 3 * 4096) bytes.fill(0, at, at + 4096)
    writeFileSync(path, bytes)
    const to = join(dir, 'recovered.groundwork')
    must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
    const s = service()
    must(s.open({ path: to, who: officer, drafts: null }))
    s.merge({ path: copy })
    for (const state of must(s.records()).filter((r) => !r.private && r.id !== 'goal-reading'))
      expect(state.values).toEqual(titles.get(`${state.kind}/${state.id}`)?.values)
    s.close()
  })

  it('says so where nothing can be read: 0 bytes, a picture, a folder', () => {
    const dir = folder()
    const empty = join(dir, 'empty.groundwork')
    writeFileSync(empty, '')
    const picture = join(dir, 'picture.groundwork')
    writeFileSync(picture, Buffer.alloc(20_000, 137))
    const place = join(dir, 'place.groundwork')
    mkdirSync(place)
    for (const path of [empty, picture, place, join(dir, 'gone.groundwork')]) {
      const made = recovery.rebuild({ path, root: null, plan: null, to: join(dir, 'to'), who: officer })
      expect(made.ok).toBe(false)
      if (!made.ok) expect(made.error.says).toMatch(/^[A-Z].*\.$/)
      expect(existsSync(join(dir, 'to'))).toBe(false)
    }
  })

  it('never takes the name of a file that is there', () => {
    const dir = folder()
    const path = worked(dir)
    const to = smallPlan(dir, 'there.groundwork')
    const hash = sha(to)
    truncateSync(path, readFileSync(path).length - 4097)
    const made = recovery.rebuild({ path, root: null, plan: null, to, who: officer })
    expect(made.ok ? '' : made.error.kind).toBe('exists')
    expect(sha(to)).toBe(hash)
  })
})
