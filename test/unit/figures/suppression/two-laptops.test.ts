// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { newlyGivenAway } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Papers that two laptops made before their plans were brought together: what they tell when they are read side by side. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', asian: 'Asian' } as const
type Group = keyof typeof names
type Figures = Readonly<Record<Group, readonly [did: number, n: number]>>
type Measures = Readonly<Record<string, Figures>>
/** A paper of one measure, and the rows that it shows. */
type Paper = readonly [measure: string, groups: readonly Group[]]
const year = '2025-26'

function planOf(measures: Measures, papers: readonly Paper[]) {
  const rowOf = (measure: string, group: Group) => {
    const [did, n] = (measures[measure] as Figures)[group]
    return { measure, year, group, reading: { figure: (did / n) * 100, n, numerator: did } }
  }
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) => ({
      ...{ id, name, sort, isTotal: id === 'all' },
      ...(id !== 'all' && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: id, unit: 'percent' })),
    value: Object.keys(measures).flatMap((measure) =>
      Object.keys(names).map((group) => ({ id: `${measure} ${group}`, ...rowOf(measure, group as Group) })),
    ),
    briefingSent: papers.map(([measure, groups], i) => ({
      ...{ id: `paper ${i}`, document: 'fullPlan' as const, exportedOn: '2026-01-01' },
      printed: groups.map((group) => {
        const { reading, ...row } = rowOf(measure, group)
        return { ...row, ...reading }
      }),
    })),
  })
}

/** Measures that are told of when the plan with the first papers is joined by the second ones. */
const toldOf = (measures: Measures, ours: readonly Paper[], theirs: readonly Paper[]) =>
  newlyGivenAway(planOf(measures, ours), planOf(measures, [...ours, ...theirs])).map((t) => t.measure)

describe('papers of two laptops', () => {
  const reading: Figures = { all: [136, 307], white: [80, 170], hispanic: [40, 100], black: [13, 30], asian: [3, 7] }

  it('tell of seven Asian children where each withheld another group beside them, of one measure entered on both', () => {
    const math: Figures = { ...reading, all: [137, 307], white: [81, 170] }
    const ours: Paper = ['Reading', ['all', 'white', 'hispanic']]
    for (const other of [reading, math]) {
      const measures = { Reading: reading, 'Grade-level work': other }
      expect(toldOf(measures, [ours], [['Grade-level work', ['all', 'hispanic', 'black']]])).toEqual([
        'Grade-level work',
      ])
      expect(toldOf(measures, [ours], [['Grade-level work', ['all', 'white', 'hispanic']]])).toEqual([])
    }
  })

  it('tell of seven Hispanic boys by all Hispanic children, and the girls', () => {
    const all: Figures = { all: [138, 308], white: [80, 170], hispanic: [31, 77], black: [13, 30], asian: [14, 31] }
    const girls: Figures = { all: [85, 195], white: [40, 90], hispanic: [28, 70], black: [10, 16], asian: [7, 19] }
    const rows: readonly Group[] = ['all', 'white', 'hispanic', 'black', 'asian']
    const measures = { Reading: all, 'Reading, girls': girls }
    expect(toldOf(measures, [['Reading', rows]], [['Reading, girls', rows]])).toEqual(['Reading, girls'])
    const none = rows.filter((id) => id !== 'hispanic')
    expect(toldOf(measures, [['Reading', ['all', 'white']]], [['Reading, girls', none]])).toEqual([])
  })

  it('tell of seven Hispanic children of Adams by the district and the other school', () => {
    const adams: Figures = { all: [54, 124], white: [40, 80], hispanic: [3, 7], black: [3, 14], asian: [8, 23] }
    const lincoln: Figures = { all: [84, 195], white: [40, 90], hispanic: [28, 70], black: [10, 16], asian: [6, 19] }
    const district = Object.fromEntries(
      Object.keys(names).map((id) => [
        id,
        [0, 1].map((i) => (adams[id as Group][i] ?? 0) + (lincoln[id as Group][i] ?? 0)),
      ]),
    ) as unknown as Figures
    const measures = { Reading: district, 'Reading at Adams': adams, 'Reading at Lincoln': lincoln }
    const rows: readonly Group[] = ['all', 'white', 'hispanic', 'asian']
    const told = toldOf(
      measures,
      [['Reading at Lincoln', rows]],
      [
        ['Reading', rows],
        ['Reading at Adams', ['all', 'white', 'asian']],
      ],
    )
    expect(told).toContain('Reading')
  })
})

/** Rows of a measure that list what they do; a paper prints some of them, as they are or as they were. */
describe('papers of measures that list different rows', () => {
  type Row = readonly [did: number, n: number]
  type Rows = Readonly<Record<string, Row>>
  type Out = Readonly<Record<string, readonly string[] | Rows>>
  const all = 'All students'
  const tell = (tables: Readonly<Record<string, Rows>>, ours: Out, theirs: Out): readonly string[] => {
    const groups = [...new Set([all, ...Object.values(tables).flatMap((rows) => Object.keys(rows))])]
    const race = new Set(['White', 'Hispanic', 'Black', 'Asian'])
    const reading = ([did, n]: Row) => ({ figure: (did / n) * 100, n, numerator: did })
    const rowsOf = (out: Out) =>
      Object.entries(out).flatMap(([measure, of]) =>
        Object.entries(Array.isArray(of) ? Object.fromEntries(of.map((id) => [id, tables[measure]?.[id]])) : of).map(
          ([group, row]) => ({ measure, year, group, ...reading(row as Row) }),
        ),
      )
    const plan = (papers: readonly Out[]) =>
      planWith({
        dimension: [{ id: 'race', name: 'Race and ethnicity' }],
        studentGroup: groups.map((name, sort) => ({
          ...{ id: name, name, sort, isTotal: name === all },
          ...(race.has(name) && { dimension: 'race' }),
        })),
        measure: Object.keys(tables).map((short) => ({ id: short, short, phrase: 'read', unit: 'percent' })),
        value: Object.entries(tables).flatMap(([measure, rows]) =>
          Object.entries(rows).map(([group, row]) => ({
            ...{ id: `${measure} ${group}`, measure, group, year, reading: reading(row) },
          })),
        ),
        briefingSent: papers.map((out, i) => ({
          ...{ id: `paper ${i}`, document: 'fullPlan' as const, exportedOn: `2026-01-0${i + 1}`, printed: rowsOf(out) },
        })),
      })
    return newlyGivenAway(plan([ours]), plan([ours, theirs])).map((t) => t.measure)
  }
  const races: Rows = { [all]: [136, 307], White: [80, 170], Hispanic: [40, 100], Black: [13, 30], Asian: [3, 7] }

  it('tell of seven by the numbers that both have today, and not by one that was put right since', () => {
    const tables = { Reading: races, 'Grade-level work': { ...races, [all]: [137, 307], White: [81, 170] } } as const
    const [ours, other] = [{ Reading: [all, 'White', 'Hispanic'] }, 'Grade-level work']
    expect(tell(tables, ours, { [other]: [all, 'Hispanic', 'Black'] })).toEqual([other])
    const before: Rows = { [all]: [137, 307], Hispanic: [40, 100], Black: [20, 52] }
    expect(tell(tables, ours, { [other]: before }), 'of 52 it is not known who went').toEqual([])
    expect(tell(tables, { ...ours, [other]: before }, { [other]: ['Black'] })).toEqual([other])
  })

  it('tell of seven Asian children by the measure of the one race that the table lacks', () => {
    const { Hispanic, ...rest } = races
    const tables: Readonly<Record<string, Rows>> = { Reading: rest, 'Reading, Hispanic': { [all]: Hispanic as Row } }
    const three = [all, 'White', 'Black']
    expect(tell(tables, { 'Reading, Hispanic': [all] }, { Reading: three })).toEqual(['Reading'])
    expect(tell(tables, {}, { Reading: three })).toEqual([])
  })

  it('tell of one Hispanic boy by the girls, and of none where boys are many', () => {
    const some = (boys: number): Rows => ({
      [all]: [60, 140],
      White: [40, 90],
      Hispanic: [20, 100 - boys],
      Black: [7, 14],
    })
    const rows = [all, 'White', 'Hispanic', 'Black']
    const told = (boys: number) =>
      tell({ Reading: races, 'Reading, girls': some(boys) }, { Reading: rows }, { 'Reading, girls': rows })
    expect(told(50)).toEqual([])
    expect(told(1)).toEqual(['Reading, girls'])
  })

  it('tell nothing of seven in a grade that no paper has printed', () => {
    const tables = { 'Reading, grades 3–8': races, 'Grade 3 reading': { [all]: [24, 50], Black: [3, 7] } } as const
    expect(tell(tables, {}, { 'Reading, grades 3–8': [all, 'White', 'Black'] })).toEqual([])
  })

  it('tell of the last school of three, and not of two that are left together', () => {
    const [north, south, west] = [
      [60, 124],
      [40, 80],
      [3, 7],
    ] as const
    const tables = (last: Row): Readonly<Record<string, Rows>> => ({
      Reading: { [all]: [300, 600], Black: [103 + last[0] - 3, 211 + last[1] - 7] },
      'Reading at North': { [all]: [110, 220], Black: north },
      'Reading at South': { [all]: [100, 200], Black: south },
      'Reading at West': { [all]: [90, 180], Black: last },
    })
    const both = { 'Reading at North': ['Black'], 'Reading at South': ['Black'] }
    const told = (last: Row, ours: Out, theirs: Out) => tell(tables(last), ours, theirs).includes('Reading')
    expect(told(west, both, { Reading: ['Black'] })).toBe(true)
    expect(told([12, 30], both, { Reading: ['Black'] }), 'thirty').toBe(false)
    expect(told(west, { 'Reading at North': ['Black'] }, { Reading: ['Black'] }), '87 at two').toBe(false)
    const few: Readonly<Record<string, Rows>> = {
      ...tables(west),
      Reading: { [all]: [300, 600], Black: [66, 139] },
      'Reading at South': { [all]: [100, 200], Black: [3, 8] },
    }
    const north1 = { 'Reading at North': ['Black'] }
    expect(tell(few, north1, { Reading: ['Black'] }), 'fifteen at two').toEqual([])
    const all3 = { ...both, 'Reading at West': ['Black'] }
    expect(told([12, 30], all3, { Reading: ['Black'] }), 'none is left').toBe(false)
  })
})
