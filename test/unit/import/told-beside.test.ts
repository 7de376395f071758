import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** A row that tells of its figure in another column too: a change, a gap, last year’s figure. */

const cameIn = (text: string, says = {}) => lookAtFigures(table(text), { says: () => says })

describe('a change that the figures do not have', () => {
  it('sets both years of the group aside, where a digit slipped', () => {
    const { asks, figures } = cameIn(`
      Student Group | 2022-23 | 2023-24 | Change
      All Students | 83.0% | 84.1% | 1.1
      White | 87.0% | 88.0% | 1.0
      Hispanic | 78.0% | 89.9% | 1.9
      Black | 75.0% | 76.2% | 1.2`)
    expect(asks).toBeNull()
    expect(Object.keys(figures)).toHaveLength(6)
    expect(figures).not.toHaveProperty('hispanic 2023-24')
  })
  it('sets the figure aside beside last year’s', () =>
    expect(
      cameIn(`
        Student Group | School Year | Rate | Prior | Change
        All Students | 2023-24 | 84.1% | 83.0% | +1.1
        White | 2023-24 | 88.0% | 87.0% | +1.0
        Black | 2023-24 | 67.2% | 75.0% | +1.2`).figures,
    ).toEqual({ 'all 2023-24': 84.1, 'white 2023-24': 88 }))
  it('lets nothing in where this year’s and last year’s columns changed places', () =>
    expect(
      cameIn(`
        Student Group | School Year | Rate | Prior | Change
        All Students | 2023-24 | 83.0% | 84.1% | 1.1
        White | 2023-24 | 87.0% | 88.0% | 1.0
        Black | 2023-24 | 75.0% | 76.2% | 1.2`).figures,
    ).toEqual({}))
  it.each([
    ['in points and falls', ['▲ 1.1 pts', '▼ 1.0 pts', '(0.8)'], ['83.0', '89.0', '77.0']],
    ['by other years', ['4.1', '6.0', '1.2'], ['83.0', '87.0', '75.0']],
    ['in percent of last year’s figure', ['1.3', '1.1', '1.6'], ['83.0', '87.0', '75.0']],
  ])('says nothing against right figures: %s', (_, [a, b, c], [x, y, z]) =>
    expect(
      Object.keys(
        cameIn(`
          Student Group | School Year | Rate | Prior | Change
          All Students | 2023-24 | 84.1% | ${x}% | ${a}
          White | 2023-24 | 88.0% | ${y}% | ${b}
          Black | 2023-24 | 76.2% | ${z}% | ${c}`).figures,
      ),
    ).toHaveLength(3),
  )
})

describe('a gap, or the share of the others', () => {
  it('that the figures do not have sets that figure aside', () =>
    expect(
      cameIn(`
        Student Group | School Year | Rate | Gap to All
        All Students | 2023-24 | 84.1% | 0
        White | 2023-24 | 88.0% | 3.9
        Hispanic | 2023-24 | 79.9% | -4.2
        Black | 2023-24 | 67.2% | -7.9`).figures,
    ).not.toHaveProperty('black 2023-24'))
  it('so where both shares do not come to a hundred', () =>
    expect(
      cameIn(
        `
        Student Group | School Year | Graduated | Did not graduate
        All Students | 2023-24 | 84.1% | 15.9%
        White | 2023-24 | 88.0% | 12.0%
        Black | 2023-24 | 67.2% | 23.8%`,
        { roles: ['group', 'year', 'figure', 'ignored'] },
      ).figures,
    ).toEqual({ 'all 2023-24': 84.1, 'white 2023-24': 88 }))
  it('measured from a group that the heading names is held against that group', () =>
    expect(
      cameIn(`
        Student Group | School Year | Rate | Gap from White
        White | 2023-24 | 88.0% | 0
        Hispanic | 2023-24 | 79.9% | 8.1
        Black | 2023-24 | 76.2% | 11.8
        English Learners | 2023-24 | 66.3% | 12.7`).figures,
    ).toEqual({ 'white 2023-24': 88, 'hispanic 2023-24': 79.9, 'black 2023-24': 76.2 }))
})
