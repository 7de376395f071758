// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'
import { type Row, withheldIn } from './one-table.ts'

/**
 * Tables as states and schools have them, with one or two groups that are too small: what goes beside these keeps them company,
 * and everything else stays in print. What the least would be was worked out by trying all sets of rows with a solver.
 */

const inOne = (rows: readonly Row[], dimension: string): readonly Row[] =>
  rows.map(([name, did, n, of]) => (of === undefined ? [name, did, n] : [name, did, n, dimension]))

describe('a state’s own row of all races that are too small', () => {
  const rows: readonly Row[] = [
    ['All students', 222, 369],
    ['American Indian or Alaska Native', 1, 4, 'Race'],
    ['Asian or Native Hawaiian/Other Pacific Islander', 19, 32, 'Race'],
    ['Black or African American', 9, 22, 'Race'],
    ['Hispanic or Latino', 41, 83, 'Race'],
    ['Multiracial', 4, 8, 'Race'],
    ['White', 148, 220, 'Race'],
  ]
  const small = ['American Indian or Alaska Native', 'Multiracial']

  it.each(['Small Group Total: Race and Ethnicity', 'All other races combined'])('goes, “%s”, with one other', (name) =>
    expect(withheldIn([...rows, [name, 5, 12, 'Race']])).toEqual([...small, 'White', name]),
  )

  it('goes with one other where the state has put a star in place of the two', () => {
    const all: readonly Row[] = [...rows, ['Small Group Total: Race and Ethnicity', 5, 12, 'Race']]
    expect(withheldIn(all, { marked: small })).toEqual([...small, 'White', 'Small Group Total: Race and Ethnicity'])
  })
})

describe('eight second graders of a small school', () => {
  const grades: readonly Row[] = [
    ['All students', 70, 139],
    ['Kindergarten', 12, 22, 'Grade'],
    ['1st grade', 14, 25, 'Grade'],
    ['2nd grade', 3, 8, 'Grade'],
    ['3rd grade', 16, 30, 'Grade'],
    ['4th grade', 14, 28, 'Grade'],
    ['5th grade', 11, 26, 'Grade'],
  ]
  it.each([
    ['Primary (K–2)', 'Intermediate (3–5)'],
    ['Elementary K–2', 'Elementary 3–5'],
    ['Early elementary (K-2)', 'Upper elementary (3-5)'],
    ['Lower grades (K-2)', 'Upper grades (3–5)'],
  ])('take another of the three grades of “%s”, and neither that nor “%s”', (first, second) => {
    for (const dimension of ['Grade', 'Grade band']) {
      const bands: readonly Row[] = [
        [first, 29, 55, dimension],
        [second, 41, 84, dimension],
      ]
      expect(withheldIn([...grades, ...bands]), dimension).toEqual(['1st grade', '2nd grade'])
    }
  })
})

describe('families beside their races', () => {
  const minnesota: readonly Row[] = [
    ['All students', 270, 487],
    ['American Indian', 4, 12, 'Race'],
    ['Asian', 32, 60, 'Race'],
    ['Black', 48, 113, 'Race'],
    ['Hispanic', 34, 80, 'Race'],
    ['White', 140, 200, 'Race'],
    ['Two or more races', 12, 22, 'Race'],
    ['Hmong', 20, 40, 'Detailed groups'],
    ['Karen', 3, 6, 'Detailed groups'],
    ['Somali', 20, 45, 'Detailed groups'],
    ['Liberian', 4, 8, 'Detailed groups'],
    ['Other Asian', 9, 14, 'Detailed groups'],
    ['Other Black', 24, 60, 'Detailed groups'],
  ]
  const hawaii: readonly Row[] = [
    ['All students', 140, 262],
    ['White', 33, 50, 'Race'],
    ['Pacific Islander', 40, 113, 'Race'],
    ['Asian', 67, 99, 'Race'],
    ['Native Hawaiian', 33, 90, 'Families'],
    ['Micronesian', 4, 16, 'Families'],
    ['Samoan', 3, 7, 'Families'],
    ['Filipino', 35, 60, 'Families'],
    ['Japanese', 25, 30, 'Families'],
  ]

  it.each([minnesota, inOne(minnesota, 'Race')])('take others of their own race alone', (...rows) =>
    expect(withheldIn(rows)).toEqual(['Hmong', 'Karen', 'Liberian', 'Other Asian', 'Other Black']),
  )

  it.each([hawaii, inOne(hawaii, 'Race')])(
    'leave all races in print, beside nine Asian children in no row',
    (...rows) => expect(withheldIn(rows)).toEqual(['Native Hawaiian', 'Micronesian', 'Samoan', 'Filipino', 'Japanese']),
  )
})

describe('five who are taught at a separate school', () => {
  const placements: readonly Row[] = [
    ['In general education 80% of the day or more', 20, 60, 'Placement'],
    ['40 to 79%', 6, 22, 'Placement'],
    ['Less than 40%', 3, 14, 'Placement'],
    ['Separate school', 1, 5, 'Placement'],
  ]
  const ends: readonly Row[] = [
    ['Students with disabilities', 30, 101, 'Disability'],
    ['Students without disabilities', 270, 400, 'Disability'],
  ]
  it('take other placements, and neither those with disabilities nor those without', () => {
    const all: Row = ['All students', 300, 501]
    const names = placements.map(([name]) => name)
    expect(withheldIn([all, ...ends, ...placements])).toEqual(names)
    expect(withheldIn([all, ...ends.slice(0, 1), ...placements])).toEqual(names)
    expect(withheldIn(inOne([all, ...ends.slice(0, 1), ...placements], 'Disability'))).toEqual(names)
  })
})

describe('six Pacific Islanders whom no row names', () => {
  it.each(['Asian/Pacific Islander', 'API', 'Asian American and Pacific Islander'])(
    'are kept by withholding “Asian” beside “%s”, and no other race',
    (name) => {
      const rows: readonly Row[] = [
        ['All students', 305, 516],
        [name, 32, 46, 'Race'],
        ['Asian', 30, 40, 'Race'],
        ['Black', 33, 80, 'Race'],
        ['White', 200, 300, 'Race'],
        ['Hispanic', 40, 90, 'Race'],
      ]
      expect(withheldIn(rows)).toEqual(['Asian'])
    },
  )
})

describe('eight fourth graders of one of three schools', () => {
  const schools = ['Adams', 'Baker', 'Carver']
  const cells: Readonly<Record<string, readonly (readonly [did: number, n: number])[]>> = {
    Adams: [
      [22, 40],
      [20, 38],
      [25, 42],
    ],
    Baker: [
      [13, 25],
      [10, 22],
      [15, 27],
    ],
    Carver: [
      [7, 12],
      [3, 8],
      [8, 14],
    ],
  } // prettier-ignore
  const summed = (of: readonly (readonly [number, number])[]) =>
    [0, 1].map((i) => of.reduce((sum, cell) => sum + (cell[i as 0 | 1] as number), 0)) as [number, number]
  const table = (name: (school: string, grade: number) => string, dimensions: readonly string[]): readonly Row[] => {
    const [school, grade, both] = dimensions
    return [
      ['All students', ...summed(Object.values(cells).flat())],
      ...schools.map((s): Row => [`${s} Elementary`, ...summed(cells[s] ?? []), school]),
      ...[3, 4, 5].map((g, i): Row => {
        return [`Grade ${g}`, ...summed(schools.flatMap((s) => [cells[s]?.[i] ?? [0, 0]])), grade]
      }),
      ...schools.flatMap((s) => (cells[s] ?? []).map((cell, i): Row => [name(s, i + 3), ...cell, both])),
    ]
  }

  it.each<readonly [string, (school: string, grade: number) => string]>([
    ['Adams, grade 3', (s, g) => `${s}, grade ${g}`],
    ['Adams – Grade 3', (s, g) => `${s} – Grade ${g}`],
    ['3rd grade at Adams Elementary', (s, g) => `${g}${g === 3 ? 'rd' : 'th'} grade at ${s} Elementary`],
  ])('leave all schools and all grades in print, beside rows as “%s”', (_, name) => {
    for (const dimensions of [['School', 'Grade', 'School and grade'], []]) {
      const rows = table(name, dimensions)
      const whole = rows.slice(0, 7).map(([row]) => row)
      expect(withheldIn(rows).filter((row) => whole.includes(row))).toEqual([])
    }
  })
})

describe('six Pacific Islanders beside a measure of all from Asia and the Pacific', () => {
  it('are kept by withholding the Asian row, whose children that one has', () => {
    const reading = {
      'All students': [311, 516],
      Asian: [30, 40],
      'Pacific Islander': [3, 6],
      Black: [33, 80],
    } as const
    const rows = { ...reading, White: [200, 300], Hispanic: [42, 90] } as const
    const value = (measure: string, group: string, [did, n]: readonly [number, number]) => ({
      ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
      reading: { figure: (did / n) * 100, n, numerator: did },
    })
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race' }],
      studentGroup: Object.keys(rows).map((name, sort) => ({
        ...{ id: name, name, sort, isTotal: sort === 0 },
        ...(sort > 0 && { dimension: 'race' }),
      })),
      measure: [
        { id: 'reading', short: 'Reading', phrase: 'read at grade level', unit: 'percent' },
        { id: 'math', short: 'AAPI math', phrase: 'do math at grade level', unit: 'percent' },
      ],
      value: [
        ...Object.entries(rows).map(([group, row]) => value('reading', group, row)),
        value('math', 'All students', [25, 46]),
      ],
    })
    const hidden = [...cellsOf(plan, 'reading', '2025-26')].flatMap(([id, cell]) => (isShown(cell) ? [] : [id]))
    expect(hidden).toEqual(['Asian', 'Pacific Islander'])
    expect([...cellsOf(plan, 'math', '2025-26').values()].filter(isShown)).toHaveLength(1)
  })
})

describe('a race of whom nobody dropped out', () => {
  it('stays in print: it would leave no more of who did among six', () => {
    const rows: readonly Row[] = [
      ['All students', 96, 2442],
      ['White', 42, 1440, 'Race'],
      ['Hispanic', 36, 570, 'Race'],
      ['Black', 12, 204, 'Race'],
      ['Asian', 0, 108, 'Race'],
      ['Two or more races', 6, 114, 'Race'],
      ['American Indian', 0, 6, 'Race'],
    ]
    expect(withheldIn(rows)).toEqual(['Hispanic', 'Black', 'Two or more races', 'American Indian'])
  })
})
