import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { placeCopy } from '../../electron/plan/copies/place.ts'
import { setAside } from '../../electron/plan/recovery/aside.ts'
import { writePaper } from '../../electron/use-cases/paper-file.ts'
import { folder, listing, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P11, P12: what sticks and network drives can’t do. To a link, Windows answers there as if the file were a folder. */

/** What the stick's system answers; nothing where it does what it was asked. */
const stick = vi.hoisted(() => ({ links: '', names: '', holds: '', folders: '' }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const answer = (code: string): void => {
    if (code !== '') throw Object.assign(new Error(code), { code })
  }
  return {
    ...fs,
    fsyncSync: (fd: number) => {
      if (fs.fstatSync(fd).isDirectory()) answer(stick.folders)
      fs.fsyncSync(fd)
    },
    linkSync: (from: string, to: string) => {
      answer(stick.links)
      fs.linkSync(from, to)
    },
    renameSync: (from: string, to: string) => {
      answer(stick.names)
      // Another program holds this one, which on Windows can then have no other name.
      if (stick.holds !== '' && from.endsWith(stick.holds)) answer('EBUSY')
      fs.renameSync(from, to)
    },
  }
})

beforeEach(() => Object.assign(stick, { links: 'EISDIR', names: '', holds: '', folders: '' }))

describe('a stick without links, whatever its system answers', () => {
  it.each(['EISDIR', 'EPERM', 'EINVAL'])('(%s) takes new plans, copies and exports', async (code) => {
    stick.links = code
    const dir = folder()
    const plan = smallPlan(dir)
    const s = service()
    must(s.open({ path: plan, who: officer, drafts: null }))
    must(s.copyOut({ path: join(dir, 'all.groundwork'), withPrivate: true }))
    must(s.copyOut({ path: join(dir, 'shared.groundwork'), withPrivate: false }))
    must(s.exportJson({ path: join(dir, 'plan.json'), withPrivate: false }))
    must(s.exportCsv({ folder: join(dir, 'tables') }))
    must(await placeCopy(join(dir, 'all.groundwork'), join(dir, 'earlier.groundwork')))
    must(await writePaper(join(dir, 'brief.pdf'), Buffer.from('%PDF')))
    s.close()
    for (const name of ['all', 'shared', 'earlier']) {
      must(s.open({ path: join(dir, `${name}.groundwork`), who: officer, drafts: null }))
      s.close()
    }
    expect(readdirSync(dir).sort()).toEqual([
      'all.groundwork',
      'brief.pdf',
      'earlier.groundwork',
      'plan.groundwork',
      'plan.json',
      'shared.groundwork',
      'tables',
    ])
  })

  it('keeps what stands there under that name', async () => {
    const dir = folder()
    const [plan, other] = [smallPlan(dir), smallPlan(dir, 'other.groundwork')]
    const before = listing(dir)
    const done = await placeCopy(plan, other)
    expect(done.ok ? '' : done.error.kind).toBe('exists')
    expect(listing(dir)).toEqual(before)
  })

  it('that is pulled as the file gets its name is left without an empty plan', async () => {
    const dir = folder()
    const plan = smallPlan(dir)
    const before = listing(dir)
    stick.names = 'EIO'
    const done = await placeCopy(plan, join(dir, 'copy.groundwork'))
    expect(done.ok ? '' : done.error.says).toMatch(/^The disk did not answer\./)
    expect(listing(dir)).toEqual(before)
  })
})

describe('a network drive that can’t force a folder to its disk', () => {
  it('keeps each document that was finished on it, and calls it saved', async () => {
    stick.folders = 'EINVAL'
    const dir = folder()
    const s = service()
    must(s.open({ path: smallPlan(dir), who: officer, drafts: null }))
    must(await writePaper(join(dir, 'brief.pdf'), Buffer.from('%PDF')))
    must(s.exportJson({ path: join(dir, 'plan.json'), withPrivate: false }))
    expect(readFileSync(join(dir, 'brief.pdf'), 'utf8')).toBe('%PDF')
    // A disk that does not answer is another thing; what has its name by then keeps it.
    stick.folders = 'EIO'
    expect(await writePaper(join(dir, 'other.pdf'), Buffer.from('%PDF'))).toMatchObject({
      error: { kind: 'io' },
    })
    expect(readFileSync(join(dir, 'other.pdf'), 'utf8')).toBe('%PDF')
  })

  it('has an export in the place of the one before, or the one before', () => {
    const dir = folder()
    const [s, path] = [service(), join(dir, 'plan.json')]
    must(s.open({ path: smallPlan(dir), who: officer, drafts: null }))
    writeFileSync(path, 'last week’s')
    const out = (replace: boolean) => s.exportJson({ path, withPrivate: false, replace })
    expect(out(false)).toMatchObject({ error: { kind: 'exists' } })
    stick.names = 'EBUSY'
    expect(out(true)).toMatchObject({ error: { says: expect.stringMatching(/^Another program is using this file\./) } })
    expect(readFileSync(path, 'utf8')).toBe('last week’s')
    stick.names = ''
    must(out(true))
    expect(readFileSync(path, 'utf8')).toContain('Juniper Fork')
    expect(readdirSync(dir).sort()).toEqual(['plan.groundwork', 'plan.json'])
  })
})

describe('a damaged plan that is set aside, and a file of which another program holds', () => {
  it.each(['plan.groundwork', '-journal'])('(%s) keeps its journal beside it, where it lies', (held) => {
    const dir = folder()
    const plan = smallPlan(dir)
    writeFileSync(`${plan}-journal`, 'what would put it right')
    const before = listing(dir)
    stick.holds = held
    expect(setAside(plan, '2026-11-29')).toBeNull()
    expect(listing(dir)).toEqual(before)
    stick.holds = ''
    expect(setAside(plan, '2026-11-29')).not.toBeNull()
    const name = 'plan, damaged 2026-11-29.groundwork-damaged'
    expect(Object.keys(listing(dir))).toEqual([name, `${name}-journal`])
  })
})
