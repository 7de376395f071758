import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import type { TableRead } from '../../../shared/import/columns/table-read.ts'
import { draftOf } from '../../../shared/import/draft/draft.ts'
import { findHeader } from '../../../shared/import/table/columns.ts'
import { headingsBeside } from '../../../shared/import/table/headings-beside.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What a heading means is often told by those beside it. */

describe('short years as headings', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['Group', '21-22', '22-23', '23-24'],
      ['Group', '2021-22', '2022-23', '2023-24'],
    ],
    [
      ['Group', '22/23', "'23-'24"],
      ['Group', '2022-23', '2023-24'],
    ],
    [
      ['Group', '20-21 N', '20-21 %', '21-22 N', '21-22 %'],
      ['Group', '2020-21 N', '2020-21 %', '2021-22 N', '2021-22 %'],
    ],
    [
      ['Group', 'Rate 20-21', 'Rate 21-22'],
      ['Group', 'Rate 2020-21', 'Rate 2021-22'],
    ],
  ])('are years where one follows the other: %j', (headings, whole) => expect(headingsBeside(headings)).toEqual(whole))
  it.each([
    [['Group', '09-10', '11-12']],
    [['Group', '15-16', '17-18']],
    [['Group', '23-24']],
    [['Ages', '6-8', '9-12']],
    [['Group', 'Ages 16-17', 'Ages 17-18']],
    [['Group', '20-21 Rate', '21-22 Goal']],
  ])('are grades or ages where they do not: %j', (headings) => expect(headingsBeside(headings)).toEqual(headings))
  it('bring in each year’s figures', () =>
    expect(
      lookAtFigures(table('Student group | 22-23 | 23-24\nAll students | 84% | 85%\nWhite | 86% | 87%')).figures,
    ).toMatchObject({ 'all 2022-23': 84, 'white 2023-24': 87 }))
})

it('a rate beside the same of each group is of all students', () => {
  const rows = table(`
    Year | % Chronic Absenteeism | % Chronic Absenteeism - White | % Chronic Absenteeism - Black
    2023-24 | 19.0 | 15.0 | 25.0`)
  expect(lookAtFigures(rows, { measure: 'Chronic absence' }).figures).toEqual({
    'all 2023-24': 19,
    'white 2023-24': 15,
    'black 2023-24': 25,
  })
  const two = ['Rate', 'Rate', 'Rate - White', 'Rate - Black']
  expect(headingsBeside(two)).toEqual(two)
})

it('F and M beside other groups are girls and boys', () => {
  expect(headingsBeside(['Year', 'All Students', 'F', 'M'])).toEqual(['Year', 'All Students', 'Female', 'Male'])
  expect(headingsBeside(['Name', 'F', 'M'])).toEqual(['Name', 'F', 'M'])
})

describe('grades as headings', () => {
  it('are headings between words, one after the other', () => {
    expect(findHeader(table('Ethnicity | K | 1 | 2 | Total\nWhite | 45 | 31 | 22 | 98'))).toBe(0)
    expect(findHeader(table('White | 45 | 31 | 22 | 98\nBlack | 5 | 3 | 2 | 10'))).toBeNull()
  })
  it('pick no rows: “Grade 9” stands over numbers', () => {
    const rows = table('Race | Grade 9 | Grade 10 | Total\nWhite | 45 | 31 | 76\nBlack | 38 | 27 | 65')
    expect(guessRoles(factsOf(rows, 0).columns)).not.toContain('only')
  })
})

describe('years over “#” and “%”', () => {
  const rows = table(`
    Student Group | 2022-23 # | 2022-23 % | 2023-24 # | 2023-24 %
    All Students | 802 | 84.0% | 812 | 85.0%
    White | 172 | 86.0% | 182 | 87.0%
    Black | 60 | 70.0% | 66 | 72.0%`)
  it('give a share its percentages, and ask nothing of the numbers', () => {
    const { asks, figures } = lookAtFigures(rows)
    expect(asks).toBeNull()
    expect(figures).toMatchObject({ 'white 2023-24': 87 })
  })
  it('give a number its numbers, where the import begins at that measure', () => {
    const plan = planOf([plainRecord('measure', 'm', { short: 'Enrollment', unit: 'count' })])
    const facts = factsOf(rows, 0)
    const read = { facts, roles: guessRoles(facts.columns), sheet: null, alike: [] } as unknown as TableRead
    expect(draftOf(read, 'export.csv', plan, 'm').roles).toEqual([
      'group',
      'yearFigure',
      'ignored',
      'yearFigure',
      'ignored',
    ])
  })
})

it('a pivot’s headings are those beside “Row Labels”, below its filters', () =>
  expect(
    findHeader(table('Fiscal Year | 2027\n |\nRow Labels | Sum of Amount\nSalaries | 92,000\nGrand Total | 92,000')),
  ).toBe(2))
