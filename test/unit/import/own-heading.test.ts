import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import type { TableRead } from '../../../shared/import/columns/table-read.ts'
import { draftOf } from '../../../shared/import/draft/draft.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Who begins an import inside a measure has said what it is for: of several rates the one of its name is meant. */

const plan = planOf([plainRecord('measure', 'm', { short: 'Graduation rate', unit: 'percent' })])
const begun = (text: string, into?: string): readonly string[] => {
  const facts = factsOf(table(text), 0)
  const read = { facts, roles: guessRoles(facts.columns, facts.made), sheet: null, alike: [] } as unknown as TableRead
  return draftOf(read, 'export.csv', plan, into).roles
}
const rates = (own: string, other: string): string => `
  Subgroup | Year | ${own} | ${other}
  All Students | 2023-24 | 91.4 | 4.9
  White | 2023-24 | 93.0 | 3.8
  Black | 2023-24 | 88.2 | 6.1`

describe('a file with several rates, brought in from a measure’s own page', () => {
  it.each([
    ['grad_rate', 'drop_rate'],
    ['Graduation Rate', 'Attendance Rate'],
    ['% Graduated', '% Still in School'],
  ])('takes “%s” beside “%s”', (own, other) => {
    expect(begun(rates(own, other), 'm').indexOf('figure')).toBe(2)
    expect(begun(rates(own, other))).not.toContain('figure')
  })
  it.each([
    ['Graduation Rate', 'Rate'],
    ['Graduation Rate', '5-year graduation rate'],
    ['Dropout rate', 'Attendance rate'],
  ])('leaves “%s” beside “%s” to a person', (own, other) =>
    expect(begun(rates(own, other), 'm')).not.toContain('figure'),
  )
  it('leaves two parts of its outcome to a person, though one is shortened: “ISS Rate”, “OSS Rate”', () => {
    const own = { measure: 'Suspension rate', onItsPage: true }
    expect(lookAtFigures(table(rates('ISS Rate', 'OSS Rate')), own).draft.roles).not.toContain('figure')
    expect(lookAtFigures(table(rates('Expulsion Rate', 'OSS Rate')), own).draft.roles[3]).toBe('figure')
  })
  it('takes no column of percentages for one that picks the rows', () =>
    expect(
      begun(`
        Subgroup | Year | School Safety | On Grade Level
        All Students | 2023-24 | 55% | 22%
        White | 2023-24 | 58% | 31%`),
    ).toEqual(['group', 'year', 'ignored', 'ignored']))
})

describe('a column headed with the measure’s very name', () => {
  const beside = (other: string, cells: readonly [string, string] = ['97.1', '98.3']) =>
    lookAtFigures(
      table(`
        Subgroup | Year | ${other} | Kindergarten Readiness
        All Students | 2023-24 | ${cells[0]} | 48.7
        White | 2023-24 | ${cells[1]} | 53.1`),
      { measure: 'Kindergarten readiness', onItsPage: true },
    )
  it.each([
    ['Participation Rate', '97.1', '98.3'],
    ['Points', '3', '7'],
    ['Count', '832', '410'],
    ['YTD', '47.0', '51.9'],
  ])('is the figure beside “%s”', (other, ...cells) => {
    const { draft, figures } = beside(other, [cells[0] ?? '', cells[1] ?? ''])
    expect(draft.roles).toEqual(['group', 'year', 'ignored', 'figure'])
    expect(figures['white 2023-24'] ?? 53.1).toBe(53.1)
  })
  it('is asked about beside a rate that may be of the same thing, which is not taken instead', () =>
    expect(beside('5-Year Rate').draft.roles).not.toContain('figure'))

  const years = (...heads: readonly string[]) =>
    lookAtFigures(
      table(`
        Student Group | ${heads.join(' | ')}
        All Students | 19.5% | 18.5% | 5.1% | 4.1%
        White | 14.0% | 13.0% | 4.2% | 3.2%`),
      {
        measure: 'Chronic absence',
        onItsPage: true,
        district: { name: 'Cedar Falls School District', shortName: 'Cedar Falls' },
      },
    )
  const own = { 'all 2022-23': 19.5, 'all 2023-24': 18.5, 'white 2022-23': 14, 'white 2023-24': 13 }
  it.each([
    ['Chronic absence 2022-23', 'Chronic absence 2023-24', 'Suspension 2022-23', 'Suspension 2023-24'],
    ['District 2022-23', 'District 2023-24', 'State 2022-23', 'State 2023-24'],
    ['Cedar Falls 2022-23', 'Cedar Falls 2023-24', 'State 2022-23', 'State 2023-24'],
  ])('or with the district, is found in each of several years: “%s”, “%s” beside “%s”, “%s”', (...heads) =>
    expect(years(...heads)).toMatchObject({ asks: null, figures: own }),
  )
})

it('a year is heard in the heading of the one rate beside its counts', () => {
  const rows = table(`
    Student Group | 2023-24 Numerator | 2023-24 Denominator | 2023-24 Rate
    All Students | 137 | 740 | 18.5%
    White | 52 | 400 | 13.0%`)
  const { asks, figures } = lookAtFigures(rows, { measure: 'Chronic absence' })
  expect([asks, figures]).toEqual([null, { 'all 2023-24': 18.5, 'white 2023-24': 13 }])
})

it.each([
  ['K', '1', '2'],
  ['9', '10', '11'],
  ['Grade K', 'Grade 1', 'Grade 2'],
])('a number of children is the total of its grades: %s, %s, %s', (...grades) => {
  const rows = table(`
    Ethnicity | ${grades.join(' | ')} | Total
    White | 100 | 110 | 120 | 330
    Black | 20 | 21 | 22 | 63`)
  const counted = { measure: 'Enrollment', unit: 'count', onItsPage: true }
  const { draft } = lookAtFigures(rows, counted)
  expect(draft.roles).toEqual(['group', 'ignored', 'ignored', 'ignored', 'figure'])
  const other = lookAtFigures(
    rows.map((row) => row.with(4, row[4] === '63' ? '64' : (row[4] ?? ''))),
    counted,
  )
  expect(other.draft.roles).not.toContain('figure')
})

it('of two columns of totals a person says which is meant, though one comes to the sum of the grades', () => {
  const rows = table(`
    Ethnicity | K | 1 | 2 | Total | Grand total
    White | 100 | 110 | 120 | 330 | 0
    Black | 20 | 21 | 22 | 63 | 0`)
  const { draft } = lookAtFigures(rows, { measure: 'Enrollment', unit: 'count', onItsPage: true })
  expect(draft.roles).not.toContain('figure')
})

it('the year of a cohort or of a baseline is not heard as that of the figures', () => {
  for (const heading of ['2020 Cohort', 'Baseline (2023-24)']) {
    const { asks } = lookAtFigures(table(`Group | ${heading}\n    All Students | 85.0%\n    White | 86.8%`))
    expect([heading, asks]).toEqual([heading, expect.stringContaining('No column has the year')])
  }
})

it('a number of children is taken from “#”, and not from the “%” of the same year', () => {
  const rows = table(`
    Race | 2023-24 # | 2023-24 %
    White | 4,000 | 82%
    Black | 900 | 18%`)
  const { figures } = lookAtFigures(rows, { measure: 'Enrollment', unit: 'count', onItsPage: true })
  expect(figures).toEqual({ 'white 2023-24': 4000, 'black 2023-24': 900 })
})

describe('a file with rows of several outcomes, brought in from a measure’s own page', () => {
  const rows = (own: string) => `
    Subgroup | Year | Metric | Value
    All Students | 2023-24 | ${own} | 91.4
    All Students | 2023-24 | Attendance rate | 93.9
    White | 2023-24 | ${own} | 93.0
    White | 2023-24 | Attendance rate | 94.8`
  it('takes those of the measure’s own name', () => {
    const { asks, figures } = lookAtFigures(table(rows('GRADUATION RATE')), { measure: 'Graduation rate' })
    expect(asks).toBeNull()
    expect(figures).toEqual({ 'all 2023-24': 91.4, 'white 2023-24': 93 })
  })
  it('asks where none has it', () =>
    expect(lookAtFigures(table(rows('5-year graduation rate')), { measure: 'Graduation rate' }).asks).toContain(
      'Choose which rows you mean, by the value in “Metric”.',
    ))
})

describe('a file with a column for each place', () => {
  const places = (...heads: readonly string[]) =>
    lookAtFigures(
      table(`Graduation rate 2023-24
        Group | Year | ${heads.join(' | ')}
        All Students | 2023-24 | ${heads.map((_, i) => 85.1 - i).join(' | ')}
        White | 2023-24 | ${heads.map((_, i) => 86.8 - i).join(' | ')}`),
    )
  it.each([
    [['Cedar Falls', 'Iowa']],
    [['District', 'State', 'Difference']],
    [['District', 'Holmes High', 'Peet High']],
  ])('is of the district’s own: %j', (heads) => {
    const { asks, figures } = places(...heads)
    expect(asks).toBeNull()
    expect(figures).toEqual({ 'all 2023-24': 85.1, 'white 2023-24': 86.8 })
  })
  it.each([[['Holmes High', 'Peet High']], [['Cedar Falls', 'Waterloo']]])(
    'is asked about where others may be no places, or none is its own: %j',
    (heads) => expect(places(...heads).asks).toContain('Several columns could be the figure'),
  )
})

it('a rate with the measure’s name is the figure beside the number of those who did', () => {
  const absence = planOf([plainRecord('measure', 'm', { short: 'Chronic absence', unit: 'percent' })])
  const facts = factsOf(
    table('Group | Year | Absent 10%+ | Chronic absence\nAll | 2023-24 | 251 | 20.1\nWhite | 2023-24 | 67 | 17.5'),
    0,
  )
  const read = { facts, roles: guessRoles(facts.columns, facts.made), sheet: null, alike: [] } as unknown as TableRead
  expect(draftOf(read, 'export.csv', absence, 'm').roles.indexOf('figure')).toBe(3)
})

it('a column with the name of one measure is for that measure, wherever the import begins', () => {
  const measures = [
    plainRecord('measure', 'm', { short: 'Graduation rate', unit: 'percent' }),
    plainRecord('measure', 'd', { short: 'Dropout rate', unit: 'percent' }),
  ]
  const of = (heading: string, states = measures) => {
    const facts = factsOf(table(`Group | Year | ${heading}\nAll Students | 2023-24 | 91.4\nWhite | 2023-24 | 93.0`), 0)
    const read = { facts, roles: guessRoles(facts.columns, facts.made), sheet: null, alike: [] } as unknown as TableRead
    return draftOf(read, 'export.csv', planOf(states)).measure
  }
  expect(of('Dropout Rate')).toBe('d')
  expect(of('Rate')).toBeNull()
  expect(of('Dropout Rate', [...measures, plainRecord('measure', 'e', { short: 'Dropout rate' })])).toBeNull()
})

describe('a measure that is a number', () => {
  const rows = (...heads: string[]) =>
    table(
      `Student Group | Year | ${heads.join(' | ')}\nAll Students | 2023-24 | 32 | 412 | 7.8%\nWhite | 2023-24 | 12 | 200 | 6.0%\nBlack | 2023-24 | 9 | 80 | 11.3%`,
    )
  it.each([
    ['Students suspended', 'Enrollment', 'Suspension rate'],
    ['Incidents', 'Enrollment', '%'],
    ['Count', 'Enrolled', 'Percent'],
  ])('takes no percentages where numbers are beside them: %s, %s, %s', (...heads) => {
    const { asks, figures } = lookAtFigures(rows(...heads), { measure: 'Students suspended', unit: 'count' })
    expect([asks, figures]).toEqual([expect.stringContaining('The measure is a number, and'), {}])
  })
})

describe('a new measure is called after what its figures are headed with', () => {
  const named = (file: string, heading: string): string => {
    const facts = factsOf(
      table(`Group | Year | ${heading}\nAll Students | 2023-24 | 15.2%\nBlack | 2023-24 | 18.4%`),
      0,
    )
    const read = { facts, roles: guessRoles(facts.columns, facts.made), sheet: null, alike: [] } as unknown as TableRead
    return draftOf(read, file, planOf([])).newMeasure.short
  }
  it.each([
    ['export.csv', 'Dropout rate', 'Dropout rate'],
    ['export (1).csv', 'Chronic absence', 'Chronic absence'],
    ['data_2024.csv', 'Proficient (%)', 'Proficient'],
    ['Sheet1.csv', '% Meeting Standard', 'Meeting Standard'],
    ['12345.csv', 'Attendance rate', 'Attendance rate'],
    ['anything.csv', 'Graduation Rate', 'Graduation Rate'],
  ])('in “%s”, headed “%s”', (file, heading, name) => expect(named(file, heading)).toBe(name))
  it('and after the file where that alone says it', () => {
    expect(named('dropouts by group.csv', 'Rate')).toBe('dropouts by group')
    expect(named('Grade 3 reading.csv', 'Proficient')).toBe('Grade 3 reading')
  })
})
