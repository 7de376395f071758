import { expect, test } from 'vitest'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { gapAtTarget } from '../../../shared/figures/reading.ts'
import { planWith, reading } from '../../support/plan.ts'

const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
const measure = [{ ...reading.measure[0], baselineYear: '2025-26' }]
const target = [
  ...reading.target,
  { id: 't5', measure: 'm', group: 'white', year: '2028-29', aim: { figure: 58, by: '2029-06-30' } },
]
const asOf = (year: string) => {
  const view = measureView(planWith({ ...reading, goal, measure, target } as never), 'm', { audience: 'board', year })
  if (view === undefined) throw new Error('no view')
  return view
}

test('an officer who looks at a year before the baseline does not read that it fell from a later one', () => {
  const view = asOf('2023-24')
  expect(view.reading).toBe(
    'As of 2023–24, 27.4 percent of Hispanic students meet grade 3 reading expectations; that is 26.7 points behind White students. For all students it is 41.2.',
  )
  // The gap that is to narrow is the one of the baseline or later.
  expect(gapAtTarget(view)).toBe('')
  expect(gapAtTarget(asOf('2025-26'))).toBe('The gap is to narrow from 23.9 points to 16.0 by the targets for 2028–29.')
})

test('the baseline itself is told beside the year before it', () => {
  expect(asOf('2025-26').reading).toContain('up from 27.4 in 2023–24')
})
