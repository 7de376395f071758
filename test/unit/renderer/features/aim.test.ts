import { expect, test } from 'vitest'
import { aimOfOne } from '../../../../renderer/features/overview/aim.ts'
import { begunNews } from '../../../../renderer/features/overview/begun.ts'
import { planWith, reading } from '../../../support/plan.ts'

const DAY = '2026-11-28'

test('whoever has just written one goal reads on Overview from where to where it leads', () => {
  const one = { ...reading, goal: reading.goal.slice(0, 1) }
  expect(aimOfOne(planWith(one), DAY)).toMatch(/^Raise the percent of .* from [\d.]+ to [\d.]+ percent by .*\.$/)
  // Of several goals the counts are the news, and a sentence with a hole says less than none.
  const two = [...one.goal, { id: 'second', title: 'Algebra 1 by grade 9' }]
  expect(aimOfOne(planWith({ ...one, goal: two }), DAY)).toBe('')
  expect(aimOfOne(planWith({ ...one, value: [] }), DAY)).toBe('')
})

test('whoever has no goal yet reads on Overview how many steps are started', () => {
  // The paper comes with a new plan: nobody chose it.
  const district = { id: 'district', name: 'Cedar Bluff Schools', paper: 'letter' } as const
  const policy = [{ id: 'p', title: 'Educational equity' }]
  expect(begunNews(planWith({ district: [district] }))).toBe('This plan is new: none of its 31 steps is started yet.')
  expect(begunNews(planWith({ district: [district], policy }))).toBe(
    'One of 31 steps is started; no goal is written yet.',
  )
  expect(begunNews(planWith({ district: [{ ...district, enrollment: 4000 }], policy }))).toBe(
    'Two of 31 steps are started; no goal is written yet.',
  )
})
