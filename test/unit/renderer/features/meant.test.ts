import { expect, test } from 'vitest'
import { meantIn } from '../../../../renderer/features/briefings/meant.ts'
import { planWith } from '../../../support/plan.ts'

const plan = planWith({
  goal: [
    { id: 'old', sort: 1, title: 'Dropped', status: 'dropped' },
    { id: 'read', sort: 2, title: 'Read well' },
    { id: 'come', sort: 3, title: 'Come to school' },
  ],
  engagement: [
    { id: 'e1', title: 'Evening' },
    { id: 'e2', title: 'Twice' },
    { id: 'e3', title: 'Twice' },
  ],
})

test('a note beside the pages leads to what it is about, by its number or its name, and nowhere if that is not sure', () => {
  expect(meantIn(plan, 'Goal 2, Steady attendance: withheld for two groups.')?.at).toEqual({ kind: 'goal', id: 'come' })
  expect(meantIn(plan, 'Engagement “Evening”: 28.6 percent is typed there.')).toEqual({
    at: { kind: 'engagement', id: 'e1' },
    name: '“Evening”',
  })
  expect(meantIn(plan, 'Engagement “Twice”: 28.6 percent is typed there.')).toBeUndefined()
  expect(meantIn(plan, 'Goal 9 is not there.')).toBeUndefined()
})
