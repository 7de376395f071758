import { describe, expect, it } from 'vitest'
import { ofSeveral } from '../../../../shared/figures/suppression/of-several.ts'
import { rowSums } from '../../../../shared/figures/suppression/row-sums.ts'
import { keyOf } from '../../../../shared/figures/suppression/tables.ts'
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

function withheld(measures: Measures, listed = groups, addsUp = false): Readonly<Record<string, readonly string[]>> {
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
    dimension: [{ id: 'race', name: 'Race and ethnicity', addsUp }],
    studentGroup: listed.map((id, sort) => ({
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
    expect(held['Graduation, 2023-24']).toEqual(['Hispanic', 'Black', 'Asian'])
    expect(held[`${together}, 2025-26`]).toEqual(['Asian'])
  })

  it('do so where the years list no other row either', () => {
    const asian = (rows: Rows) => only(rows, 'Asian')
    const held = withheld({ Graduation: years(asian), [together]: { '2025-26': asian(all) } })
    expect(held['Graduation, 2023-24']).toEqual(['Asian'])
    expect(held[`${together}, 2025-26`]).toEqual(['Asian'])
  })

  it.each([together, 'Graduation (three-year rolling average)', 'Graduation, 2023–24 to 2025–26'])(
    'tell of no few of a year that the plan lacks: “%s”',
    (together) => {
      const { '2024-25': two, '2025-26': last } = years((rows) => rows)
      const lacking = withheld({ Graduation: { '2024-25': two, '2025-26': last }, [together]: { '2025-26': all } })
      expect(lacking[`${together}, 2025-26`]).toEqual(['Hispanic', 'Black', 'Asian'])
      const none = withheld({ Attendance: { '2024-25': two, '2025-26': last }, [together]: { '2025-26': all } })
      expect(none[`${together}, 2025-26`], 'of another measure’s years nothing follows').toEqual([])
    },
  )
})

describe('three years together, of one group alone', () => {
  const hispanic = 'Grade 3 reading, Hispanic students, three years together'
  const year = (rows: Rows) => only(rows, 'All students', 'White', 'Hispanic', 'Black')
  const small: Rows = { 'All students': [46, 63], White: [25, 30], Hispanic: [19, 29], Black: [2, 4] }
  const large: Rows = { 'All students': [48, 70], White: [21, 30], Hispanic: [20, 29], Black: [7, 11] }
  const next: Rows = { 'All students': [49, 67], White: [24, 30], Hispanic: [19, 28], Black: [6, 9] }
  const years = { '2023-24': year(large), '2024-25': year(small), '2025-26': year(next) }

  it('do not leave two years of Black students, of whom five did not read well', () => {
    const held = withheld(
      { 'Grade 3 reading': years, [hispanic]: { '2025-26': { 'All students': [58, 86] } } },
      groups.slice(0, 4),
      true,
    )
    expect(held['Grade 3 reading, 2024-25']).toEqual(['White', 'Hispanic', 'Black'])
    expect(held['Grade 3 reading, 2023-24'], 'a year in which nobody is few').toEqual([])
  })

  it('are laid beside Hispanic students, and the years of all', () => {
    const all = Object.fromEntries(Object.entries(years).map(([at, rows]) => [at, only(rows, 'All students')]))
    const of = (who: string, row: Row) => ({
      [`Reading, ${who}, three years together`]: { '2025-26': { 'All students': row } },
    })
    const told = (more: Measures) =>
      withheld({ Reading: all, ...of('White students', [58, 86]), ...of('Hispanic students', [79, 105]), ...more })
    // Nine Black children are left, of whom six did.
    expect(told({})['Reading, Hispanic students, three years together, 2025-26']).toEqual(['All students'])
    const { '2023-24': _, ...two } = all
    expect(told({ Reading: two })['Reading, Hispanic students, three years together, 2025-26'], 'of two years').toEqual(
      [],
    )
  })
})

it('three years together do not tell of White students what their own measure withholds in one of the years', () => {
  // 81 less 34 and 21, of whom eighteen did; and then of nine Black students, all of the third year but these.
  const held = withheld(
    {
      'Grade 3 reading': {
        '2025-26': { 'All students': [33, 60], White: [18, 26], Hispanic: [12, 25], Black: [3, 9] },
      },
      'Grade 3 reading, 3-year total': {
        '2025-26': { 'All students': [97, 200], White: [44, 81], Hispanic: [43, 94], Black: [10, 25] },
      },
      'Grade 3 reading, White students': {
        '2023-24': { 'All students': [15, 34] },
        '2024-25': { 'All students': [11, 21] },
        '2025-26': { 'All students': [18, 26] },
      },
    },
    ['All students', 'Hispanic', 'White', 'Black'],
    true,
  )
  expect(held['Grade 3 reading, White students, 2025-26']).toEqual(['All students'])
  expect(held['Grade 3 reading, 3-year total, 2025-26']).toContain('White')
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
    ['Graduation (three-year rolling average)', 3],
    ['Graduation, rolling 3-year average', 3],
    ['Three-year rolling graduation', 3],
    ['Graduation, rolling average', null],
    ['Graduation, classes of 2021 to 2023', 3],
    ['Graduation, 2020–21 to 2022–23', 3],
    ['Graduation, 3-yr avg', 3],
    ['Graduation, rolling three years', 3],
    ['Graduation, 2024–26', 3],
    ['Graduation, cohorts 2024-2026', 3],
    ['Graduation, classes of 2024, 2025, and 2026', 3],
    ['Graduation, classes of 2023, 2024, and 2026', undefined],
    ['Graduation, class of 2023', undefined],
    ['Graduation, 2022–23', undefined],
    ['Graduation, 2022-2023', undefined],
    ['Graduation, 1-year average', 1],
    ['Graduation, classes of 2014 to 2023', 10],
    // Nobody adds up eleven classes: such a name says that they are several.
    ['Graduation, classes of 2013 to 2023', null],
    ['Graduation, years combined', null],
    ['Graduation', undefined],
    ['Graduation in four years', undefined],
    ['Attendance, three years together', undefined],
  ] as const)
    expect(yearsBeside([name], named), name).toBe(years)
  const reading = ['Reading growth, three years together']
  expect(yearsBeside(reading, ['Math growth', 'Reading growth'])).toBe(3)
  expect(yearsBeside(reading, ['Math growth', 'Reading screener'])).toBeUndefined()
})

it('a group’s two years are those of its measure of both, as near as whole percents tell', () => {
  const row = (measure: string, year: string, group: string, figure: number, n: number) => ({
    ...{ id: `${measure} ${year} ${group}`, measure, year, group, reading: { figure, n } },
  })
  const learners = 'English learners'
  const found = (both: number) => {
    const plan = planWith({
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true },
        { id: learners, name: learners },
      ],
      measure: [
        { id: 'each', short: 'Graduation', unit: 'percent' },
        { id: 'both', short: `Graduation, two years together, ${learners}`, unit: 'percent' },
      ],
      value: [
        ...['2024-25', '2025-26'].flatMap((year) => [
          row('each', year, 'all', 60, 900),
          row('each', year, learners, 33, 200),
        ]),
        row('both', '2025-26', 'all', both, 400),
      ],
    })
    return ofSeveral(plan, keyOf({ measure: 'both', year: '2025-26' })).length
  }
  // 66 of each year are 132, and 34 percent of both are 136, or two fewer.
  expect(found(34)).toBe(1)
  expect(found(35)).toBe(0)
})

it('a row of the year is asked apart where points make it up that are not all of the year', () => {
  const [all, white, black] = ['All students', 'White', 'Black']
  const found = (times: Readonly<Record<string, Rows>>) => {
    const records = Object.entries(times).flatMap(([point, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${point} ${group}`, measure: 'm', year: '2025-26', group, ...(point !== '' && { point }) },
        reading: { figure: (100 * numerator) / n, n, numerator },
      })),
    )
    const plan = planWith({
      studentGroup: [all, white, black].map((id) => ({ id, name: id, isTotal: id === all })),
      measure: [{ id: 'm', short: 'Suspended', unit: 'percent' }],
      value: records.filter((r) => !('point' in r)),
      interim: records.filter((r) => 'point' in r),
    })
    const sums = rowSums(plan, keyOf({ measure: 'm', year: '2025-26' }))
    return sums.map(({ id, parts }) => `${id}: ${parts.map((p) => p.key.split('\n')[2]).join(', ')}`)
  }
  const times = {
    '': { [all]: [70, 140], [white]: [35, 70], [black]: [35, 70] },
    Fall: { [all]: [40, 80], [white]: [20, 40], [black]: [20, 40] },
    Winter: { [all]: [30, 60], [white]: [15, 30], [black]: [15, 30] },
  } as const
  const spring = { [all]: [50, 90], [white]: [15, 30], [black]: [35, 60] } as const
  expect(found(times), 'all rows at once').toEqual([])
  expect(found({ ...times, Spring: spring })).toEqual(['White: Fall, Spring'])
  const year = { [all]: [105, 200], [white]: [35, 70], [black]: [70, 130] } as const
  const { [white]: _, ...without } = { ...spring, [all]: [35, 60] } as const
  expect(found({ ...times, '': year, Spring: without })).toEqual(['White: Fall, Winter'])
})
