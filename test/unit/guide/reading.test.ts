import { describe, expect, test } from 'vitest'
import type { FigureCell } from '../../../shared/figures/figure.ts'
import { reasonNotes } from '../../../shared/figures/reasons.ts'
import { fillSlots, type Step } from '../../../shared/guide/guide.ts'
import { steps } from '../../../shared/guide/steps/index.ts'
import { readingGrade } from '../../../shared/words/reading-grade.ts'

const said = (s: Step): readonly string[] => [
  s.lead,
  s.why,
  ...s.do.flatMap((d) => [d.prompt, d.hint, d.good]),
  ...s.inTheRoom.flatMap((q) => [q.question, q.capture]),
  ...s.indicators.flatMap((i) => [i.statement, i.because, ...Object.values(i.levels)]),
  ...s.watchFor.flatMap((w) => [w.sign, w.instead]),
  s.empty.sentence,
  s.doneWhen,
]

describe('the guide can be read by anyone at the table', () => {
  test('the measure itself tells plain words from heavy ones', () => {
    expect(readingGrade('The dog ran to the house. It sat by the door.')).toBeLessThan(3)
    expect(
      readingGrade(
        'Institutional accountability necessitates comprehensive interdepartmental coordination of implementation.',
      ),
    ).toBeGreaterThan(16)
  })

  test.each(steps.map((s) => [s.id, s] as const))('%s reads at grade 8 or below, and not like a primer', (_, s) => {
    const grade = readingGrade(fillSlots(said(s).join(' '), undefined))
    expect(grade).toBeGreaterThan(2)
    expect(grade).toBeLessThanOrEqual(8)
  })

  test.each(steps.map((s) => [s.id, s] as const))(
    '%s says why in three or four sentences, none of them hard',
    (_, s) => {
      const sentences = s.why.split(/(?<=[.!?])\s/)
      expect(sentences.length).toBeGreaterThanOrEqual(3)
      expect(sentences.length).toBeLessThanOrEqual(4)
      expect(readingGrade(fillSlots(s.why, undefined))).toBeLessThan(10)
      for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(48)
    },
  )
})

describe('what a family reads below a table', () => {
  const cells = [{ withheld: 'small' }, { withheld: 'source' }, { withheld: 'ask-n' }].map((w) => ({ ...w, n: null }))
  const none = (['notReported', 'notNumber', 'empty'] as const).map((why) => ({ none: why }))
  test.each([undefined, 'children', 'staff', 'families'] as const)(
    'says at grade 6 why a figure is missing: %s',
    (who) => {
      for (const unit of ['percent', 'count'] as const) {
        const of = { unit, people: who, population: undefined }
        const notes = reasonNotes([...cells, ...none] as unknown as readonly FigureCell[], 10, of)
        expect(notes).toHaveLength(6)
        for (const note of notes) expect(readingGrade(note), note).toBeLessThanOrEqual(6)
      }
    },
  )
})

describe('a step’s texts stand on their own', () => {
  test.each(steps.map((s) => [s.id, s] as const))('%s: a level is one sentence, a fact has its source', (_, s) => {
    for (const i of s.indicators)
      for (const level of Object.values(i.levels)) {
        expect(level, level).toMatch(/\.$/)
        expect(level.split(/(?<=[.!?])\s/).length, level).toBe(1)
      }
    for (const f of s.factsUsed) {
      expect(f.source).not.toBe('')
      expect(f.year !== null || f.note !== '', f.fact).toBe(true)
    }
  })
})
