import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { requestOf } from '../../shared/briefing/board/prepared.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { maySee } from '../../shared/domain/schema.ts'
import { type RecordState, recordsOf } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { hatchedPlan } from '../support/full-canaries.ts'
import { readPdf } from '../support/pdf.ts'
import { statesOf } from '../support/records.ts'

/** What was typed, searched for in the file that a person opens. */

const service = createBriefingService()
const made = async (records: readonly RecordState[], more: object) => {
  const usual = defaultBoardRequest(planOf(records), '2026-12-14')
  const done = await service.make({ records, request: briefingRequest.parse({ ...usual, ...more }), before: null })
  if (!done.ok) throw new Error(done.error.says)
  return done.value
}

describe('the full plan as a file', () => {
  it.each(['public', 'board'] as const)('holds whatever the %s may see and a person typed', async (readBy) => {
    const { ops, hatched } = hatchedPlan(3)
    const records = recordsOf(ops) as unknown as RecordState[]
    const { text, alts } = await readPdf((await made(records, { document: 'plan', readBy })).bytes, `whole-${readBy}`)
    const said = [text, ...alts]
      .join('\n')
      .replace(/\s+/g, ' ')
      .replaceAll(/(?<=\d),(?=\d)/g, '')
    const view = forAudience(planOf(records), readBy)
    const own = hatched.filter((h) => maySee(readBy, h.audience) && view.get(h.kind as never, h.record) !== undefined)
    expect(own.length).toBeGreaterThan(100)
    expect(own.filter((h) => !said.includes(h.says)).map((h) => `${h.kind}.${h.field}`)).toEqual([])
  })
})

describe('what was typed for an agenda item', () => {
  const long = (word: string) => `${`${word} and so on, as the board will hear it read. `.repeat(430)}End of ${word}.`
  const prepared = {
    id: 'b',
    document: 'boardBriefing' as const,
    date: '2026-12-14',
    subject: `Subject ${'about children '.repeat(200)}End of subject.`,
    purpose: long('purpose'),
    motion: long('motion'),
    background: long('background'),
    fiscalImpact: long('fiscal'),
    options: Array.from({ length: 30 }, (_, i) => ({
      option: `Option no. ${i}`,
      speaksFor: `Because of ${i}.`,
    })).concat({ option: '', speaksFor: long('option') }),
    asked: [long('asked'), ...Array.from({ length: 40 }, (_, i) => `Decide no. ${i}`)],
    attachments: Array.from({ length: 80 }, (_, i) => `Attachment no. ${i}`),
  }

  it('prints whole at any length: a motion of 20,000 characters runs over its pages', async () => {
    const records = statesOf({ briefing: [prepared] })
    const plan = planOf(records)
    const { goals: _, ...request } = requestOf(plan, plan.get('briefing', 'b'), '2026-12-14')
    expect(prepared.motion.length).toBeGreaterThan(20_000)
    const { text, pages } = await readPdf((await made(records, { ...request, goals: null })).bytes, 'long-motion')
    const said = text.replace(/\s+/g, ' ')
    for (const word of ['subject', 'purpose', 'motion', 'background', 'fiscal', 'asked', 'option'])
      expect(said, word).toContain(`End of ${word}.`)
    for (let i = 0; i < 30; i++) expect(said).toContain(`Option no. ${i}.`)
    for (let i = 0; i < 40; i++) expect(said).toContain(`Decide no. ${i}`)
    for (let i = 0; i < 80; i++) expect(said).toContain(`Attachment no. ${i}`)
    // Each sentence of the motion stands once, and no page is left to a few words of it.
    expect(said.split('motion and so on').length - 1).toBe(430)
    const heads = pages.filter((p) => p.includes('motion and so on'))
    expect(heads.length).toBeGreaterThan(4)
  })

  it('prints whole in a narrow column too, where it is longer than a page', async () => {
    const name = `Reading ${'as it was measured '.repeat(130)}End of name.`
    const records = statesOf({
      goal: [{ id: 'g', title: 'Children read' }],
      measure: [{ id: 'm', goal: 'g', short: name }],
    })
    const { text } = await readPdf((await made(records, { goals: [] })).bytes, 'long-cell')
    expect(text.replace(/\s+/g, ' ')).toContain('End of name.')
  })
})
