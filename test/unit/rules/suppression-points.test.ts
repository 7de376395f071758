import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../../shared/figures/suppression.ts'
import { planWith } from './plan.ts'

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
      .map((row) => ({ id: derivedId(kinds[kind] as never, row as never) as string, ...row }))
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: [...new Set(at.map(([, id]) => id))].map((id) => ({ id, short: short[id] ?? id, unit: 'percent' })),
    value: withId('value') as never,
    interim: withId('interim') as never,
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

  it('may be of one row, which the measure repeats', () => {
    const one: Figures = { black: [18, 40] }
    expect(shown({ 'm 2025-26': year, 'm 2025-26 Spring': one })['m 2025-26 Spring']).toEqual([])
    const twice = { 'm 2025-26': year, 'again 2025-26': one }
    expect(shown(twice, { m: 'Read well', again: 'Read well' })['again 2025-26']).toEqual([])
    expect(shown(twice)['again 2025-26'], 'of another measure one number says too little').toEqual(['black'])
  })
})
