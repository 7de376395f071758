import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import type { BriefingVerbs } from '../../electron/plan/verbs.ts'
import { appFolder } from '../../electron/process/resources.ts'
import { spawnVerbs } from '../../electron/process/seam.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { must } from '../support/memory-plan.ts'
import { sampleStates } from '../support/records.ts'

/** Print keeps its pace, however strange a text is; and who does not want to wait can stop it. */

const sample = sampleStates()
const request = { ...defaultBoardRequest(planOf(sample), '2026-12-14'), document: 'plan' as const, goals: null }
const goal = planOf(sample).all('goal')[0]?.id
const group = planOf(sample).all('studentGroup')[0]?.id
const commitment = planOf(sample).all('commitment')[0]?.id

/** The sample with one text of its own in a field. */
const withText = (id: string | undefined, field: string, text: string): readonly RecordState[] =>
  sample.map((r) => (r.id === id ? { ...r, values: { ...r.values, [field]: text } } : r))

const long = (unit: string, letters: number): string => unit.repeat(Math.ceil(letters / unit.length)).slice(0, letters)
const prose = 'Children who read well by grade three do better in each later year. '

const shapes: readonly (readonly [name: string, unit: string])[] = [
  ['a key held down', 'a'],
  ['single letters', 'a '],
  ['braces', '{'],
  ['an address', 'https://a.b/c?d='],
  ['words of 119 letters', `${'a'.repeat(119)} `],
  ['Hebrew without a space', 'ש'],
  ['Arabic', 'مدرسة '],
  ['Burmese', 'ကျောင်း'],
  ['marks upon marks', `e${'\u0301'.repeat(40)}`],
  ['school years', '2019–20 '],
]

/** One of each make; all in the long run. */
const some = process.env['GROUNDWORK_LONG'] ? shapes : shapes.filter((_, i) => [0, 3, 6, 8].includes(i))

const joined = /\p{Script=Arabic}|\p{Script=Myanmar}/u

describe('a text of any shape', () => {
  const service = createBriefingService()
  const timed = async (records: readonly RecordState[]) => {
    // Work, not waiting: other programs may have the processor.
    const begun = process.cpuUsage()
    const { pages } = must(await service.make({ records, request, before: null, preview: true }))
    const { user, system } = process.cpuUsage(begun)
    return { ms: (user + system) / 1000, pages }
  }

  it('is set within twice the time of prose for each page it fills', { tags: 'long', timeout: 120_000 }, async () => {
    await timed(sample)
    for (const [id, field, letters] of [
      [group, 'name', 150],
      [goal, 'title', 600],
      [commitment, 'statement', 8_000],
    ] as const) {
      const plain = await timed(withText(id, field, long(prose, letters)))
      for (const [name, unit] of some) {
        const strange = await timed(withText(id, field, long(unit, letters)))
        // Wider letters fill more pages; those that join to new shapes take up to three times as long to be set.
        const times = joined.test(unit) ? 3 : 2
        const room = times * plain.ms * Math.max(1, strange.pages / plain.pages) + 300
        expect(strange.ms, `${name} in the ${field}, ${strange.pages} pages`).toBeLessThan(room)
      }
    }
  })

  it('past the budget is refused in a sentence that names its field', async () => {
    const says = async (records: readonly RecordState[]) => {
      const made = await service.make({ records, request, before: null })
      return made.ok ? '' : made.error.says
    }
    expect(await says(withText(commitment, 'statement', 'ש'.repeat(101_000)))).toMatch(
      /^.+: the field “Commitment statement” has a paragraph of more than 200,000 bytes, some fifty pages, which can’t be printed\. Nothing was saved/,
    )
    expect(await says(withText(group, 'name', 'a'.repeat(10_000)))).toMatch(
      /^Student group “a+…”: the field “Student group” has more than 1,000 letters, .+ Nothing was saved/,
    )
  })

  it('of any length prints in paragraphs', { tags: 'long', timeout: 30_000 }, async () => {
    const whole = await service.make({
      records: withText(commitment, 'statement', `${long(prose, 400)}\n`.repeat(500)),
      request,
      before: null,
      preview: true,
    })
    const oneWord = withText(commitment, 'statement', 'ש'.repeat(99_000))
    expect(must(await service.make({ records: oneWord, request, before: null, preview: true })).pages).toBeGreaterThan(
      20,
    )
    expect(must(whole).pages).toBeGreaterThan(60)
  })
})

describe('a person who does not want to wait', () => {
  const part = spawnVerbs<BriefingVerbs>(join(appFolder(), 'electron/briefing/process.ts'), {
    kind: 'child',
    stoppedSays: 'It was stopped. The plan is safe.',
  })
  afterAll(() => part.stop())

  it('stops the making, hears it in a sentence, and makes the next one', async () => {
    const first = part.verbs.make({ records: withText(group, 'name', long(prose, 990)), request, before: null })
    await part.stop()
    expect(await first).toMatchObject({ ok: false, error: { says: 'It was stopped. The plan is safe.' } })
    const next = await part.verbs.make({ records: sample, request, before: null, preview: true })
    expect(must(next)).toMatchObject({ pages: expect.any(Number) })
  }, 60_000)
})
