import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** A column of sources names where figures are from; now and then it says of whom they are. */

const from = (source: string) =>
  lookAtFigures(
    table(`
      Student Group | School Year | Graduation Rate | Source
      All Students | 2023-24 | 84.1 | ${source}
      White | 2023-24 | 88.0 | ${source}
      Black | 2023-24 | 76.2 | ${source}`),
  ).asks

describe('a column of sources', () => {
  it.each([
    'Male students only.',
    'Statewide results.',
    'Charter schools only.',
    '2021-22 data.',
    'Elder High School only.',
  ])('that says “%s” is asked about', (text) => expect(from(text)).toContain(`“${text}”`))
  it.each([
    'State Department of Education',
    'Report Card 2024',
    'Infinite Campus',
    'Graduation data file',
    'State data',
  ])('that says “%s” names a source alone', (text) => expect(from(text)).toBeNull())
})
