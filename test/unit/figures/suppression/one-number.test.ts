import { describe, expect, it } from 'vitest'
import { oneNumberOf } from '../../../../shared/figures/suppression/one-number.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Tables with one and the same number of students in every row: no two groups that share no child are all of them. */

type Row = readonly [name: string, figure: number, n: number, dimension?: string]
const races = ['White', 'Hispanic', 'Black', 'Two or more races', 'Asian']

/** Figures by race, each of one number of students; with all students below, where these are said. */
const byRace = (figures: readonly number[], n: number, all?: number, ofAll = n): readonly Row[] => [
  ...figures.map((figure, i): Row => [races[i] as string, figure, n, 'Race']),
  ...(all === undefined ? [] : [['All students', all, ofAll] as const]),
]

function withheld(unit: string | undefined, rows: readonly Row[]): readonly string[] {
  const plan = planWith({
    dimension: [...new Set(rows.flatMap(([, , , d]) => d ?? []))].map((name) => ({ id: name, name })),
    studentGroup: rows.map(([name, , , dimension], sort) => ({
      ...{ id: name, name, sort, dimension },
      isTotal: name === 'All students',
    })),
    measure: [{ id: 'm', short: 'Students in advanced courses', unit }],
    value: rows.map(([group, figure, n]) => ({
      ...{ id: group, measure: 'm', group, year: '2025-26' },
      reading: { figure, n },
    })),
  } as never)
  const cells = cellsOf(plan, 'm', '2025-26')
  return rows.flatMap(([name]) => (isShown(cells.get(name)) ? [] : [name]))
}

describe('a share of all 518 children, of whom eight are Asian', () => {
  it('is asked of the focus groups alone, though neither White nor all students stand beside them: 1.5 of 518', () => {
    expect(withheld('percent', byRace([48.3, 30.9, 11.6, 7.7, 1.5], 518).slice(1))).toContain('Asian')
    expect(withheld('percent', byRace([12.4, 14.1, 1.5], 518).slice(0))).toContain('Black')
  })

  it('is asked of one group alone beside all students', () => {
    expect(
      withheld('percent', [
        ['Asian', 1.5, 518],
        ['All students', 100, 518],
      ]),
    ).toEqual(['Asian']) // prettier-ignore
  })

  it('is asked in a school of 90, and where each may be one of as many who were asked', () => {
    expect(withheld('percent', byRace([50, 30, 12.2, 4.4, 3.3], 90, 100)).slice(-2)).toEqual([
      'Two or more races',
      'Asian',
    ])
    expect(withheld('percent', byRace([50, 30, 12.2, 4.4, 3.3], 90).slice(1))).toContain('Asian')
    // Of twenty families of each group that were asked, half said so and more.
    expect(withheld('percent', byRace([45, 50, 55, 60, 40], 20))).toEqual([])
  })

  it('says in whole percents that there are eight to twelve: that is too few to be told of', () => {
    const whole = byRace([48, 31, 12, 8, 2], 518, 100)
    expect(withheld('percent', whole)).toEqual(['Two or more races', 'Asian'])
    expect(withheld('percent', whole.slice(0, -1)), 'with no row of all students').toEqual([
      'Two or more races',
      'Asian',
    ])
    expect(withheld('percent', byRace([48, 30, 11, 8, 2], 518, 100)), 'where they come to 99').toEqual([
      'Two or more races',
      'Asian',
    ])
    expect(
      withheld('percent', [
        ['White', 98, 518],
        ['All students', 100, 518],
      ]),
    ).toEqual(['White']) // prettier-ignore
  })

  it('prints whole where no group is that small', () => {
    expect(withheld('percent', byRace([48.3, 30.9, 11.6, 5, 4.2], 518, 100))).toEqual([])
    expect(withheld('percent', byRace([48.3, 30.9, 11.6, 5, 4.2], 518))).toEqual([])
    expect(withheld('percent', byRace([48, 31, 12, 5, 4], 518, 100))).toEqual([])
  })
})

describe('the 147 who take an advanced course, three of them Asian, with the district’s 518 in every row', () => {
  it('are told in numbers, in percent, for 100 or with no unit, and not by a row of three', () => {
    const shares = byRace([15.4, 7.7, 2.9, 1.7, 0.6], 518, 28.4)
    const few = ['Two or more races', 'Asian']
    expect(withheld('count', byRace([80, 40, 15, 9, 3], 518, 147))).toEqual(few)
    for (const unit of ['percent', 'rate', undefined]) expect(withheld(unit, shares), unit).toEqual(few)
  })

  it('are not told by focus groups alone, each of all who did', () => {
    expect(withheld('count', byRace([80, 40, 15, 9, 3], 147).slice(1))).toEqual(['Two or more races', 'Asian'])
    expect(withheld('percent', byRace([54.4, 27.2, 10.2, 6.1, 2], 147, 28.4, 518))).toContain('Asian')
  })

  it('are in no row where nobody did, and it is not told as if nothing was entered', () => {
    expect(withheld('count', byRace([80, 40, 15, 12, 0], 518, 147))).toEqual(['Asian'])
  })
})

describe('a file with one number of students for the year in every line', () => {
  const rows = races
  it('has given no group its own: a score of 3, nine days and 37.5 percent are of nobody knows how many', () => {
    expect(withheld('score', byRace([3.2, 3, 2.9, 3.1, 3], 518, 3.1))).toEqual(rows)
    expect(withheld('days', byRace([12, 10, 11, 8, 9], 518, 11))).toEqual(rows)
    expect(withheld('percent', byRace([55, 30.9, 25, 40, 37.5], 518, 45))).toEqual(rows)
    expect(withheld('percent', byRace([55, 30.9, 25, 40, 37.5], 518))).toEqual(rows)
    expect(withheld('rate', byRace([120, 110, 111, 180, 300], 518, 121))).toEqual(rows)
  })

  it('is none where each row has its own, be they as many by accident, or all students', () => {
    const own = [250, 160, 60, 28, 20].map((n, i): Row => [races[i] as string, [55, 30, 25, 40, 35][i] as number, n])
    for (const unit of ['percent', 'score', 'days', 'rate'])
      expect(withheld(unit, [...own, ['All students', 43, 518]]), unit).toEqual([])
    const houses = ['North', 'South', 'East'].map((name, i): Row => [name, 40 + 5 * i, 120, 'House'])
    expect(withheld('percent', [...houses, ['All students', 45, 360]])).toEqual([])
    // Half of eighty did, and each group is as many.
    const halves = ['White', 'Black', 'Female', 'Male'].map((name, i): Row => [name, 50, 40, i < 2 ? 'Race' : 'Gender'])
    expect(withheld('percent', [...halves, ['All students', 50, 80]])).toEqual([])
    const everybody = ['Low income', 'Title I'].map((name): Row => [name, 45, 400, name])
    expect(withheld('percent', [...everybody, ['All students', 45.2, 400]])).toEqual([])
  })
})

it('three groups of a hundred are as large as each other by no accident, and of fewer may be', () => {
  const of = (n: number) => {
    const rows = ['all', 'white', 'hispanic', 'black'].map((id) => ({ id, isTotal: id === 'all' }))
    const counted = rows.map((group, at) => ({ id: group.id, group, n: at === 0 ? 4 * n - 10 : n, figure: 40.5 + at }))
    return oneNumberOf({ unit: 'score', groups: rows, addsUp: new Set() }, counted)?.of
  }
  expect(of(100)).toBe(100)
  expect(of(99)).toBeUndefined()
})
