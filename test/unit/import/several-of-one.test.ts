import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Rows of children, of schools and of parts of a table: a group that has one of them alone is not the district’s. */

const children = (id: string, ids: readonly string[]) =>
  table(`
    ${id} | Ethnicity | School Year | Days Absent
    ${ids[0]} | White | 2024-25 | 5
    ${ids[1]} | White | 2024-25 | 33
    ${ids[2]} | Hispanic | 2024-25 | 11
    ${ids[3]} | Hispanic | 2024-25 | 4
    ${ids[4]} | Black | 2024-25 | 37`)
const numbers = ['100448', '100455', '100462', '100469', '100476']
const days = { measure: 'Average days absent', unit: 'days' }

describe('a list of children', () => {
  it.each(['Student Number', 'Student ID', 'studentNumber', 'Perm ID', 'State ID', 'Local ID', 'ID', 'SSID'])(
    'is none of groups, whatever its “%s” is taken for',
    (id) => expect(lookAtFigures(children(id, numbers), days).asks).toContain('may be about one child'),
  )
  it('is none of groups where names stand in it', () => {
    const names = ['Ada L.', 'Ben K.', 'Cal M.', 'Dee N.', 'Eve O.']
    expect(lookAtFigures(children('Student Name', names), days).asks).toContain('may be about one child')
  })
  it('is asked about where each group has one child', () => {
    const [head, , white, , hispanic, black] = children('Student ID', numbers)
    const rows = [head, white, hispanic, black].flatMap((r) => (r ? [r] : []))
    expect(lookAtFigures(rows, days).asks).toContain('may be about one child')
  })
  it('without a column that tells them is asked about, since no group of one is the district’s', () => {
    const rows = children('Student ID', numbers).map((row) => row.slice(1))
    expect(lookAtFigures(rows, days).asks).toContain('“White” has different figures for one year')
  })
  it('is not what a table of groups with their numbers of students is', () => {
    const rows = table(`
      Student Group | School Year | Student Number | Graduation rate
      All Students | 2023-24 | 1204 | 84.1
      White | 2023-24 | 800 | 88.0
      Hispanic | 2023-24 | 310 | 79.9
      Black | 2023-24 | 94 | 76.2`)
    expect(lookAtFigures(rows).asks).toBeNull()
  })
})

describe('a table in parts', () => {
  const rows = (line: string, more = '') =>
    table(`
      Student Group | School Year | Rate
      All Students | 2023-24 | 84.1
      White | 2023-24 | 88.0${more}
      ${line} | 2023-24 | 81.0
      Black | 2023-24 | 76.2
      English Learners | 2023-24 | 65.4`)
  it.each(['Elder High School', 'State', 'Targets', 'Dropout rate', 'Pine Unified School District'])(
    'is asked about where “%s” has a figure of its own, and groups below it',
    (line) => expect(lookAtFigures(rows(line)).asks).toContain(`is “${line}”`),
  )
  it('is asked about where one group stands in two of them', () => {
    const parts = table(`
      Student Group | School Year | Rate
      Upper | 2023-24 | 81.0
      White | 2023-24 | 85.0
      Black | 2023-24 | 70.0
      Lower | 2023-24 | 83.0
      White | 2023-24 | 88.0`)
    expect(lookAtFigures(parts).asks).toContain('“White” has different figures for one year')
  })
  it('is none where the row of a place is last, or a group stands there once more', () => {
    const last = table(`
      Student Group | School Year | Rate
      All Students | 2023-24 | 84.1
      White | 2023-24 | 88.0
      State average | 2023-24 | 81.0`)
    expect(lookAtFigures(last).figures).toEqual({ 'all 2023-24': 84.1, 'white 2023-24': 88 })
    const again = rows('Hispanic', '\n White | 2023-24 | 88.4')
    expect(lookAtFigures(again).asks).toBeNull()
    const above = rows('All Students', '\n State | 2023-24 | 82')
    expect(lookAtFigures(above).asks).toContain('“All Students” has different')
  })
})

describe('a line that ends behind its only cell, as many programs write it', () => {
  const asks = (line: string) =>
    lookAtFigures(
      table(`
        Group | 2022-23 | 2023-24
        All Students | 83.0% | 88.3%
        ${line}
        Black | 70.0% | 71.5%
        White | 88.0% | 90.1%`),
    ).asks
  it.each(['Falls High', 'Male'])('says of the rows below it that they may be of “%s” alone', (line) => {
    expect(asks(line)).toContain(`“${line}”`)
    expect(asks(line)).toBe(asks(`${line} | |`))
  })
})

describe('rows “Yes” and “No” below a group’s name', () => {
  const rows = (yes: string, no: string) =>
    table(`
      Student Group | School Year | Graduation Rate
      All Students | 2023-24 | 85.0
      English Learner | |
      Yes | 2023-24 | ${yes}
      No | 2023-24 | ${no}
      Students with Disabilities | |
      Yes | 2023-24 | 65.0
      No | 2023-24 | 88.0
      White | 2023-24 | 89.1`)
  it('are of those who are in it, and of those who are not', () => {
    const { asks, figures, leftOut } = lookAtFigures(rows('66.0', '87.0'))
    expect(asks).toBeNull()
    expect(figures).toEqual({ 'all 2023-24': 85, 'el 2023-24': 66, 'swd 2023-24': 65, 'white 2023-24': 89.1 })
    expect(leftOut).toEqual(['Not English Learner', 'Not Students with Disabilities'])
  })
  it('may be called “With” and “Without”', () => {
    const lines = rows('66.0', '87.0').map((row) => row.map((c) => (c === 'Yes' ? 'With' : c === 'No' ? 'Without' : c)))
    expect(lookAtFigures(lines).figures).toMatchObject({ 'el 2023-24': 66, 'swd 2023-24': 65 })
  })
  it('are asked about where they come to all of it, as answers do', () =>
    expect(lookAtFigures(rows('66.0', '34.0')).asks).toContain('“English Learner”'))
})

describe('a line alone in the column of years', () => {
  const asks = (line: string) =>
    lookAtFigures(
      table(`
        School Year | Student Group | Graduation rate
        2022-23 | All Students | 84.5
        2022-23 | Black | 72.5
        ${line} | |
        2021-22 | All Students | 86.0
        2022-23 | White | 92.0`),
    ).asks
  it('may head a second table, whose rows come in only where the first has none of that group and year', () => {
    for (const line of ['State', 'Waterloo Community School District', 'Targets', 'Five-year rate'])
      expect(asks(line), line).toContain(`Row 4 is “${line}” alone, with other rows below it`)
    const across = table(`
      School Year | All Students | Black
      2021-22 | 83.1 | 71.2
      2022-23 | 84.5 | 72.5
      State | |
      2019-20 | 86.0 | 78.1
      2020-21 | 87.2 | 79.3`)
    expect(lookAtFigures(across).asks).toContain('Row 4 is “State” alone')
  })
  it('may only say how the rows below are cut', () => {
    expect(asks('By race')).toBeNull()
    expect(asks('Race/Ethnicity')).toBeNull()
  })
})
