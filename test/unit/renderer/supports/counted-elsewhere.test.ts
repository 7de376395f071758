import { expect, test } from 'vitest'
import { countedElsewhere } from '../../../../renderer/supports/parts/countedElsewhere.ts'

test('beside a goal it is said which of its findings other steps count', () => {
  const of = (...steps: string[]) =>
    countedElsewhere(
      steps.map((step) => ({ step })),
      'align-goals',
    )
  expect(of('align-goals', 'align-goals')).toBe('')
  expect(of('align-goals', 'align-backing', 'resource-budget')).toBe(
    'Two of these are counted in other steps: Policy backing and Budget lines.',
  )
  expect(of('align-backing')).toBe('This one is counted in another step: Policy backing.')
})
