import { expect, it } from 'vitest'
import { held } from '../../../renderer/features/overview/held.ts'
import { shortNames } from '../../../shared/words/index.ts'
import { planWith } from '../../support/plan.ts'

it('leaves of a long name its first words, and of the sentence its end', () => {
  const says = 'Goal “More multilingual learners read well by the end of grade 3” has no policy.'
  expect(shortNames(says, 28)).toBe('Goal “More multilingual learners…” has no policy.')
  expect(shortNames('“Read” and “Count” have no owner.', 28)).toBe('“Read” and “Count” have no owner.')
})

it('calls a goal by its number where there is little room, and leaves what is wrong with it', () => {
  const plan = planWith({
    goal: [
      { id: 'a', title: 'Days', sort: 1 },
      { id: 'b', title: 'More children read', sort: 2 },
    ],
  })
  const about = [{ kind: 'goal', id: 'b' }]
  expect(
    held({ about, says: 'Goal “More children read”: its lines ask for $5, but none of it is secured.' }, plan),
  ).toBe('Goal 2: its lines ask for $5, but none of it is secured.')
  expect(held({ about, says: 'Goal “More children read” has no adopted policy linked to it.' }, plan)).toBe(
    'Goal 2 has no adopted policy linked to it.',
  )
})

it('says what is wrong as its rule does in few words, and takes nothing out of a name', () => {
  const plan = planWith({ goal: [{ id: 'a', title: 'Families (from year 2 on)', sort: 1 }] })
  expect(
    held({ about: [{ kind: 'goal', id: 'a' }], says: 'Goal “Families (from year 2 on)” has no budget line.' }, plan),
  ).toBe('Goal 1 has no budget line.')
  const says = 'Measure “Math”, 2025–26, all students: 65 of 85 is 76.5 percent, but the figure says 1.3.'
  expect(held({ about: [], says }, plan)).toBe(says)
  expect(held({ about: [], says: 'Staff is low: 2.5 of 7.0 FTE is filled.', brief: 'Staff is low.' }, plan)).toBe(
    'Staff is low.',
  )
})
