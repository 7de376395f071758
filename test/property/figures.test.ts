import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../shared/briefing/document.ts'
import { onePageBrief } from '../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { planWith } from '../support/plan.ts'
import { seedOf } from '../support/seed.ts'
import { type Fact, factsOf, untold } from './figures/hostile-reader.ts'
import { anyPlan, wholePlan } from './figures/plans.ts'

/**
 * A hostile reader with the records at hand: every figure in the finished text of every document is looked up by the
 * group, year and measure that the words beside it name. The reader (`hostile-reader.ts`) knows the records and the
 * printed words, and none of the code between them.
 */

const seed = seedOf()
const runs = process.env['GROUNDWORK_LONG'] ? 2000 : 50
const day = '2027-03-01'

const papers = (plan: Plan): readonly (readonly [string, Drawn])[] => {
  const request = { ...defaultBoardRequest(plan, day), goals: plan.all('goal').map((g) => g.id) }
  return [
    ['board briefing', boardBriefing(plan, request)],
    ['one-page brief', onePageBrief(plan, { ...request, document: 'onePage' })],
    ['progress report', progressReport(plan, { ...request, document: 'progress' })],
    ['full plan for the public', fullPlan(plan, { ...request, document: 'plan', readBy: 'public' })],
    ['full plan for the board', fullPlan(plan, { ...request, document: 'plan', readBy: 'board' })],
  ]
}

describe.each([
  ['any plan', anyPlan],
  ['a plan with every year', wholePlan],
] as const)('every figure in every document of %s', (_, plans) => {
  it(`is what a record says of the group, year and measure that the words name (seed ${seed})`, () => {
    process.stdout.write(`figures on paper: seed ${seed}\n`)
    let read = 0
    fc.assert(
      fc.property(plans, (records) => {
        const plan = planWith(records)
        const facts: readonly Fact[] = factsOf(records)
        for (const [name, drawn] of papers(plan)) {
          const found = untold(drawn.model, facts)
          read += found.read
          expect(found.wrong.map((w) => `${name}: ${w}`)).toEqual([])
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    )
    // A reader who finds nothing to read would agree with everything.
    expect(read).toBeGreaterThan(runs * 20)
  })
})
