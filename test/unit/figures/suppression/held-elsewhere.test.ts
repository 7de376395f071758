import { describe, expect, it } from 'vitest'
import { heldElsewhere, toldElsewhere } from '../../../../shared/figures/suppression/held-elsewhere.ts'
import { ofRows } from '../../../../shared/figures/suppression/of-row.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import type { Cell } from '../../../../shared/figures/suppression/types.ts'
import { planWith } from '../../../support/plan.ts'

/** A table withholds what another one withholds of the same children; where several tell it together, one of them does. */

type Row = readonly [did: number, n: number]
type Tables = Readonly<Record<string, Readonly<Record<string, Row>>>>
const all = 'All students'
const year = '2025-26'

/** Rows that go, where these are withheld; `out`: what a paper printed. */
function held(tables: Tables, hidden: Readonly<Record<string, readonly string[]>>, out: typeof hidden = {}) {
  const groups = [...new Set([all, ...Object.values(tables).flatMap((rows) => Object.keys(rows))])]
  const rowOf = (measure: string, group: string) => {
    const [did, n] = (tables[measure] as Readonly<Record<string, Row>>)[group] as Row
    return { measure, year, group, reading: { figure: (100 * did) / n, n, numerator: did } }
  }
  const plan = planWith({
    studentGroup: groups.map((name, sort) => ({ id: name, name, sort, isTotal: name === all })),
    measure: Object.keys(tables).map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: Object.entries(tables).flatMap(([measure, rows]) =>
      Object.keys(rows).map((group) => ({ id: `${measure} ${group}`, ...rowOf(measure, group) })),
    ),
    briefingSent: Object.entries(out).map(([measure, ids]) => ({
      ...{ id: `paper of ${measure}`, document: 'fullPlan' as const, exportedOn: '2026-01-01' },
      printed: ids.map((group) => {
        const { reading, ...row } = rowOf(measure, group)
        return { ...row, ...reading }
      }),
    })),
  })
  const cellOf = (measure: string, group: string): Cell => {
    const { figure, n, numerator } = rowOf(measure, group).reading
    return hidden[measure]?.includes(group) ? { withheld: 'small' } : { shown: figure, n, numerator }
  }
  const decided = new Map(
    Object.entries(tables).map(([measure, rows]) => [
      keyOf({ measure, year }),
      new Map(Object.keys(rows).map((group) => [group, cellOf(measure, group)] as const)),
    ]),
  )
  return [...new Set(heldElsewhere(plan, decided).map(({ key, id }) => `${id}, ${key.split('\n')[0]}`))]
}

describe('boys at two schools, who are all boys that took a course', () => {
  const [adams, lincoln] = ['Passed AP at Adams, boys', 'Passed AP at Lincoln, boys']
  const tables: Tables = {
    'Took AP': { [all]: [290, 600], Male: [140, 300], Female: [150, 300] },
    [adams]: { [all]: [40, 80], White: [37, 74] },
    [lincoln]: { [all]: [30, 60], White: [27, 54] },
  }
  const boys = { 'Took AP': ['Male'] }
  const allOf = (measure: string) => [`${all}, ${measure}`, `White, ${measure}`]

  it('go with them at one school, be a row withheld at the other one or none', () => {
    expect(held(tables, {})).toEqual([])
    expect(held(tables, boys)).toEqual(allOf(lincoln))
    expect(held(tables, { ...boys, [adams]: ['White'] })).toEqual(allOf(lincoln))
  })

  it('need not where the other one withholds all already, and do where a paper printed that', () => {
    expect(held(tables, { ...boys, [adams]: [all, 'White'] })).toEqual([])
    expect(held(tables, boys, { [adams]: [all] })).toEqual(allOf(lincoln))
    expect(held(tables, boys, { [lincoln]: [all] })).toEqual(allOf(adams))
  })
})

describe('English learners of two measures of some grades, who are those of one of all', () => {
  const tables: Tables = {
    'Reading, grades K-5': { [all]: [100, 200], 'English learners': [20, 40] },
    'Reading, grades 6-8': { [all]: [60, 120], 'English learners': [15, 30] },
    'Reading, English learners': { [all]: [35, 70], White: [12, 24] },
  }
  const hidden = { 'Reading, grades 6-8': ['English learners'] }

  it('go in both, or where one is out in the measure that tells both together, but for what is out of that', () => {
    expect(held(tables, {})).toEqual([])
    expect(held(tables, hidden)).toEqual(['English learners, Reading, grades K-5'])
    const out = { 'Reading, grades K-5': ['English learners'] }
    expect(held(tables, hidden, out)).toEqual([`${all}, Reading, English learners`, 'White, Reading, English learners'])
    const both = { ...out, 'Reading, English learners': [all] }
    expect(held(tables, hidden, both)).toEqual(['White, Reading, English learners'])
  })
})

it('nothing goes where a row and the part that leaves a few of it are both in print', () => {
  const tables: Tables = {
    Reading: { White: [50, 100], Black: [20, 40] },
    'Reading, grade 3': { White: [48, 95], Black: [9, 20] },
  }
  expect(held(tables, {}), 'five children').toEqual(['White, Reading'])
  expect(held(tables, {}, { Reading: ['White'] })).toEqual(['White, Reading, grade 3'])
  expect(held(tables, {}, { Reading: ['White'], 'Reading, grade 3': ['White'] })).toEqual([])
})

it('boys of two schools are a row that says how many they are, and who did of them where it says so', () => {
  const found = (did: readonly [number, number], row: number | undefined) => {
    const value = (measure: string, group: string, n: number, of: number | undefined) => ({
      ...{ id: `${measure} ${group}`, measure, year, group },
      reading: of === undefined ? { n } : { figure: (100 * of) / n, n, numerator: of },
    })
    const schools = ['Reading at Adams, boys', 'Reading at Lincoln, boys']
    const plan = planWith({
      studentGroup: [all, 'Male', 'Female'].map((name, sort) => ({ id: name, name, sort, isTotal: name === all })),
      measure: ['Reading', ...schools].map((short) => ({ id: short, short, unit: 'percent' as const })),
      value: [
        ...[value('Reading', all, 300, 150), value('Reading', 'Male', 140, row), value('Reading', 'Female', 160, 80)],
        ...schools.map((measure, at) => value(measure, all, at === 0 ? 80 : 60, did[at])),
      ],
    })
    return ofRows(plan, keyOf({ measure: 'Reading', year })).some(({ beside }) => beside.length > 0)
  }
  expect(found([40, 30], 70)).toBe(true)
  expect(found([40, 29], 70)).toBe(false)
  expect(found([0, 0], undefined), 'of whom nobody did').toBe(true)
  expect(found([1, 0], undefined)).toBe(false)
})

it('papers tell who did of those of whom they say how many there are, and of nobody by a share alone', () => {
  const [passed, rate] = ['Passed an AP exam', 'AP exam pass rate']
  const table = (measure: string, n: number, white: number) =>
    Object.entries({ [all]: [60, n], White: [45, white], Native: [0, 5] }).map(([group, [did = 0, of = 0]]) => ({
      ...{ id: `${measure} ${group}`, measure, year, group },
      reading: { figure: (100 * did) / of, n: of, numerator: did },
    }))
  const plan = planWith({
    studentGroup: [all, 'White', 'Native'].map((name, sort) => ({ id: name, name, sort, isTotal: name === all })),
    measure: [passed, rate].map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: [...table(passed, 400, 250), ...table(rate, 90, 64)],
    briefingSent: [
      {
        ...{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01' },
        printed: [
          { measure: passed, year, group: 'White', figure: 18, n: 250, numerator: 45 },
          { measure: passed, year, group: 'Native', figure: 30 },
        ],
      },
    ],
  })
  const of = { measure: rate, year }
  const { told } = toldElsewhere(plan, { key: keyOf(of), of, readings: readingsOf(plan, of) }, new Map())
  expect([...told]).toEqual([['White', new Set(['did'])]])
})
