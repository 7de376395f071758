import process from 'node:process'
import { expect, test, vi } from 'vitest'
import { spawnVerbs } from '../../../../electron/process/seam.ts'

/** A laptop that has no room for one more process at the moment. */
const system = vi.hoisted(() => ({ starts: 0 }))
vi.mock('../../../../electron/process/peer.ts', async (original) => {
  const peer = await original<typeof import('../../../../electron/process/peer.ts')>()
  return {
    ...peer,
    startPeer: async (...args: Parameters<typeof peer.startPeer>) => {
      if (++system.starts === 1) throw Object.assign(new Error('EAGAIN'), { code: 'EAGAIN' })
      return peer.startPeer(...args)
    },
  }
})

test('a process that could not be started is started by the next call', async () => {
  const spawned = spawnVerbs<{ health(): { ok: boolean } }>('test/unit/electron/process/echo.ts', { kind: 'child' })
  expect(await spawned.verbs.health()).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  await spawned.stop()
  expect((await spawned.verbs.health()).ok).toBe(true)
  await spawned.stop()
})

test('a program that is not there ends its call with a sentence, and nobody waits', async () => {
  const spawned = spawnVerbs<{ health(): { ok: boolean } }>('test/unit/electron/process/echo.ts', { kind: 'child' })
  const usual = process.execPath
  process.execPath = '/no such place/node'
  try {
    expect(await spawned.verbs.health()).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  } finally {
    process.execPath = usual
  }
  expect((await spawned.verbs.health()).ok).toBe(true)
  await spawned.stop()
})
