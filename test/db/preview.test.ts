import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { largeStates } from '../support/large-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { sampleStates } from '../support/records.ts'

/** The pages after an edit of the form: what the person waits for, once the first pages stand. */

const service = createBriefingService()
const request = (records: readonly RecordState[], purpose: string) => {
  const usual = defaultBoardRequest(planOf(records), '2026-12-14')
  return { ...usual, cover: { ...usual.cover, purpose } }
}
async function made(records: readonly RecordState[], purpose: string, preview = true) {
  const done = await service.make({ records, request: request(records, purpose), preview })
  if (!done.ok) throw new Error(done.error.says)
  return done.value
}

/** Milliseconds of this process's own work for each of some edits: others on the machine don't count. */
async function perEdit(records: readonly RecordState[]): Promise<number> {
  await made(records, 'The first pages, which nobody is kept from typing by')
  const times: number[] = []
  for (let i = 0; i < 7; i++) {
    const from = process.cpuUsage()
    await made(records, `The board hears where the goals stand, in words as they are typed: ${'word '.repeat(i)}`)
    const { user, system } = process.cpuUsage(from)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[3] as number
}

describe('the pages after an edit', () => {
  async function areSoon(name: string, records: readonly RecordState[], most: number): Promise<void> {
    const time = await perEdit(records)
    console.log(`  pages of ${name} after an edit: ${Math.round(time)} ms of work (at most ${most})`)
    expect(time).toBeLessThan(most)
  }

  it('of the sample are there before one loses the thread', () => areSoon('the sample', sampleStates(), 400), 60_000)
  it('of a plan as large as they come are, too', { tags: 'long', timeout: 60_000 }, () =>
    areSoon('the large plan', largeStates(), 700),
  )

  it('look as those that are exported: the same words on the same pages', async () => {
    const records = sampleStates()
    const [seen, out] = [await made(records, 'The same'), await made(records, 'The same', false)]
    const [a, b] = [await readPdf(seen.bytes), await readPdf(out.bytes)]
    expect(a.pages).toEqual(b.pages)
    // The tags go out with the file; nobody hears pages that are looked at from them.
    expect(a.roles).toEqual([])
    expect(b.roles).toContain('H1')
    expect(seen.notes).toEqual(out.notes)
    expect(seen.pages).toBe(out.pages)
  })
})
