import { describe, expect, it } from 'vitest'
import { countedIn } from '../../../../shared/figures/suppression/tables.ts'
import { yearsOfGroup } from '../../../../shared/figures/suppression/years-of-group.ts'
import { planWith } from '../../../support/plan.ts'

type Row = readonly [measure: string, year: string, group: string, did: number | null, n: number]

const years = ['2023-24', '2024-25', '2025-26']
/** “Reading, White students” in three years: 20, 21 and 22 children, 5, 6 and 7 of whom read. */
const ofWhite: readonly Row[] = years.map((year, at) => ['white', year, 'All students', 5 + at, 20 + at])
const together = (did: number | null, n: number): Row => ['together', '2025-26', 'White', did, n]
const all: readonly Row[] = [
  ...years.map((year): Row => ['reading', year, 'All students', 40, 90]),
  ['together', '2025-26', 'All students', 120, 270],
]

/** The rows of years together that a measure of a group makes up, with the years that do. */
function madeUp(
  rows: readonly Row[],
  { rounded = false, point = undefined as string | undefined, called = 'Reading, three years together' } = {},
): readonly string[] {
  const values = [...all, ...rows].map(([measure, year, group, numerator, n], at) => ({
    ...{ id: `v${at}`, measure, year, group },
    reading:
      numerator === null
        ? { n }
        : rounded
          ? { figure: Math.round((100 * numerator) / n), n }
          : { figure: (100 * numerator) / n, n, numerator },
  }))
  const isAtPoint = ({ measure }: { readonly measure: string }) => point !== undefined && measure === point
  const plan = planWith({
    dimension: [{ id: 'Race', name: 'Race' }],
    studentGroup: [
      { id: 'All students', name: 'All students', isTotal: true, sort: 0 },
      { id: 'White', name: 'White', dimension: 'Race', sort: 1 },
      { id: 'Black', name: 'Black', dimension: 'Race', sort: 2 },
    ],
    measure: [
      { id: 'reading', short: 'Reading', unit: 'percent' },
      { id: 'white', short: 'Reading, White students', unit: 'percent' },
      { id: 'black', short: 'Reading, Black students', unit: 'percent' },
      { id: 'together', short: called, unit: 'percent' },
      { id: 'math', short: 'Math, three years together', unit: 'percent' },
    ],
    value: values.filter((v) => !isAtPoint(v)),
    interim: values.filter(isAtPoint).map((v) => ({ ...v, point: 'Fall' })),
  })
  const tables = [...countedIn(plan, 'All students').values()]
  return yearsOfGroup(plan, tables, 'All students').map(
    ({ whole, id, parts }) =>
      `${whole.trim().replace('\n', ' ')} ${id}: ${parts.map((p) => `${p.key.trim().replace('\n', ' ')} ${p.id}`).join(', ')}`,
  )
}

/** What White children are in three years together follows from a measure of White children in each of the years. */
describe('a group’s row in years together', () => {
  const found = [
    'together 2025-26 White: white 2023-24 All students, white 2024-25 All students, white 2025-26 All students',
  ]

  it('is all that a measure of the group has in these years', () => {
    expect(madeUp([...ofWhite, together(18, 63)])).toEqual(found)
  })

  it('is not, where one child more is in it, or one more who did', () => {
    expect(madeUp([...ofWhite, together(18, 64)])).toEqual([])
    expect(madeUp([...ofWhite, together(18, 62)])).toEqual([])
    expect(madeUp([...ofWhite, together(19, 63)])).toEqual([])
    expect(madeUp([...ofWhite, together(17, 63)])).toEqual([])
  })

  it('is, where rounded shares are off by what rounding leaves', () => {
    expect(madeUp([...ofWhite, together(19, 63)], { rounded: true })).toEqual(found)
    expect(madeUp([...ofWhite, together(40, 63)], { rounded: true })).toEqual([])
  })

  it('is not, where nobody says how many of it did, be there as many children', () => {
    expect(madeUp([...ofWhite, together(null, 63)])).toEqual([])
  })

  it('is not that of another group, of another thing, or of a point within the year', () => {
    expect(madeUp([...ofWhite, ['together', '2025-26', 'Black', 18, 63]])).toEqual([])
    expect(madeUp([...ofWhite, ['math', '2025-26', 'White', 18, 63]])).toEqual([])
    expect(madeUp([...ofWhite, together(18, 63)], { point: 'together' })).toEqual([])
    expect(madeUp([...ofWhite, together(18, 63)], { point: 'white' })).toEqual([])
  })

  it('is asked of years together alone, and of two years at the least', () => {
    expect(madeUp([...ofWhite, together(18, 63)], { called: 'Reading at home' })).toEqual([])
    expect(madeUp([...ofWhite.slice(2), together(7, 22)])).toEqual([])
    expect(madeUp([...ofWhite.slice(1), together(13, 43)])).toEqual([
      'together 2025-26 White: white 2024-25 All students, white 2025-26 All students',
    ])
  })

  it('is that of each group for itself', () => {
    const ofBlack = years.map((year, at): Row => ['black', year, 'All students', 2 + at, 10 + at])
    expect(madeUp([...ofWhite, ...ofBlack, together(18, 63), ['together', '2025-26', 'Black', 9, 33]])).toEqual([
      ...found,
      'together 2025-26 Black: black 2023-24 All students, black 2024-25 All students, black 2025-26 All students',
    ])
  })

  it('is left out where a year does not say how many did', () => {
    const silent = ofWhite.map((row): Row => [row[0], row[1], row[2], row[1] === '2023-24' ? null : row[3], row[4]])
    expect(madeUp([...silent, together(18, 63)])).toEqual([])
  })
})
