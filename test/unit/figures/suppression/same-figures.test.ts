// @module-tag seconds
import { expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure that has a withheld row's number of children, and as many who did, by accident: its name says who its children are. */

type Row = readonly [did: number, n: number]
const [year, all] = ['2025-26', 'All students']
const names = [all, 'White', 'Black', 'Multiracial', 'Asian', 'American Indian']

/** What “Reading” and another measure of 70 children print where so many of eight American Indian children did. */
function printed(name: string, did: number): readonly (readonly string[])[] {
  const races: readonly Row[] = [
    [138, 400],
    [95, 262],
    [6, 20],
    [13, 40],
    [24 - did, 70],
    [did, 8],
  ] // prettier-ignore
  const tables = { Reading: races, [name]: [[21, 70]] as const }
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race' }],
    studentGroup: names.map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: sort === 0, ...(sort > 0 && { dimension: 'race' }) },
    })),
    measure: Object.keys(tables).map((id) => ({ id, short: id, phrase: 'read at grade level', unit: 'percent' })),
    value: Object.entries(tables).flatMap(([measure, rows]) =>
      rows.map(([numerator, n], i) => ({
        ...{ id: `${measure} ${i}`, measure, group: names[i] as string, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  })
  return Object.keys(tables).map((of) => [...cellsOf(plan, of, year)].flatMap(([id, c]) => (isShown(c) ? [id] : [])))
}

it.each([
  'Grade 3 reading',
  'Reading at Adams',
  'Reading, girls',
  'Reading, English learners',
  'Reading, White students',
])('“%s” is not of the 70 Asian children who keep eight company, be as many of them readers or not', (name) => {
  const print = [[all, 'White', 'Black', 'Multiracial'], [all]]
  for (let did = 0; did <= 8; did++) expect(printed(name, did), `${did} of eight`).toEqual(print)
})

it('one by words that no list knows is, since its children are one row’s', () => {
  expect(printed('Reading, AS students', 3)[1]).toEqual([])
})
