// @module-tag seconds
import { describe } from 'vitest'
import { foundBy } from './found-by-rules.ts'
import { keptIn } from './kept-text.ts'
import { namedPlan } from './named-plan.ts'
import { saidByRule } from './said-of-tiny-plan.ts'

/**
 * What each rule finds in plans whose names say of whom and when they tell is kept in `test/fixtures/found-in-named-plans.txt`, as
 * `as-before.test.ts` keeps what is withheld. By rule, the seeds of plans that notice a wrong change which others do not.
 */
// biome-ignore format: lists of numbers
const said: Readonly<Record<string, readonly number[]>> = {
  across: [12, 59, 123, 163],
  alike: [200],
  cells: [93, 104],
  connected: [201],
  elsewhere: [167],
  follows: [58],
  left: [97],
  outcomes: [200],
  'row sums': [115],
  rows: [7, 8, 30],
  sums: [7, 165, 200, 201],
}

/** The same of rules that `rules-as-before.test.ts` asks. */
// biome-ignore format: lists of numbers
const found: Readonly<Record<string, readonly number[]>> = {
  'all of parts, of drawn cells': [77, 159],
  family: [200],
  'lent rows': [200],
  linked: [200],
  'rare beside': [39, 84, 200],
  turned: [105],
  'with wholes': [35, 75],
}

describe('rules find by names what they found before', () => {
  const kept = keptIn('found-in-named-plans.txt')
  for (const [rule, of] of Object.entries(said))
    for (const seed of of) kept(`Named plan ${seed}, ${rule}`, () => saidByRule(rule, namedPlan(seed), seed))
  for (const [rule, of] of Object.entries(found))
    for (const seed of of) kept(`Named plan ${seed}, by ${rule}`, () => foundBy(rule, namedPlan(seed)))
})
