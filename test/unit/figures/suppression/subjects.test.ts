import { expect, test } from 'vitest'
import { areOfTwoSubjects } from '../../../../shared/figures/suppression/subjects.ts'
import { planWith } from '../../../support/plan.ts'

test.each([
  ['Reading', 'Math', true],
  ['Math, English learners', 'Reading', true],
  ['English language arts', 'Algebra 1', true],
  ['Reading', 'Literacy', false],
  ['English', 'Reading', false],
  ['Reading and math', 'Math', false],
  ['Attendance', 'Math', false],
])('“%s” and “%s” name a subject each, and not the same: %s', (one, other, apart) => {
  const plan = planWith({
    measure: [
      { id: 'a', short: one },
      { id: 'b', short: other },
    ],
  })
  expect(areOfTwoSubjects(plan, 'a', 'b')).toBe(apart)
})
