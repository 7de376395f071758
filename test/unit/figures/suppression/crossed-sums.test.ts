import { expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure of girls that has a row of English learners, beside one of English learners: how many are in both, and of which race. */

type Row = readonly [did: number, n: number]
type Measures = Readonly<Record<string, Readonly<Record<string, Row>>>>
const [year, all] = ['2025-26', 'All students']
const races = ['Hispanic', 'White', 'Black', 'Asian']
const ways = {
  gender: ['Female', 'Male'],
  language: ['English learners', 'Not English learners'],
  disability: ['Students with disabilities', 'Students without disabilities'],
}

/** The rows that each measure withholds, in the order of the list. */
function withheld(
  measures: Measures,
  before: Readonly<Record<string, Measures>> = {},
): Readonly<Record<string, readonly string[]>> {
  const of = new Map([
    ...races.map((name) => [name, 'race'] as const),
    ...Object.entries(ways).flatMap(([way, names]) => names.map((name) => [name, way] as const)),
  ])
  const plan = planWith({
    dimension: ['race', ...Object.keys(ways)].map((id) => ({ id, name: id, addsUp: id === 'race' })),
    studentGroup: [all, ...of.keys()].map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: sort === 0, dimension: of.get(name) },
    })),
    measure: Object.keys(measures).map((short) => ({
      id: short,
      short,
      phrase: 'read at grade level',
      unit: 'percent',
    })),
    value: Object.entries({ ...before, [year]: measures }).flatMap(([year, told]) =>
      Object.entries(told).flatMap(([measure, rows]) =>
        Object.entries(rows).map(([group, [numerator, n]]) => ({
          ...{ id: `${measure} ${group} ${year}`, measure, group, year },
          reading: { figure: (numerator / n) * 100, n, numerator },
        })),
      ),
    ),
  })
  const held = (measure: string) => {
    const cells = cellsOf(plan, measure, year)
    return Object.keys(measures[measure] ?? {}).filter((id) => !isShown(cells.get(id)))
  }
  return Object.fromEntries(Object.keys(measures).map((measure) => [measure, held(measure)]))
}

const few: Measures = {
  Reading: { [all]: [63, 120] },
  'Reading, girls': {
    ...{ [all]: [28, 52], Hispanic: [10, 23], White: [15, 23], Black: [3, 5], Asian: [0, 1] },
    ...{ 'English learners': [5, 11], 'Not English learners': [23, 41] },
  },
  'Reading, boys': { [all]: [35, 68], Hispanic: [16, 31], White: [13, 27], Black: [6, 10] },
  'Reading, English learners': { [all]: [7, 18], Hispanic: [3, 8], White: [4, 9], Asian: [0, 1] },
  'Reading, not English learners': { [all]: [56, 102] },
}

it('the Asian child who learns English may be a boy, or one of more than eleven girls', () => {
  // No boy is Asian, and of eleven girls who learn English five read well.
  const held = withheld(few)
  expect(held['Reading, girls']).toEqual([...races, 'English learners', 'Not English learners'])
  expect(held['Reading, boys'], 'no race of boys').toEqual([])
})

const disabled: Measures = {
  Reading: { [all]: [251, 350] },
  'Reading, English learners': {
    [all]: [50, 72],
    Hispanic: [21, 32],
    White: [21, 28],
    Black: [7, 11],
    Asian: [1, 1],
  },
  'Reading, not English learners': {
    ...{ [all]: [201, 278], Hispanic: [94, 127], White: [76, 109], Black: [21, 28], Asian: [10, 14] },
  },
  'Reading, students without disabilities': {
    ...{ [all]: [213, 295], Hispanic: [100, 140], White: [82, 113], Black: [23, 31], Asian: [8, 11] },
    ...{ 'English learners': [42, 61], 'Not English learners': [171, 234] },
  },
}

it('of English learners without a disability no race is told of who of those with one, and of a few of that race, did', () => {
  const held = withheld(disabled)
  // Three of eleven English learners with a disability did not, and three of eleven Asian children without one.
  const both = ['English learners', 'Not English learners']
  expect(held['Reading, students without disabilities']).toEqual(both)
  expect(held['Reading, not English learners']).toEqual(['Black', 'Asian'])
})

it('in a fourth year as in the first, where one measure is of all four together', {
  tags: 'seconds',
  timeout: 60_000,
}, () => {
  const times = (rows: Readonly<Record<string, Row>>) =>
    Object.fromEntries(Object.entries(rows).map(([id, [did, n]]) => [id, [10 * did, 10 * n] as const]))
  const earlier = Object.fromEntries(
    [1, 2, 3].map((at) => {
      const told = Object.entries(disabled).map(([name, { Asian: _, ...rows }]) => [name, times(rows)] as const)
      return [`202${1 + at}-2${2 + at}`, Object.fromEntries(told)]
    }),
  )
  const together = { 'Reading, four years together': { [all]: [251 * 31, 350 * 31] } } as const
  const held = withheld({ ...disabled, ...together }, earlier)
  expect(held['Reading, students without disabilities']).toEqual(['English learners', 'Not English learners'])
})
