import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Who reached a standard is at one of several levels: one of them alone is not all who did. */

const math = (own: string, higher: string, cells = '22.3 | 14.1') => {
  const rows = table(`
    Student Group | School Year | Below Basic ${own} | Basic ${own} | ${own} | ${higher}
    All Students | 2023-24 | 33.6 | 30.0 | ${cells}
    White | 2023-24 | 25.1 | 30.4 | 28.2 | 16.3`)
  return lookAtFigures(rows, {
    measure: 'Math proficiency',
    says: ({ roles }) => ({ roles: roles.map((r, i) => (i === 4 ? 'figure' : i > 1 ? 'ignored' : r)) }),
  }).asks
}

describe('a level with a column of its own', () => {
  it.each([
    ['Percent Proficient', 'Percent Advanced'],
    ['PROFICIENT_PCT', 'DISTINGUISHED_PCT'],
    ['% Met Standard', '% Exceeded Standard'],
    ['Math Level 3 %', 'Math Level 4 %'],
  ])('is asked about where “%s” is taken beside “%s”', (own, higher) =>
    expect(math(own, higher)).toContain(`“${higher}” is in a column beside “${own}”`),
  )
  it.each([
    ['Percent Proficient or Above', 'Percent Advanced'],
    ['Percent Proficient + Advanced', 'Percent Advanced'],
    ['Math % Proficient', 'Reading % Advanced'],
  ])('is all of them where “%s” says so, or “%s” is of another thing', (own, higher) =>
    expect(math(own, higher) ?? '').not.toContain('is in a column'),
  )
  it('counts those above it where the levels come to more than all children', () =>
    expect(math('Meets Percent', 'Masters Percent', '58.3 | 24.1') ?? '').not.toContain('is in a column'))
})

describe('a level with rows of its own', () => {
  const rows = table(`
    Student Group | School Year | Performance Level | Percent
    All Students | 2023-24 | Not Met | 67
    All Students | 2023-24 | Met | 22
    All Students | 2023-24 | Exceeded | 11
    White | 2023-24 | Not Met | 58
    White | 2023-24 | Met | 28
    White | 2023-24 | Exceeded | 14`)
  it('is asked about where the rows of one are chosen, and of no more', () =>
    expect(
      lookAtFigures(rows, { measure: 'Math proficiency', says: () => ({ only: [{ column: 2, text: 'Met' }] }) }).asks,
    ).toContain('“Exceeded” is in rows beside “Met”'))
})
