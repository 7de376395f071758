import { describe, expect, it } from 'vitest'
import { yearsBeside } from '../../../../shared/figures/suppression/years-together.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Several years together beside the years, and a year beside its points, where tables list few rows or the plan lacks a year. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
/** By the measure's name, and by its years, each alone or with a point after a blank. */
type Measures = Readonly<Record<string, Readonly<Record<string, Rows>>>>

const groups = ['All students', 'White', 'Hispanic', 'Black', 'Asian']
const first: Rows = { 'All students': [60, 100], White: [30, 45], Hispanic: [20, 35], Black: [6, 12], Asian: [4, 8] }
const second: Rows = { 'All students': [66, 110], White: [33, 50], Hispanic: [20, 36], Black: [8, 14], Asian: [5, 10] }
const third: Rows = { 'All students': [70, 115], White: [34, 52], Hispanic: [21, 36], Black: [9, 16], Asian: [6, 11] }
const sum = (...tables: readonly Rows[]): Rows =>
  Object.fromEntries(
    groups.map((id) => [id, [0, 1].map((at) => tables.reduce((s, t) => s + (t[id]?.[at] ?? 0), 0)) as unknown as Row]),
  )
const only = (rows: Rows, ...ids: readonly string[]): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => ids.includes(id)))

function withheld(measures: Measures): Readonly<Record<string, readonly string[]>> {
  const rows = Object.entries(measures).flatMap(([measure, times]) =>
    Object.entries(times).flatMap(([time, of]) =>
      Object.entries(of).map(([group, [did, n]]) => {
        const [year, point] = time.split(' ')
        const reading = { figure: (did / n) * 100, n, numerator: did }
        return { id: `${measure} ${time} ${group}`, measure, group, year, reading, ...(point && { point }) }
      }),
    ),
  )
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: groups.map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: id === 'All students' },
      ...(id !== 'All students' && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, unit: 'percent' as const })),
    value: rows.filter((r) => !('point' in r)),
    interim: rows.filter((r) => 'point' in r),
  })
  return Object.fromEntries(
    Object.entries(measures).flatMap(([measure, times]) =>
      Object.entries(times).map(([time, of]) => {
        const [year = '', point] = time.split(' ')
        const cells = cellsOf(plan, measure, year, point)
        return [`${measure}, ${time}`, Object.keys(of).filter((id) => !isShown(cells.get(id)))]
      }),
    ),
  )
}

describe('three years together', () => {
  const years = (of: (rows: Rows) => Rows) => ({ '2023-24': of(first), '2024-25': of(second), '2025-26': of(third) })
  const together = 'Graduation, three years together'
  const all = sum(first, second, third)

  it('withhold the one row that they list, where a year withholds it', () => {
    const held = withheld({ Graduation: years((rows) => rows), [together]: { '2025-26': only(all, 'Asian') } })
    expect(held['Graduation, 2023-24']).toEqual(['Black', 'Asian'])
    expect(held[`${together}, 2025-26`]).toEqual(['Asian'])
  })

  it('do so where the years list no other row either', () => {
    const asian = (rows: Rows) => only(rows, 'Asian')
    const held = withheld({ Graduation: years(asian), [together]: { '2025-26': asian(all) } })
    expect(held['Graduation, 2023-24']).toEqual(['Asian'])
    expect(held[`${together}, 2025-26`]).toEqual(['Asian'])
  })

  it('tell of no few of a year that the plan lacks', () => {
    const { '2024-25': two, '2025-26': last } = years((rows) => rows)
    const lacking = withheld({ Graduation: { '2024-25': two, '2025-26': last }, [together]: { '2025-26': all } })
    expect(lacking[`${together}, 2025-26`]).toEqual(['Black', 'Asian'])
    const none = withheld({ Attendance: { '2024-25': two, '2025-26': last }, [together]: { '2025-26': all } })
    expect(none[`${together}, 2025-26`], 'of another measure’s years nothing follows').toEqual([])
  })
})

it('a year withholds the one row that it lists, where a point within it does', () => {
  const asian = (rows: Rows) => only(rows, 'Asian')
  const held = withheld({
    Screening: { '2025-26 Fall': asian(first), '2025-26 Spring': asian(second), '2025-26': asian(sum(first, second)) },
  })
  expect(held['Screening, 2025-26 Fall']).toEqual(['Asian'])
  expect(held['Screening, 2025-26']).toEqual(['Asian'])
})

it('years together are known by the name, and years within which something is done are none', () => {
  const named = ['Graduation']
  for (const [name, years] of [
    ['Graduation, three years together', 3],
    ['Graduation over the last 3 years', 3],
    ['Graduation, two-year average', 2],
    ['Graduation, years combined', null],
    ['Graduation', undefined],
    ['Graduation in four years', undefined],
    ['Attendance, three years together', undefined],
  ] as const)
    expect(yearsBeside([name], named), name).toBe(years)
})
