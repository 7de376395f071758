import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** One measure told in several places: a year, points within it, years together. Native children are eight, three of whom did. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', native: 'Native American' }
type Group = keyof typeof names
type Figures = Partial<Readonly<Record<Group, readonly [did: number, n: number]>>>

const year: Figures = { all: [176, 300], white: [119, 170], hispanic: [36, 82], black: [18, 40], native: [3, 8] }
const { all: _, ...groupsAlone } = year

/** Which rows each table prints. Tables are named by measure, year and point. */
function shown(tables: Readonly<Record<string, Figures>>, short: Readonly<Record<string, string>> = {}) {
  const at = Object.keys(tables).map((key) => [key, ...key.split(' ')] as [string, string, string, string?])
  const rows = at.flatMap(([key, measure, of, point]) =>
    Object.entries(tables[key] as Figures).map(([group, [did, n]]) => ({
      ...{ measure, group, year: of, ...(point && { point }) },
      reading: { figure: (did / n) * 100, n, numerator: did },
    })),
  )
  const withId = (kind: 'value' | 'interim') =>
    rows
      .filter((row) => (kind === 'interim') === 'point' in row)
      .map((row) => ({ id: derivedId(kinds[kind], row) as string, ...row }))
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: [...new Set(at.map(([, id]) => id))].map((id) => ({ id, short: short[id] ?? id, unit: 'percent' })),
    value: withId('value'),
    interim: withId('interim'),
  })
  const print = ([key, measure, of, point]: (typeof at)[number]) =>
    [key, [...cellsOf(plan, measure, of, point)].flatMap(([id, c]) => (isShown(c) ? [id] : []))] as const
  return Object.fromEntries(at.map(print))
}

describe('a table without all students', () => {
  it('withholds in spring what the year withholds', () => {
    const spring: Figures = { white: [119, 170], black: [18, 40] }
    const printed = shown({ 'm 2025-26': year, 'm 2025-26 Spring': spring })
    expect(printed['m 2025-26']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['m 2025-26 Spring']).toEqual(['white'])
  })

  it('is looked after by the point that has them', () => {
    const spring: Figures = { all: [176, 300], white: [119, 170], black: [18, 40] }
    const printed = shown({ 'm 2025-26': groupsAlone, 'm 2025-26 Spring': spring })
    expect(printed['m 2025-26']).toEqual(['white', 'hispanic'])
    expect(printed['m 2025-26 Spring']).toEqual(['all', 'white'])
  })

  it('is of another year of the same children, whichever is asked first', () => {
    const before: Figures = { hispanic: [36, 82], black: [18, 40] }
    const tables = [['m 2025-26', year] as const, ['m 2024-25', before] as const]
    for (const order of [tables, tables.toReversed()]) {
      const printed = shown(Object.fromEntries(order))
      const rows = new Set(Object.values(printed).flat())
      expect(rows.has('black') && rows.has('hispanic'), 'eight would be left').toBe(false)
      expect(rows.has('white')).toBe(true)
    }
  })

  it('may be of one row, which the measure repeats', () => {
    const one: Figures = { black: [18, 40] }
    expect(shown({ 'm 2025-26': year, 'm 2025-26 Spring': one })['m 2025-26 Spring']).toEqual([])
    const twice = { 'm 2025-26': year, 'again 2025-26': one }
    expect(shown(twice, { m: 'Read well', again: 'Read well' })['again 2025-26']).toEqual([])
    expect(shown(twice)['again 2025-26'], 'as many in another measure').toEqual([])
    const others = { 'm 2025-26': year, 'again 2025-26': { black: [18, 41] } } as const
    expect(shown(others)['again 2025-26'], 'of one more').toEqual(['black'])
  })
})

const first: Figures = { all: [200, 300], white: [130, 165], hispanic: [40, 80], black: [25, 43], native: [5, 12] }
const second: Figures = { all: [210, 310], white: [135, 170], hispanic: [43, 87], black: [28, 42], native: [4, 11] }
const sum = (...tables: readonly Figures[]): Figures =>
  Object.fromEntries(
    (Object.keys(names) as Group[]).map((g) => {
      const rows = tables.flatMap((t) => [t[g] ?? ([0, 0] as const)])
      return [g, [rows.reduce((s, [did]) => s + did, 0), rows.reduce((s, [, n]) => s + n, 0)] as const]
    }),
  )

describe('several years together', () => {
  it('do not leave the eight Native children of the one that withholds them', () => {
    const together = sum(first, second, year)
    const printed = shown({ 'm 2023-24': first, 'm 2024-25': second, 'm 2025-26': year, 'pooled 2025-26': together })
    expect(printed['m 2025-26']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['pooled 2025-26'], 'the years before stand in print').toEqual(['all', 'white', 'hispanic'])
    expect(printed['m 2024-25']).toEqual(Object.keys(names))
  })

  it('are printed where each year withholds: for that they are put together', () => {
    const small: Figures = { all: [176, 300], white: [109, 160], hispanic: [36, 82], black: [24, 49], native: [7, 9] }
    const again: Figures = { all: [180, 305], white: [112, 163], hispanic: [37, 83], black: [25, 50], native: [6, 9] }
    const more: Figures = { all: [190, 315], white: [117, 168], hispanic: [40, 86], black: [28, 52], native: [5, 9] }
    const tables = { 'm 2023-24': small, 'm 2024-25': again, 'm 2025-26': more, 'p 2025-26': sum(small, again, more) }
    const printed = shown(tables)
    expect(printed['m 2025-26']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['p 2025-26']).toEqual(Object.keys(names))
  })

  it('are no other than two semesters that make up a year', () => {
    const spring: Figures = { ...year, black: [16, 39], native: [2, 9] }
    const tables = { 'm 2025-26': sum(first, spring), 'm 2025-26 Fall': first, 'm 2025-26 Spring': spring }
    const printed = shown(tables)
    expect(printed['m 2025-26 Spring']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['m 2025-26']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['m 2025-26 Fall']).toEqual(Object.keys(names))
  })
})
