import { expect, it } from 'vitest'
import { forAudience } from '../../../shared/domain/audience.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'

/** What was worked out of a list serves again while a person writes elsewhere in the plan. */

const goals = [plainRecord('goal', 'reading', { title: 'Reading' }), plainRecord('goal', 'math', { title: 'Math' })]
const noted = (text: string) => [...goals, plainRecord('term', 'equity', { term: 'Equity', plain: text })]

it('is the same list of goals in the plan and in the board’s view of it, after a word of a term was changed', () => {
  const [before, after] = [planOf(noted('Fair')), planOf(noted('Fairness'))]
  expect(after.all('goal')).toBe(before.all('goal'))
  expect(forAudience(after, 'board').all('goal')).toBe(forAudience(before, 'board').all('goal'))
  expect(after.all('term')).not.toBe(before.all('term'))
  expect(forAudience(after, 'board').get('term', 'equity')?.plain).toBe('Fairness')
})

it('is another list where a goal was changed, added, taken out or moved', () => {
  const before = planOf(goals).all('goal')
  const [reading, math] = goals as [(typeof goals)[0], (typeof goals)[0]]
  const others = [
    [reading, plainRecord('goal', 'math', { title: 'Algebra' })],
    [...goals, plainRecord('goal', 'art', { title: 'Art' })],
    [reading],
    [math, reading],
  ]
  for (const states of others)
    expect(
      planOf(states)
        .all('goal')
        .map((g) => g.title),
    ).toEqual(states.map((s) => s.values.title))
  expect(planOf(goals).all('goal')).toBe(before)
})

it('gives each audience its own view of a list that stays', () => {
  const people = [plainRecord('person', 'p', { role: 'Coach', email: 'coach@district.example' })]
  const plan = planOf(people)
  expect(forAudience(plan, 'cabinet').all('person')).not.toBe(forAudience(plan, 'public').all('person'))
  expect(forAudience(planOf(people), 'public').all('person')).toEqual(forAudience(plan, 'public').all('person'))
})
