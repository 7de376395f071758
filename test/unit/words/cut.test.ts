import { expect, it } from 'vitest'
import { shortNames } from '../../../shared/words/index.ts'

it('leaves of a long name its first words, and of the sentence its end', () => {
  const says = 'Goal “More multilingual learners read well by the end of grade 3” has no policy.'
  expect(shortNames(says, 28)).toBe('Goal “More multilingual learners…” has no policy.')
  expect(shortNames('“Read” and “Count” have no owner.', 28)).toBe('“Read” and “Count” have no owner.')
})
