import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What stands beside the years, the groups and the figures of a table, and what it is taken for. */

const beside = (heading: string, cells: readonly string[]) =>
  table(`
    Student Group | School Year | Graduation Rate | ${heading}
    All Students | 2023-24 | 84.1% | ${cells[0]}
    White | 2023-24 | 88.0% | ${cells[1]}
    Black | 2023-24 | 76.2% | ${cells[2]}`)
const figures = { 'all 2023-24': 84.1, 'white 2023-24': 88, 'black 2023-24': 76.2 }

describe('a second column of years', () => {
  it.each(['Test Year', 'Year of Data', 'Source Year', 'End Year', 'Grad Year', 'FY', 'Carried From'])(
    'is asked about where it says an earlier one: “%s”',
    (heading) => {
      expect(lookAtFigures(beside(heading, ['2022', '2022', '2022'])).asks).toContain('“2022”')
      expect(lookAtFigures(beside(heading, ['2024', '2024', '2022'])).asks).not.toBeNull()
    },
  )
  it.each([
    ['Report Year', '2025'],
    ['Year Published', '2025'],
    ['Cohort Entry Year', '2020'],
    ['Test Year', '2024'],
    ['Org Code', '2020'],
    ['Room', '2011'],
  ])('is not where it may be so: “%s” %s', (heading, year) =>
    expect(lookAtFigures(beside(heading, [year, year, year])).figures).toEqual(figures),
  )
})

describe('numbers that look like years', () => {
  it.each(['Program', 'Form', 'Days', 'Room'])('are not those of the figures under “%s”', (heading) => {
    const rows = table(`
      Student Group | ${heading} | Graduation Rate
      All Students | 2024 | 84.1%
      White | 2010 | 88.0%
      Black | 2015 | 76.2%`)
    expect(lookAtFigures(rows).figures).toEqual({})
    expect(lookAtFigures(rows).asks).toContain('No column has the year')
  })
  it.each(['2023\u20112024', '2023_24', '2023 24', '2023-’24'])('are one year as a heading: “%s”', (year) => {
    const rows = table(`
      Student Group | ${year}
      All Students | 84.1%
      White | 88.0%`)
    expect(lookAtFigures(rows).figures).toEqual({ 'all 2023-24': 84.1, 'white 2023-24': 88 })
  })
})

describe('a season or a month under the heading of the years', () => {
  const rows = (first: string, second = first) =>
    table(`
      Student Group | School Year | Rate
      All Students | ${first} | 14.1%
      White | ${second} | 11.0%`)
  it.each(['Spring 2024', 'Fall 2023', 'Oct 2023'])('“%s” is one of 2023-24, and may not be all of it', (part) => {
    const { asks, draft } = lookAtFigures(rows(part), { measure: 'Chronic absence' })
    expect([draft.roles[1], asks]).toEqual(['year', expect.stringContaining('may not be figures for a whole year')])
  })
  it('“June 2024” is its end, and each spring a year of its own', () => {
    const june = lookAtFigures(rows('June 2024'), { measure: 'Chronic absence' })
    expect(june).toMatchObject({ asks: null, figures: { 'all 2023-24': 14.1, 'white 2023-24': 11 } })
    const springs = lookAtFigures(rows('Spring 2023', 'Spring 2024'), { measure: 'Graduation rate' })
    expect(springs.figures).toEqual({ 'all 2022-23': 14.1, 'white 2023-24': 11 })
  })
})

describe('what each row says alike', () => {
  it.each([
    ['Term', 'Full year'],
    ['Definition', 'Four-year adjusted cohort graduation rate'],
    ['Description', 'The number of students who graduate in four years divided by all in the cohort'],
  ])('is no unit of the figures: “%s” “%s”', (heading, text) =>
    expect(lookAtFigures(beside(heading, [text, text, text])).figures).toEqual(figures),
  )
  it('is nothing in words where it is a share', () => {
    const { asks } = lookAtFigures(beside('Diff', ['-1.0%', '-1.0%', '-1.0%']))
    expect(asks).toBeNull()
  })
  it('and a short word that is one is still heard', () =>
    expect(lookAtFigures(beside('Unit', ['Days', 'Days', 'Days'])).figures).toEqual({}))
})

it.each([
  ['All Students (n=800)', 'White (n=440)', 'African-American/Black'],
  ['All Students (1)', 'White (2)', 'Black/AfAm (240)'],
  ['All', 'White', 'Afr. Am.'],
])('groups are known as any reader knows them: “%s”, “%s”, “%s”', (...names) => {
  const rows = beside('Note', ['', '', '']).map((row, i) => (i === 0 ? row : row.with(0, names[i - 1] ?? '')))
  const { asks, leftOut } = lookAtFigures(rows)
  expect([asks?.includes('left out') ?? false, leftOut]).toEqual([false, []])
})
