import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What the end of a paper calls left out is what a reader would look for on its pages in vain. */

const request = (plan: Plan) => defaultBoardRequest(plan, '2026-12-14')
const words = (made: { readonly model: { readonly blocks: readonly unknown[] } }): string =>
  JSON.stringify(made.model.blocks, (k, v) => (k === 'svg' || k === 'of' ? undefined : v))

it('calls a figure left out of which the page has a gap alone, and not the group that the gap names', () => {
  const plan = planWith({
    ...reading,
    studentGroup: [
      { id: 'black', name: 'Black students', focus: true },
      { id: 'others', name: 'Non-Black students' },
    ],
    measure: [{ ...reading.measure[0], reference: 'others', gapForm: 'points' }],
    goal: [{ ...reading.goal[0], focusGroups: ['black'] }],
    value: [
      ['black', '2023-24', 64.3],
      ['others', '2023-24', 82.2],
      ['black', '2025-26', 84.3],
      ['others', '2025-26', 91.5],
    ].map(([group, year, figure]) => ({
      ...{ id: `${group}${year}`, measure: reading.measure[0]?.id, group, year },
      reading: { figure, n: 900, state: 'given' },
    })),
  } as never)
  const text = words(onePageBrief(plan, { ...request(plan), document: 'onePage' }))
  expect(text).toContain('"7.2"')
  expect(text).not.toContain('91.5')
  expect(text).toContain('figures for other student groups of one measure')
})

it('counts no student group as shown where schools are counted', () => {
  const plan = planWith({
    studentGroup: [{ id: 'all', name: 'All students', isTotal: true, sort: 1 }],
    goal: [{ id: 'g', title: 'Where children go to school', status: 'active' }],
    measure: [{ id: 'm', goal: 'g', short: 'Concentrated schools', unit: 'count', public: true }],
    value: [{ id: 'v', measure: 'm', group: 'all', year: '2016-17', reading: { figure: 18, state: 'given' } }],
  } as never)
  const text = words(onePageBrief(plan, { ...request(plan), document: 'onePage' }))
  expect(text).toContain('All counted')
  expect(text).toContain('1 student group;')
  expect(text).not.toMatch(/parts of [^;]*student group/)
})

it('calls a budget line shown in part where the sum of its year is that line', () => {
  const plan = planWith({
    fundingSource: [{ id: 'f', name: 'Levy', recurring: true }],
    budgetLine: [
      {
        id: 'b',
        description: 'Set aside',
        fiscalYear: '2026-27',
        amount: 100_000_000,
        source: 'f',
        status: 'approved',
      },
    ],
  } as never)
  const text = words(readyToHirePaper(plan, { ...request(plan), document: 'hire' }))
  expect(text).toContain('$1,000,000')
  expect(text).toMatch(/Shown in part: 1 budget line/)
})

it('tells beside a step that is late what the decision says that its title names', () => {
  const plan = planWith({
    ...reading,
    action: [{ id: 'a', title: 'First mark of the plans ordered on September 6, 2018', due: '2018-12-01' }],
    decision: [
      { id: 'd', date: '2018-09-06', forum: 'Federal court', text: 'Plans are ordered. They were met only in part.' },
      { id: 'e', date: '2018-09-07', forum: 'Board', text: 'Another day.' },
    ],
  } as never)
  const text = words(boardBriefing(plan, request(plan)))
  expect(text).toContain(
    'What was decided that day: September 6, 2018, Federal court: “Plans are ordered. They were met only in part.”',
  )
})
