// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { drawPaper } from '../../../../electron/briefing/draws.ts'
import { planKeeper } from '../../../../electron/briefing/kept-plan.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { documentIds, documentKind } from '../../../../shared/briefing/documents.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'
import { sampleStates } from '../../../support/records.ts'

/** A person looks at one paper after the other, and the plan is worked out once for all of them. */

/** Faces that have all signs but those of nobody. */
const isKnown = (code: number): boolean => code < 0xe000

/** As records come from another process: nothing of them is the same object. */
const sentAgain = (records: readonly RecordState[]): readonly RecordState[] => structuredClone(records)

const changed = (records: readonly RecordState[], kind: string, values: Record<string, unknown>) => {
  const at = records.findIndex((r) => r.kind === kind)
  const record = records[at] as RecordState
  return records.with(at, { ...record, values: { ...record.values, ...values } })
}

describe('the plan that is kept between two looks at its papers', () => {
  const records = sampleStates()

  it('is the same one while its records say the same, and another as soon as one says something else', () => {
    const planFor = planKeeper()
    const first = planFor(records)
    expect(planFor(sentAgain(records))).toBe(first)
    const other = planFor(changed(sentAgain(records), 'goal', { title: 'Every child reads' }))
    expect(other).not.toBe(first)
    expect(other.all('goal').map((g) => g.title)).toContain('Every child reads')
    expect(planFor(records.slice(1))).not.toBe(other)
    expect(planFor(records, [])).not.toBe(planFor(records))
  })

  it('gives each paper the words that it has by itself, whatever was looked at before it', () => {
    // A name with a sign that no page carries: each paper that prints it has to say so.
    const marked = changed(records, 'measure', { short: 'Reading \uE000 by grade 3' })
    const planFor = planKeeper()
    const papers = documentIds.flatMap((document) => {
      const readers = document === 'plan' ? documentKind(document).readers : documentKind(document).readers.slice(0, 1)
      const days = document === 'board' ? ['2026-12-14', '2026-10-12'] : ['2026-12-14']
      return readers.flatMap((readBy) =>
        days.map((date) => ({ ...defaultBoardRequest(planOf(marked), date), document, readBy })),
      )
    })
    for (const request of [...papers, ...papers.slice(0, 3)]) {
      const kept = drawPaper(planFor(sentAgain(marked)), request, isKnown, null, 0)
      const alone = drawPaper(planOf(marked), request, isKnown, null, 0)
      expect(kept, `${request.document} for ${request.readBy} on ${request.date}`).toEqual(alone)
    }
  }, 120_000)
})
