// @module-tag seconds
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { type Spawned, spawnVerbs } from '../../../../electron/process/seam.ts'
import type { EchoVerbs } from './echo.ts'
import type { FullVerbs } from './full.ts'

const entry = fileURLToPath(new URL('./echo.ts', import.meta.url))
let running: Spawned<EchoVerbs> | undefined

const spawned = (): Spawned<EchoVerbs> => {
  running = spawnVerbs<EchoVerbs>(entry, { kind: 'child', stoppedSays: 'It stopped. Your text is safe. Try again.' })
  return running
}
afterEach(async () => {
  await running?.stop()
  running = undefined
})

test('a verb is asked in another process and answers', async () => {
  const { verbs } = spawned()
  expect(await verbs.double({ n: 21 })).toEqual({ ok: true, value: 42 })
  expect(await verbs.nothing()).toEqual({ ok: true, value: null })
})

test('calls are answered in the order in which they were made', async () => {
  const { verbs } = spawned()
  const heard: string[] = []
  await Promise.all([
    verbs.slowly({ wait: 120, say: 'first' }).then((r) => r.ok && heard.push(r.value)),
    verbs.slowly({ wait: 1, say: 'second' }).then((r) => r.ok && heard.push(r.value)),
  ])
  expect(heard).toEqual(['first', 'second'])
})

test('two million bytes go there and back', async () => {
  const answer = await spawned().verbs.flip(new Uint8Array(2_000_000))
  expect(answer.value).toBeInstanceOf(Uint8Array)
  expect(answer.value.length).toBe(2_000_000)
  expect(answer.value[1_999_999]).toBe(255)
})

test('a bug over there is thrown over here, and the process goes on', async () => {
  const { verbs } = spawned()
  await expect(verbs.blunder()).rejects.toThrow('beyond the end')
  expect(await verbs.double({ n: 1 })).toEqual({ ok: true, value: 2 })
})

test('when the process dies, whoever waits hears it in a sentence, and the next call starts it again', async () => {
  const process = spawned()
  let told = 0
  process.onStopped(() => told++)
  const [died, waited] = await Promise.all([process.verbs.die(), process.verbs.double({ n: 1 })])
  const sentence = { ok: false, error: { kind: 'stopped', says: 'It stopped. Your text is safe. Try again.' } }
  expect(died).toEqual(sentence)
  expect(waited).toEqual(sentence)
  expect(told).toBe(1)
  expect(await process.verbs.double({ n: 4 })).toEqual({ ok: true, value: 8 })
})

test('ending the process on purpose is not told as a mishap', async () => {
  const process = spawned()
  let told = 0
  process.onStopped(() => told++)
  await process.verbs.nothing()
  await process.stop()
  expect(told).toBe(0)
})

test('a process that holds too much ends untold once nobody asks it anything, and the next call starts it again', async () => {
  const full = fileURLToPath(new URL('./full.ts', import.meta.url))
  const process = spawnVerbs<FullVerbs>(full, { kind: 'child', limits: { full: 200 } })
  let told = 0
  process.onDied(() => told++)
  try {
    const first = await process.verbs.self()
    // Asked again at once it stays, however long the answer takes.
    expect(await process.verbs.slowly({ wait: 600 })).toEqual(first)
    await expect.poll(() => process.pid, { timeout: 10_000 }).toBeUndefined()
    const next = await process.verbs.self()
    expect(next.ok).toBe(true)
    expect(next).not.toEqual(first)
    expect(told).toBe(0)
  } finally {
    await process.stop()
  }
})
