// @module-tag seconds
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { type Spawned, spawnVerbs } from '../../../../electron/process/seam.ts'
import type { EchoVerbs } from './echo.ts'

/** The seam over Electron's kind of process, which has no number and can't be ended before it has spawned. */

/** A process that Electron could not start at all: it never spawns, never ends, never answers. */
class Unborn extends EventEmitter {
  pid = undefined
  postMessage(): void {}
  kill(): boolean {
    return false
  }
}
let unborn = false
vi.mock('electron', async () => {
  const standin = await vi.importActual<typeof import('../../../standin/utility.ts')>('../../../standin/utility.ts')
  return {
    utilityProcess: {
      fork: (entry: string, args: string[]) => (unborn ? new Unborn() : standin.utilityProcess.fork(entry, args)),
    },
  }
})

const entry = fileURLToPath(new URL('./echo.ts', import.meta.url))
const spawned = (limits = {}): Spawned<EchoVerbs> => spawnVerbs<EchoVerbs>(entry, { kind: 'utility', limits })
afterEach(() => {
  unborn = false
})

test('a part that is stopped before it has spawned ends all the same, and the app can leave', async () => {
  const part = spawned()
  const asked = part.verbs.double({ n: 2 })
  await part.stop()
  expect((await asked).ok).toBeTypeOf('boolean') // answered, by itself or by the sentence
  expect(part.pid).toBeUndefined()
}, 5_000)

test('a part that never spawns holds nobody: whoever waits is told, and leaving goes on', async () => {
  unborn = true
  const part = spawned({ spawn: 60, stop: 60 })
  let told = 0
  part.onStopped(() => told++)
  expect(await part.verbs.double({ n: 2 })).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  expect(told).toBe(1)
  const again = part.verbs.double({ n: 2 })
  await part.stop()
  expect(await again).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  unborn = false
  expect(await part.verbs.double({ n: 2 })).toEqual({ ok: true, value: 4 })
  await part.stop()
}, 5_000)

test('answers come as from any other process, and its number is known', async () => {
  const part = spawned()
  expect(await part.verbs.double({ n: 21 })).toEqual({ ok: true, value: 42 })
  await part.verbs.slowly({ wait: 60, say: '' })
  expect(part.pid).toBeGreaterThan(0)
  await part.stop()
  expect(part.pid).toBeUndefined()
})
