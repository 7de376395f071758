import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planWith, reading } from '../../support/plan.ts'

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
  // As it is where there is no room for the picture, which has the figures of every group.
  const text = words(onePageBrief(plan, { ...request(plan), document: 'onePage' }, undefined, 3))
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
  })
  const text = words(onePageBrief(plan, { ...request(plan), document: 'onePage' }))
  expect(text).toContain('The number')
  expect(text).toMatch(/1 student group[;.]/)
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
  })
  const drawn = readyToHirePaper(plan, { ...request(plan), document: 'hire' })
  expect(words(drawn)).toContain('$1,000,000')
  expect(drawn.model.leftOut).toContain('parts of 1 budget line')
})

it('tells beside a step that is late what the decision says that its title names', () => {
  const plan = planWith({
    ...reading,
    action: [{ id: 'a', title: 'First mark of the plans ordered on September 6, 2018', due: '2018-12-01' }],
    decision: [
      { id: 'd', date: '2018-09-06', forum: 'Federal court', text: 'Plans are ordered. They were met only in part.' },
      { id: 'e', date: '2018-09-07', forum: 'Board', text: 'Another day.' },
    ],
  })
  const text = words(boardBriefing(plan, request(plan)))
  expect(text).toContain(
    'Decided on September 6, 2018 (Federal court): “Plans are ordered. They were met only in part.”',
  )
})

it('leaves out neither the team that it counts by, nor the time between two statuses, nor a position that it names', () => {
  const need = planWith({ ...reading, teamNeed: [{ id: 'teamNeed', fteNeeded: 7, note: 'A first guess.' }] })
  const hire = words(readyToHirePaper(need, { ...request(need), document: 'hire' }))
  expect(hire).toContain('of 7 entered as needed. Its note: “A first guess.”')
  expect(hire).toContain('The full plan for the board has more: ')
  expect(hire).not.toContain('the team needed')

  const promise = planWith({
    ...reading,
    promise: [{ id: 'p', type: 'statusUpdate', everyDays: 92, toWhom: 'All' }],
    statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01' }],
  })
  const board = words(boardBriefing(promise, request(promise)))
  expect(board).toContain('A status counts for 92 days')
  expect(boardBriefing(promise, request(promise)).model.leftOut).toContain('parts of 1 promised schedule')

  const pay = { fte: 1, position: 'liaison' }
  const grant = planWith({
    fundingSource: [
      { id: 'grant', name: 'Grant', endsOn: '2027-06-30' },
      { id: 'base', name: 'General fund', recurring: true },
    ],
    position: [
      { id: 'analyst', title: 'Analyst', fte: 1 },
      { id: 'liaison', title: 'Liaison', fte: 1 },
    ],
    positionPay: [
      { ...pay, id: '1', source: 'grant', fiscalYear: '2026-27' },
      { ...pay, id: '2', source: 'base', fiscalYear: '2027-28' },
      { ...pay, id: '3', position: 'analyst', source: 'grant', fiscalYear: '2026-27' },
    ],
  })
  const asked = { ...request(grant), document: 'ifStops', of: { kind: 'fundingSource', id: 'grant' } } as const
  const stops = words(ifStopsPaper(grant, asked))
  expect(stops).toContain('For Liaison (1.0 FTE) money is asked for elsewhere')
  expect(stops).toContain('one position, Analyst (1.0 FTE), has no other funding entered')
})
