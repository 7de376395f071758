import { afterEach, expect, it, vi } from 'vitest'
import { createImportHost } from '../../../../electron/import/host.ts'

afterEach(() => void vi.useRealTimers())

it('a file over which reading fails ends nothing that is read after it', async () => {
  vi.useFakeTimers()
  const ended = vi.fn(async () => {})
  const begin = vi.fn().mockRejectedValueOnce(new TypeError('a cell of a kind that nobody knew'))
  const verbs = {
    begin: begin.mockResolvedValue({ ok: true, value: { done: 1, total: 1 } }),
    step: async () => ({ ok: true, value: null }),
    table: async () => ({ ok: true, value: 'the table' }),
  }
  const host = createImportHost({ verbs, stop: ended } as never, () => {})
  const file = { path: '/plans/table.csv', sheet: null }
  await expect(host.read(file)).rejects.toThrow('a cell of a kind')
  expect(await host.read(file)).toEqual({ ok: true, value: 'the table' })
  // The next file is being looked over for more than a minute.
  await vi.advanceTimersByTimeAsync(90_000)
  expect(ended).not.toHaveBeenCalled()
})
