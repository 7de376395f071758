import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Words that somebody typed to the right of the headings, and columns that are only empty. */

const apart = (words: string) =>
  lookAtFigures(
    table(`
      Student Group | School Year | Graduation Rate | | | ${words}
      All Students | 2023-24 | 84.1% | | |
      White | 2023-24 | 88.0% | | |
      Hispanic | 2023-24 | 79.9% | | |`),
  )
const next = (words: string) =>
  lookAtFigures(
    table(`
      Student Group | School Year | Graduation Rate | ${words}
      All Students | 2023-24 | 84.1% |
      White | 2023-24 | 88.0% |
      Hispanic | 2023-24 | 79.9% |`),
  )

describe('a remark beside the headings is asked about as a title is', () => {
  it.each([
    'Males only',
    'Targets',
    'DRAFT',
    'State of Colorado',
    'Elder High School',
    'First semester',
    'Projected',
    '2021-22 data',
    'Do not use',
    'Pine Unified',
    'Dropout rates',
  ])('“%s”, beyond an empty column', (words) => expect(apart(words).asks).not.toBeNull())
  it.each(['Males only', 'DRAFT', 'Do not use', 'First semester', '2021-22 data'])('“%s”, next to them', (words) =>
    expect(next(words).asks).not.toBeNull(),
  )
  it('is told with its place', () => expect(apart('Males only').asks).toContain('A cell beside the headings says'))
})

describe('a column that is only empty asks nothing', () => {
  it.each(['Notes', 'Comments', 'Footnote', 'Target', 'Change', 'Number of students', 'Subgroup code'])(
    '“%s”',
    (heading) => expect(next(heading).asks).toBeNull(),
  )
})
