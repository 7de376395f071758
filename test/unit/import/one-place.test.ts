import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** A state’s file cut down to one district has a dozen columns that are the same in each row: its numbers and names. */

const own = 'Cedar Falls School District'
const beside = (heading: string, cell: string) =>
  lookAtFigures(
    table(`
      School Year | District Name | Student Group | Graduation Rate | ${heading}
      2023-24 | ${own} | All Students | 84.1 | ${cell}
      2023-24 | ${own} | White | 88.0 | ${cell}
      2023-24 | ${own} | Black | 76.2 | ${cell}`),
  ).asks

describe('what each row of one district has alike', () => {
  it.each([
    ['School Name', '---District Total---'],
    ['School Name', own],
    ['SchoolName', 'District Office'],
    ['School Level', 'Not Applicable'],
    ['SCHOOL_DSTRCT_CD', '601'],
    ['LSS Number', '01'],
    ['AUN', '112011103'],
    ['Other Completer Count', '1'],
    ['BEGIN_CNT', '300'],
    ['Unduplicated Expulsions', '0'],
    ['NUM_TESTED_CNT', '1000'],
    ['CO-OP', 'GRREC'],
    ['Entity Type', 'ISD District'],
  ])('is asked of nobody: “%s” with “%s”', (heading, cell) => expect(beside(heading, cell)).toBeNull())
  it.each([
    ['School Name', 'Elder High School'],
    ['School Code', '012'],
    ['Level', 'State'],
    ['FAY', '1'],
    ['Grade', '9'],
    ['Attempt', '2'],
  ])('is asked about where it says of whom the rows are: “%s” with “%s”', (heading, cell) =>
    expect(beside(heading, cell)).not.toBeNull(),
  )
  it('is a district’s own number where another column says that the rows are its own', () => {
    const rows = table(`
      School Year | District Name | aggregation_type | aggregation_index | Student Group | Graduation Rate
      2023-24 | ${own} | District | 3 | All Students | 84.1
      2023-24 | ${own} | District | 3 | White | 88.0`)
    expect(lookAtFigures(rows).asks).toBeNull()
  })
  it('takes the year under “report_school_year”, and asks of one under “reporting_year”', () => {
    const rows = (heading: string, year: string) =>
      table(`${heading} | Student Group | Graduation Rate\n${year} | All Students | 84.1\n${year} | White | 88.0`)
    expect(lookAtFigures(rows('report_school_year', '2023-24')).asks).toBeNull()
    expect(lookAtFigures(rows('reporting_year', '2024')).asks).toContain('may not be the years of the figures')
  })
})

describe('“High needs” among the groups', () => {
  it('is a group that is left out, and no high school', () => {
    const rows = (group: string) =>
      table(`
        Student Group | School Year | Graduation Rate
        All Students | 2023-24 | 84.1
        ${group} | 2023-24 | 70.1
        White | 2023-24 | 88.0`)
    expect(lookAtFigures(rows('High Needs')).asks).toBeNull()
    expect(lookAtFigures(rows('Elder High')).asks).toContain('is “Elder High”')
  })
})

it('asks about a name with a slip in half as many rows as the district has, and no more', () => {
  const rows = (place: string, groups: readonly string[]) =>
    groups.map((group, at) => `2023-24 | ${place} | ${group} | ${70 + at}.5`)
  const asks = (slips: number) => {
    const all = [
      ...rows(own, ['All Students', 'White', 'Black', 'Asian']),
      ...rows('Cedar Fall School District', ['Hispanic', 'Male', 'Female'].slice(0, slips)),
    ]
    return lookAtFigures(
      table(['School Year | District Name | Student Group | Graduation Rate', ...all].join('\n      ')),
    ).asks
  }
  expect(asks(2)).toContain('by a slip in the name')
  expect(asks(3)).toBeNull()
})
