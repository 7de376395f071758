import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The first screen: what it needs is asked for before the page is read whole, and once. */

const plain = { theme: 'system', textSize: 100, singleKeys: true }
let asked: string[]
let answers: Record<string, unknown>

beforeEach(() => {
  vi.resetModules()
  asked = []
  answers = { 'app.start': { settings: { ...plain, author: 'Equity officer' }, plans: [], last: 'plan-1' } }
  const invoke = async (channel: string, input: { key?: string } | undefined) => {
    asked.push([channel, input?.key].filter(Boolean).join(' '))
    return { ok: true, value: answers[channel] ?? null }
  }
  vi.stubGlobal('window', { groundwork: { invoke, on: () => () => {} } })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return { ok: true, arrayBuffer: async () => new TextEncoder().encode('{"head":{},"kinds":[]}').buffer }
  })
})
afterEach(() => vi.unstubAllGlobals())

/** The page’s first script, and what waits for its answers. */
const page = async () => ({
  ...(await import('../../../../renderer/state/asked.ts')),
  ...(await import('../../../../renderer/state/ahead.ts')),
})

test('the last plan is opened and fetched while the page is still being read, and not again when it is asked for', async () => {
  const { askAhead, readOnce, readStart } = await page()
  askAhead()
  await vi.waitFor(() => expect(asked).toEqual(['app.start', 'plans.open plan-1', '/plan/snapshot.jsonl']))
  expect((await readStart()).ok).toBe(true)
  expect((await readOnce('plan-1')).ok).toBe(true)
  expect(asked).toHaveLength(3)
  // Opened again later, it is read anew: by then it may say something else.
  await readOnce('plan-1')
  expect(asked.slice(3)).toEqual(['plans.open plan-1', '/plan/snapshot.jsonl'])
})

test('another plan than the last is opened when it is asked for', async () => {
  const { askAhead, readOnce } = await page()
  askAhead()
  await readOnce('plan-2')
  expect(asked.filter((a) => a.startsWith('plans.open'))).toEqual(['plans.open plan-1', 'plans.open plan-2'])
})

test('before it is known who writes, no plan is opened', async () => {
  answers['app.start'] = { settings: { ...plain, author: ' ' }, plans: [], last: 'plan-1' }
  const { askAhead, readStart } = await page()
  askAhead()
  await readStart()
  await new Promise((done) => setTimeout(done, 5))
  expect(asked).toEqual(['app.start'])
})
