import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { placeCopy } from '../../electron/plan/copies/place.ts'
import { must } from '../../electron/plan/memory.ts'
import { setAside } from '../../electron/plan/recovery/aside.ts'
import { folder, listing, officer, service, smallPlan } from '../support/files.ts'

/** P11, P12: a stick whose file system knows no links. Windows answers there as if the file were a folder. */

/** What the stick's system answers; nothing where it does what it was asked. */
const stick = vi.hoisted(() => ({ links: '', names: '', holds: '' }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const answer = (code: string): void => {
    if (code !== '') throw Object.assign(new Error(code), { code })
  }
  return {
    ...fs,
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

beforeEach(() => Object.assign(stick, { links: 'EISDIR', names: '', holds: '' }))

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
    s.close()
    for (const name of ['all', 'shared', 'earlier']) {
      must(s.open({ path: join(dir, `${name}.groundwork`), who: officer, drafts: null }))
      s.close()
    }
    expect(readdirSync(dir).sort()).toEqual([
      'all.groundwork',
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
