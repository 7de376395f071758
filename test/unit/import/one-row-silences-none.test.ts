import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What most rows of a file prove no slip in one of them, and no row that is left out, takes back. */

const rows = (head: string, last = '') =>
  table(`
    Student Group | School Year | ${head}
    All Students | 2023-24 | 26 | 800 | 32.5
    White | 2023-24 | 11 | 440 | 25.0
    Hispanic | 2023-24 | 12 | 240 | 50.0
    Black | 2023-24 | 3 | 83 | 36.1
    English Learners | 2023-24 | 1 | 37 | 27.0${last}`)
const rate = { measure: 'Suspension rate' }

describe('a rate per thousand, by the numbers beside it,', () => {
  it('is asked about beside a row of another kind', () => {
    const more = rows('Suspensions | Enrollment | Rate', '\nGifted | 2023-24 | 50 | 50 | 10.0')
    expect(lookAtFigures(more, rate).asks).toContain('how the figures are written')
  })
  it('is asked about where a percent sign stands behind it', () => {
    const signed = rows('Suspensions | Enrollment | Rate').map((r, i) => (i === 0 ? r : r.with(4, `${r[4]}%`)))
    expect(lookAtFigures(signed, rate).asks).toContain('how the figures are written')
  })
})

it('the share of those who did not is doubted in each row, though one of them is off', () => {
  const { asks, figures } = lookAtFigures(
    table(`
      Student Group | School Year | Meets | Does not meet | Total | Rate
      All Students | 2023-24 | 672 | 128 | 800 | 16.0
      White | 2023-24 | 387 | 53 | 440 | 12.0
      Hispanic | 2023-24 | 182 | 58 | 240 | 24.2
      Black | 2023-24 | 66 | 17 | 83 | 21.8
      English Learners | 2023-24 | 34 | 3 | 37 | 8.1`),
    { measure: 'Math proficiency' },
  )
  expect([asks, figures]).toEqual([null, {}])
})

describe('shares of all who were suspended', () => {
  const shares = (...cells: readonly string[]) =>
    table(`Student Group | School Year | Percent\n${cells.map((c) => c.replace(' ', ' | 2023-24 | ')).join('\n')}`)
  it.each([
    ['with a group that the plan does not know', shares('White 38.5', 'Hispanic 41.5', 'Black 15.0', 'Other 5.0')],
    ['with one that is withheld', shares('White 38.5', 'Hispanic 41.5', 'Black 17.0', 'Asian *')],
    [
      'in one year of two',
      [
        ...shares('White 54.2', 'Hispanic 37.5', 'Black 8.3'),
        ...table('White | 2022-23 | 52.57\nHispanic | 2022-23 | 36.38\nBlack | 2022-23 | 8.05'),
      ],
    ],
  ])('are asked about %s', (_, rows) => expect(lookAtFigures(rows, rate).asks).toContain('add up to about 100'))
  it('and rates that come nowhere near it are not', () =>
    expect(lookAtFigures(shares('White 3.8', 'Hispanic 5.1', 'Black 8.2', 'Other 2.0'), rate).asks).toBeNull())
})

describe('where some figures of a column can’t be such as the measure counts', () => {
  const of = (cells: readonly number[]) =>
    table(`
      Student Group | School Year | Value
      All Students | 2023-24 | ${cells[0]}
      White | 2023-24 | ${cells[1]}
      Hispanic | 2023-24 | ${cells[2]}
      Black | 2023-24 | ${cells[3]}`)
  it('none of it comes in unasked: days of all children together', () => {
    const { asks, figures } = lookAtFigures(of([518, 188, 220, 110]), { measure: 'Average days absent', unit: 'days' })
    expect([asks, figures]).toEqual([null, {}])
  })
  it('none of it comes in unasked: percentages in place of children', () => {
    const { asks, figures } = lookAtFigures(of([84, 88, 80, 76]), { measure: 'Enrollment', unit: 'count' })
    expect([asks, figures]).toEqual([null, {}])
  })
  it('a slip among many leaves the others', () => {
    const { figures } = lookAtFigures(of([11, 518, 9, 12]), { measure: 'Average days absent', unit: 'days' })
    expect(figures).toEqual({ 'all 2023-24': 11, 'hispanic 2023-24': 9, 'black 2023-24': 12 })
  })
})

describe('a group of which nobody else is anywhere near', () => {
  const of = (measure: string, odd: number, others: readonly number[]) =>
    lookAtFigures(
      table(`Student Group | School Year | ${measure}
        All Students | 2023-24 | ${others[0]}%
        White | 2023-24 | ${others[1]}%
        Hispanic | 2023-24 | ${others[2]}%
        English Learners | 2023-24 | ${others[3]}%
        Black | 2023-24 | ${odd}%`),
      { measure },
    ).figures
  it('stays aside: a tenth of what it was, or the share of those who did not', () => {
    expect(of('Graduation rate', 7.6, [84.1, 88.2, 79.9, 71.3])).not.toHaveProperty('black 2023-24')
    expect(of('Attendance rate', 8.9, [92.1, 93.5, 91, 89.4])).not.toHaveProperty('black 2023-24')
    expect(of('Suspension rate', 80, [4.2, 3.1, 4.9, 9.3])).not.toHaveProperty('black 2023-24')
  })
  it('comes in where it is only far', () => {
    expect(of('Graduation rate', 25, [84.1, 88.2, 79.9, 71.3])).toMatchObject({ 'black 2023-24': 25 })
    expect(of('Graduation rate', 100, [84.1, 88.2, 79.9, 71.3])).toMatchObject({ 'black 2023-24': 100 })
    expect(of('Suspension rate', 30, [4.2, 3.1, 4.9, 9.3])).toMatchObject({ 'black 2023-24': 30 })
  })
})
