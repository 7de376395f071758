import { expect, it } from 'vitest'
import { namedBeside } from '../../../shared/figures/named-beside.ts'
import { planWith } from '../../support/plan.ts'

const plan = planWith({
  studentGroup: [
    { id: 'all', name: 'All students', isTotal: true },
    { id: 'black', name: 'Black or African American' },
    { id: 'white', name: 'White' },
    { id: 'hispanic', name: 'Hispanic or Latino' },
    { id: 'el', name: 'English learners' },
    { id: 'notEl', name: 'Not English learners' },
  ],
} as never)
const beside = (title: string, focusGroups: readonly string[] = [], measure = {}) =>
  namedBeside(plan, { title, focusGroups } as never, measure)?.id

it('finds whom a goal compares with in its own words, whichever groups are checked', () => {
  const placed = 'Black students are placed in advanced math as often as White students'
  for (const checked of [[], ['black'], ['black', 'white'], ['white', 'black']])
    expect(beside(placed, checked), checked.join()).toBe('white')
  expect(beside('Close the gap between Hispanic and White students')).toBe('white')
  expect(beside('White students read better than Black students', ['black']), 'the goal is for Black students').toBe(
    'white',
  )
  expect(beside('English learners graduate as often as Not English learners', ['el'])).toBe('notEl')
  expect(beside('Advanced math', ['black'], { short: 'Gap to White students' })).toBe('white')
})

it('names nobody where the words compare with others in general, compare nothing, or name the goal’s own group alone', () => {
  expect(beside('Black students are suspended more often than other students')).toBeUndefined()
  expect(beside('Black students are suspended more often than other students', ['black'])).toBeUndefined()
  expect(beside('Black and White students read at grade level', ['black'])).toBeUndefined()
  expect(beside('Close the gap in reading')).toBeUndefined()
  expect(beside('Whiteboards reach Black students more often than other students', ['black'])).toBeUndefined()
})
