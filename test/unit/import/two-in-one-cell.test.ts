import { describe, expect, it } from 'vitest'
import { withPairsApart } from '../../../shared/import/table/two-in-one-cell.ts'
import { withLengthsApart } from '../../../shared/import/table/years-and-lengths.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Reports print a share and its number of students in one cell: both come in where they prove each other. */

const rows = (all: string, white: string, black: string) =>
  table(`
    Student Group | School Year | Graduation Rate
    All Students | 2023-24 | ${all}
    White | 2023-24 | ${white}
    Black | 2023-24 | ${black}`)
const read = (...cells: [string, string, string]) => {
  const own = rows(...cells)
  return lookAtFigures(withPairsApart(own, 0, own[0]?.map(String) ?? []).rows)
}

describe('a share and a number in one cell', () => {
  it.each<[string, string, string]>([
    ['305 of 500 (61%)', '90 of 120 (75%)', '33 of 60 (55%)'],
    ['61% (305/500)', '75% (90/120)', '55% (33/60)'],
    ['305/500 = 61%', '90/120 = 75%', '33/60 = 55%'],
    ['61% (n=500)', '75% (n=120)', '55% (n=60)'],
  ])('are the figure and how many were counted: %s', (...cells) => {
    const { asks, figures, children } = read(...cells)
    expect(asks).toBeNull()
    expect(figures).toEqual({ 'all 2023-24': 61, 'white 2023-24': 75, 'black 2023-24': 55 })
    expect(children).toEqual({ 'all 2023-24': 500, 'white 2023-24': 120, 'black 2023-24': 60 })
  })
  it('are that too where nothing says of what the number is, and chance would not do as well', () =>
    expect(read('61.67% (60)', '75.00% (12)', '44.44% (9)').children).toEqual({
      'all 2023-24': 60,
      'white 2023-24': 12,
      'black 2023-24': 9,
    }))
  it('stay in their cell where the number may be of those who did, or the two contradict each other', () => {
    expect(read('61.0% (800)', '75.0% (900)', '55.0% (700)').figures).toEqual({})
    const slip = read('305 of 500 (61%)', '90 of 120 (57%)', '33 of 60 (55%)')
    expect(slip.figures).toEqual({ 'all 2023-24': 61, 'black 2023-24': 55 })
  })
  it('leave a range, and what a group is too small for, as they stand', () => {
    const own = rows('305 of 500 (61%)', '6-9', '<5%')
    expect(withPairsApart(own, 0, own[0]?.map(String) ?? []).parted).toEqual([])
  })
})

it('tables of years across get a number for each year', () => {
  const own = table(`
    Student Group | 2022-23 | 2023-24
    All Students | 300 of 500 (60%) | 305 of 500 (61%)
    White | 84 of 120 (70%) | 90 of 120 (75%)`)
  const { figures, children } = lookAtFigures(withPairsApart(own, 0, own[0]?.map(String) ?? []).rows)
  expect(figures).toMatchObject({ 'white 2022-23': 70, 'white 2023-24': 75 })
  expect(children).toMatchObject({ 'white 2022-23': 120, 'white 2023-24': 120 })
})

describe('a class and how long it was given, in one cell', () => {
  const rows = (first: string, second: string) =>
    table(`
      Subgroup | Cohort Year | Graduation Rate
      All Students | ${first} | 92.2
      White | ${first} | 93.1
      All Students | ${second} | 90.1
      White | ${second} | 91.5`)
  it('are a year and a column that chooses the rows', () => {
    const { rows: own, parted } = withLengthsApart(rows('2023 - Four Year', '2022 - Four Year'), 0)
    expect([parted, own[0], own[3]]).toEqual([
      [1],
      ['Subgroup', 'Cohort Year', 'Graduation Rate', 'Cohort Length'],
      ['All Students', '2022', '90.1', 'Four Year'],
    ])
    const says = { yearForm: 'ending' as const, yearSaid: true }
    expect(lookAtFigures(own, { says: () => says }).figures).toEqual({
      'all 2022-23': 92.2,
      'white 2022-23': 93.1,
      'all 2021-22': 90.1,
      'white 2021-22': 91.5,
    })
    const mixed = withLengthsApart(rows('2023 - Four Year', '2022 - Five Year'), 0).rows
    expect(lookAtFigures(mixed, { says: () => says }).asks).toContain('“Cohort Length”')
  })
  it('stay in their cells where one is something else', () =>
    expect(withLengthsApart(rows('2023 - Four Year', '2022 - Summer'), 0).parted).toEqual([]))
})
