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

describe('a column of cohorts', () => {
  const asks = (heading: string, cells: readonly string[]) => lookAtFigures(beside(heading, cells)).asks
  const ticks = (heading: string, year: string, measure: string) =>
    lookAtFigures(beside(heading, [year, year, year]), { measure }).ticks.join(' ')
  it.each([
    ['Cohort', '2023', 'Graduation rate'],
    ['Cohort', '2022-23', 'Graduation rate'],
    ['Cohort Year', '2022', 'Graduation rate'],
    ['Graduating Class', '2023', 'Graduation rate'],
    ['Cohort', '2020', 'Chronic absence'],
  ])('is asked about where it is of another year: “%s” %s', (heading, year, measure) =>
    expect(ticks(heading, year, measure)).toContain(`“${heading}” says “${year}”`),
  )
  it.each([
    ['Cohort', '2024', 'Graduation rate'],
    ['Cohort', '2023-24', 'Graduation rate'],
    ['Cohort', '2020', 'Graduation rate'],
    ['Cohort', '2020-21', 'Dropout rate'],
    ['Cohort Entry Year', '2019', 'Graduation rate'],
    ['Graduating Class', '2024', 'College enrollment'],
  ])('is not of the same year, or of four years before a diploma: “%s” %s', (heading, year, measure) =>
    expect(ticks(heading, year, measure)).not.toContain(`“${heading}”`),
  )
  it('tells rows of one year apart', () => {
    expect(asks('Cohort', ['2024', '2024', '2023'])).toContain('Your rows also differ by “Cohort”')
    expect(asks('Graduating Class', ['2020', '2020', '2019'])).toContain('“2019”')
  })
  it.each([
    ['4', '4', '4'],
    ['5', '4', '4'],
  ])('is no number of students where it says how long one takes: %s, %s, %s', (...cells) => {
    const { asks, draft } = lookAtFigures(beside('Cohort', cells))
    expect(draft.roles[3]).not.toBe('n')
    expect(asks).toContain('“Cohort”')
  })
  it('is one in a small school', () =>
    expect(lookAtFigures(beside('Cohort', ['9', '4', '5'])).draft.roles[3]).toBe('n'))
})

describe('the version of a file, and a weight', () => {
  const rows = (heading: string, cells: readonly string[]) =>
    table(`
      Student Group | School Year | ${heading} | Chronically absent
      All Students | 2023-24 | ${cells[0]} | 14.1%
      White | 2023-24 | ${cells[1]} | 11.0%
      Black | 2023-24 | ${cells[2]} | 18.2%`)
  it.each([
    ['Version', ['1', '1', '1']],
    ['File version', ['2.1', '2.1', '2.1']],
    ['Weight', ['1', '0.4', '0.2']],
    ['Sampling weight', ['100', '40', '20']],
  ])('are no figures: “%s”', (heading, cells) => {
    const { draft, asks } = lookAtFigures(rows(heading, cells), { measure: 'Chronic absence' })
    expect(draft.roles.slice(2, 4)).toEqual(['ignored', 'figure'])
    expect(asks ?? '').not.toContain('Several columns')
    const alone = rows(heading, cells).map((r) => r.slice(0, 3))
    expect(lookAtFigures(alone).asks).toContain('Choose the column with the figure')
  })
})

describe('classes by the year in which they entered', () => {
  it.each(['Entering 2019', 'Entered 2019', 'Entering class 2019'])('are not figures of that year: “%s”', (heading) => {
    const next = heading.replace('2019', '2020')
    const rows = table(`
      Student Group | ${heading} | ${next}
      All Students | 84.1% | 85.0%
      White | 88.0% | 89.1%`)
    expect(lookAtFigures(rows).figures).toEqual({})
  })
  it('and a year that is preliminary is asked about', () => {
    const rows = table(`
      Student Group | School Year | Graduation Rate
      All Students | 2023-24 (prelim) | 84.1%
      White | 2023-24 (prelim) | 88.0%`)
    expect(lookAtFigures(rows).asks).toContain('prelim')
  })
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
