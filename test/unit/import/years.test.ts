import { expect, it } from 'vitest'
import { readYear, rowYear, yearInHeading } from '../../../shared/import/years/years.ts'

it.each([
  ['2017', '2016-17', '2017-18'],
  [2017, '2016-17', '2017-18'],
  ['2000', '1999-00', '2000-01'],
  ['2016-17', '2016-17', '2016-17'],
  ['2016-2017', '2016-17', '2016-17'],
  ['2016/17', '2016-17', '2016-17'],
  ['SY 2016–17', '2016-17', '2016-17'],
  ['1999-2000', '1999-00', '1999-00'],
  ['2017-06-30', '2016-17', '2016-17'],
  ['6/30/2017', '2016-17', '2016-17'],
  ['Class of 2017', '2016-17', '2016-17'],
  ['2016-17 (preliminary)', '2016-17', '2016-17'],
  ['2016-2017 School Year', '2016-17', '2016-17'],
  ['2016-17 SY', '2016-17', '2016-17'],
  ['2017 Revised', '2016-17', '2017-18'],
  ['FYE 2017', '2016-17', '2016-17'],
  ['SFY17', '2016-17', '2017-18'],
  ['SY99-00', '1999-00', '1999-00'],
  ['FY99', '1998-99', '1999-00'],
])('%s is %s where a year is that in which it ends, else %s', (text, ending, starting) => {
  expect(readYear(text, 'ending')).toBe(ending)
  expect(readYear(text, 'starting')).toBe(starting)
})

it.each([
  '',
  '2016-18',
  '2016-2018',
  'Fall 2017',
  '2017-02-30',
  '2016-10-01',
  '2017-06-29',
  '7/1/2016',
  '17',
  '20177',
  '2017.5',
  'N/A',
  '2017-18-19',
])('%j is no school year', (text) => expect(readYear(text, 'ending')).toBeUndefined())

it('no part of three years, and no year with a letter in it, is taken for the whole', () => {
  expect(yearInHeading('2023/2024/2025', 'ending')).toBeUndefined()
  expect(yearInHeading('2023-2O24', 'ending')).toBeUndefined()
  expect(yearInHeading('2024 – 4-Year Rate', 'ending')).toBe('2023-24')
  expect(yearInHeading('12/2023 Budget', 'ending')).toBe('2023-24')
})

it('“99-00” in a column of years is of the last century, and “26-27” of this one', () => {
  expect(['99-00', '26-27', '’26-’27'].map((text) => rowYear(text, 'ending'))).toEqual([
    '1999-00',
    '2026-27',
    '2026-27',
  ])
})
