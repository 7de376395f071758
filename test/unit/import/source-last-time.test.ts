import { expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { budgetDraftOf } from '../../../shared/import/budget/draft.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import type { TableRead } from '../../../shared/import/columns/table-read.ts'
import { draftOf } from '../../../shared/import/draft/draft.ts'
import { findHeader } from '../../../shared/import/table/columns.ts'
import { table } from '../../support/budget-rows.ts'

/** Where last time's figures and lines came from is said of that file, and of the next one of its name. */

const readOf = (text: string): TableRead => {
  const rows = table(text)
  const facts = factsOf(rows, findHeader(rows))
  return { facts, sheet: null, alike: [], roles: guessRoles(facts.columns) } as unknown as TableRead
}
const columns = (...all: readonly (readonly [string, string])[]) =>
  all.map(([heading, usedAs]) => ({ heading, usedAs }))

it('the source of a measure’s figures is filled in for the same file, and not for another of the same columns', () => {
  const read = readOf('Group | School year | Percent\nHispanic | 2024-25 | 80.1\nWhite | 2024-25 | 85.2')
  const of = (source: string, file: string) =>
    draftOf(
      read,
      file,
      planOf([
        plainRecord('measure', 'm', { short: 'Graduation' }),
        plainRecord('value', 'v', { measure: 'm', group: 'g', year: '2023-24', reading: { figure: 80, source } }),
        plainRecord('importMapping', 'k', {
          purpose: 'figures',
          name: 'State report card',
          measure: 'm',
          columns: columns(['Group', 'group'], ['School year', 'year'], ['Percent', 'figure']),
        }),
      ]),
      'm',
    ).source
  expect(of('The state’s report card', 'State report card 2025.csv')).toBe('The state’s report card')
  expect(of('The state’s report card', 'Internal extract.csv')).toBe('Internal extract')
  // It would be printed beside figures of another year.
  expect(of('Report card 2023-24, published August 2024', 'State report card 2025.csv')).toBe('State report card')
})

it('the funding source of all lines is filled in for the same budget, and not for another one', () => {
  const read = readOf('What | FY | Amount\nCoach | FY27 | 85000')
  const plan = planOf([
    plainRecord('fundingSource', 't1', { name: 'Title I-A', type: 'titleIA' }),
    plainRecord('importMapping', 'k', {
      purpose: 'budget',
      name: 'Title I A budget',
      source: 't1',
      columns: columns(['What', 'description'], ['FY', 'year'], ['Amount', 'amount']),
    }),
  ])
  expect(budgetDraftOf(read, 'Title I-A budget 2027.csv', plan).source).toBe('t1')
  expect(budgetDraftOf(read, 'IDEA budget.csv', plan).source).toBe('')
})

it('the measure of last time is filled in where something in the file names what is counted', () => {
  const of = (file: string, heading: string, kept = heading) =>
    draftOf(
      readOf(`Group | School year | ${heading}\nHispanic | 2024-25 | 80.1\nWhite | 2024-25 | 85.2`),
      file,
      planOf([
        plainRecord('measure', 'm', { short: 'Chronic absenteeism' }),
        plainRecord('importMapping', 'k', {
          purpose: 'figures',
          name: file.replace(/ ?(\(1\))?\.csv/, ''),
          measure: 'm',
          columns: columns(['Group', 'group'], ['School year', 'year'], [kept, 'figure']),
        }),
      ]),
    ).measure
  expect(of('Chronic absenteeism.csv', 'Percent')).toBe('m')
  expect(of('export.csv', 'Percent chronically absent')).toBe('m')
  // Any measure’s figures may be in it.
  expect(of('export (1).csv', 'Percent')).toBeNull()
})

it('a bare year that began the school year last time is asked about in a file of another name', () => {
  const of = (file: string, year: string, yearForm: string) => {
    const read = readOf(`Group | School Year | Percent\nHispanic | ${year} | 80.1\nWhite | ${year} | 85.2`)
    return draftOf(
      read,
      file,
      planOf([
        plainRecord('measure', 'm', { short: 'Graduation' }),
        plainRecord('importMapping', 'k', {
          purpose: 'figures',
          name: 'Graduation',
          measure: 'm',
          yearForm,
          columns: columns(['Group', 'group'], ['School Year', 'year'], ['Percent', 'figure']),
        }),
      ]),
      'm',
    ).yearForm
  }
  expect(of('Graduation 2024 final.csv', '2024', 'starting')).toBeNull()
  expect(of('Graduation 2024.csv', '2024', 'starting')).toBe('starting')
  expect(of('Graduation 2024 final.csv', '2024-25', 'starting')).toBe('ending')
  expect(of('Graduation 2024 final.csv', '2024', 'ending')).toBe('ending')
})
