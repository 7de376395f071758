import { expect, it } from 'vitest'
import { namesTime, timeNamed } from '../../../shared/days/index.ts'

it.each([
  'October training',
  'Train the coaches before March',
  'March 2024: a survey of staff',
  'A report each spring',
  'Each school has a yearly plan on discipline for 2020-21',
  'Show cause before the year 2022–23 ends',
  'By 2030: all schools',
  'May 12 hearing',
])('hears the time in “%s”', (title) => {
  expect(namesTime(title)).toBe(true)
})

it.each([
  'March to the board with parents',
  'Schools may ask for help',
  'Buy 2000 books',
  'Fall back on the old schedule',
  'Spring a leak test on room 2019',
  'Train the teachers',
])('hears none in “%s”', (title) => {
  expect(namesTime(title)).toBe(false)
})

it('knows the last day of a time that is told with its year', () => {
  expect(timeNamed('By December 2022: tell the superintendent')).toBe('2022-12-31')
  expect(timeNamed('October training')).toBeUndefined()
})
