import { expect, it } from 'vitest'
import { storyOf } from '../../../shared/figures/story.ts'
import { planWith, reading } from '../../support/plan.ts'

const told = (records: object, shows: string) => {
  const plan = planWith({ ...reading, ...records, story: [{ id: 's', title: 'Reading', measure: 'm', shows }] })
  const story = plan.get('story', 's')
  if (story === undefined) throw new Error('the plan has a story')
  return storyOf(plan, story, 'public')
}
const rose = 'Reading rose from {Hispanic, baseline} to {Hispanic, latest}.'

it('a story of a rise is not told while the latest year is the baseline’s', () => {
  const first = { value: reading.value.filter((v) => v.year === '2023-24') }
  const said = told(first, rose)
  expect(said.printable).toBe(false)
  expect(said.why).toBe(
    '“Hispanic, baseline” and “Hispanic, latest” are one figure, 27.4 percent in 2023–24: there is no other year to tell of yet.',
  )
  expect(told(first, 'Reading stands at {Hispanic, latest}, {Hispanic, latest} it is.').printable).toBe(true)
  expect(told({}, rose).text).toBe('Reading rose from 27.4 percent in 2023–24 to 31.9 percent in 2025–26.')
  expect(told({}, rose).printable).toBe(true)
})

it('a figure whose number of students is missing is named without its braces, and its number is asked for', () => {
  const bare = reading.value.map(({ reading: { n: _, ...rest }, ...v }) => ({ ...v, reading: rest }))
  const said = told({ value: bare }, rose)
  expect(said.why).toBe('“Hispanic, baseline”: it is not known how many students this figure is about.')
  expect(said.uncounted).toBe(true)
})
