// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'
import { type Row, withheldIn } from './one-table.ts'

/** Names that only the district knows: its schools, rows of a school and a race, kinds of disability, lunches; a parent subtracts. */

const [race, places, both] = ['Race and ethnicity', 'School', 'School by race']

it('withholds nothing of a large table by school and race, where every row has many children', () => {
  const schools = ['Adams', 'Lincoln', 'Birch', 'Cedar']
  const races = ['White', 'Hispanic', 'Black', 'Asian']
  // Of every cell some other number of students, so that many sets of rows add up to nearly another one.
  const cell = (s: number, r: number): readonly [did: number, n: number] => {
    const n = [310, 140, 61, 37][r] as number
    return [Math.round(n * (0.41 + 0.03 * s)) + r, n + 7 * s + 3 * r]
  }
  const sum = (of: readonly (readonly [number, number])[]) =>
    of.reduce<readonly [number, number]>(([a, b], [did, n]) => [a + did, b + n], [0, 0])
  const at = (s: number) => races.map((_, r) => cell(s, r))
  const rows: Row[] = [
    ['All students', ...sum(schools.flatMap((_, s) => at(s)))],
    ...races.map((name, r): Row => [name, ...sum(schools.map((_, s) => cell(s, r))), race]),
    ...schools.map((name, s): Row => [`${name} Elementary`, ...sum(at(s)), places]),
    ...schools.flatMap((school, s) =>
      races.map((name, r): Row => [`${name}, ${school} Elementary`, ...cell(s, r), both]),
    ),
  ]
  expect(withheldIn(rows)).toEqual([])
})

it('does not tell of four Hispanic children at Adams, where only some rows by school and race are listed', () => {
  const rows: Row[] = [
    ['All students', 155, 255],
    ['Hispanic', 31, 48, race],
    ['White', 50, 90, race],
    ['Black', 74, 117, race],
    ['Adams Elementary', 41, 64, places],
    ['Lincoln Elementary', 114, 191, places],
    ['Hispanic, Adams Elementary', 3, 4, both],
    ['White, Lincoln Elementary', 35, 64, both],
    ['Black, Adams Elementary', 23, 34, both],
  ]
  // White at Adams are 26, so that Adams without these and the 34 would be the four.
  expect(withheldIn(rows)).toContain('Hispanic, Adams Elementary')
  expect(withheldIn(rows).length).toBeGreaterThan(1)
  const girls = rows.map(([name, did, n, category]): Row => {
    const own = name.replace('Adams Elementary', 'Girls').replace('Lincoln Elementary', 'Boys')
    return [own.replace('White', 'AI/AN'), did, n, category]
  })
  expect(withheldIn(girls).length).toBeGreaterThan(1)
  const ieps = rows.map(([name, did, n, category]): Row => {
    const own = name.replace('Adams Elementary', 'IEP').replace('Lincoln Elementary', 'No IEP')
    return [own, did, n, category]
  })
  expect(withheldIn(ieps).length).toBeGreaterThan(1)
})

it.each([
  ['Grade', ['Grade 3', 'Grade 4']],
  ['School', ['Adams Elementary', 'Lincoln Elementary']],
  ['Gender', ['Girls', 'Boys']],
])(
  'gives up the focus groups by %s for five Black children of one, and neither that nor the races',
  (way, [one = '', two = '']) => {
    const crossed = ['Hispanic', 'Black'].flatMap((name) => [`${name}, ${one}`, `${name}, ${two}`])
    // Five of the ten in the first who are not Hispanic did: with both Hispanic rows in print, of five Black ones none to five.
    const figures = [
      [28, 60],
      [40, 90],
      [3, 5],
      [14, 25],
    ] as const
    const rows: Row[] = [
      ['All students', 92, 197],
      ['Hispanic', 68, 150, race],
      ['White', 7, 17, race],
      ['Black', 17, 30, race],
      [one, 33, 70, way],
      [two, 59, 127, way],
      ...crossed.map((name, i): Row => [name, ...(figures[i] as (typeof figures)[number])]),
    ]
    expect(withheldIn(rows)).toEqual(crossed)
  },
)

it('gives up no race and no grade for the five where there are three grades', () => {
  const grades = ['Grade 3', 'Grade 4', 'Grade 5']
  const crossed = ['Hispanic', 'Black'].flatMap((name) => grades.map((grade) => `${name}, ${grade}`))
  const figures = [
    [28, 60],
    [40, 90],
    [20, 40],
    [3, 5],
    [14, 25],
    [4, 10],
  ] as const
  const rows: Row[] = [
    ['All students', 120, 257],
    ['Hispanic', 88, 190, race],
    ['White', 11, 27, race],
    ['Black', 21, 40, race],
    ...([
      ['Grade 3', 33, 70, 'Grade'],
      ['Grade 4', 59, 127, 'Grade'],
      ['Grade 5', 28, 60, 'Grade'],
    ] satisfies Row[]),
    ...crossed.map((name, i): Row => [name, ...(figures[i] as (typeof figures)[number])]),
  ]
  expect(withheldIn(rows)).toEqual(crossed)
})

it('does not tell of Black children at one school, where no row has all Black children', () => {
  const rows: Row[] = [
    ['All students', 283, 456],
    ['Hispanic', 8, 11, race],
    ['White', 49, 77, race],
    ['Asian', 184, 297, race],
    ['Adams ES – Black', 40, 64, 'Groups by two ways'],
    ['Lincoln ES – Black', 2, 7, 'Groups by two ways'],
  ]
  expect(withheldIn(rows)).toContain('Lincoln ES – Black')
  expect(withheldIn(rows).length).toBeGreaterThan(1)
})

it('nor of seven children with autism, where nobody entered a row of all with disabilities', () => {
  const kinds: Row[] = [
    ['Specific learning disability', 13, 31, 'Disability type'],
    ['Speech or language', 18, 40, 'Disability type'],
    ['Autism', 2, 7, 'Disability type'],
  ]
  const rows: Row[] = [['All students', 82, 175], ['Students without disabilities', 49, 97, 'Disability'], ...kinds]
  expect(withheldIn(rows)).toEqual(['Speech or language', 'Autism'])
  const asian: Row[] = [
    ['All students', 213, 438],
    ['White', 49, 97, race],
    ['Hispanic', 60, 120, race],
    ['Black', 71, 143, race],
    ['Chinese', 13, 31, 'Asian groups'],
    ['Vietnamese', 18, 40, 'Asian groups'],
    ['Hmong', 2, 7, 'Asian groups'],
  ]
  expect(withheldIn(asian)).toEqual(['Vietnamese', 'Hmong'])
  const levels: Row[] = [
    ['All students', 82, 175],
    ['Not English learners', 49, 97, 'Language'],
    ['Level 3', 13, 31, 'English proficiency'],
    ['Level 2', 18, 40, 'English proficiency'],
    ['Level 1', 2, 7, 'English proficiency'],
  ]
  expect(withheldIn(levels)).toEqual(['Level 2', 'Level 1'])
})

it.each([
  ['School', 'Adams', 'Lincoln'],
  ['Grade', 'Grade 3', 'Grade 4'],
  ['Gender', 'Girls', 'Boys'],
])(
  'does not tell of six children of no listed race, whom those by %s count, where nobody counted all',
  (way, one, two) => {
    const races: Row[] = [
      ['White', 80, 180, race],
      ['Black', 60, 140, race],
      ['Hispanic', 28, 74, race],
    ]
    expect(withheldIn([...races, [one, 83, 200, way], [two, 87, 200, way]])).toEqual(['Hispanic'])
    expect(withheldIn([...races, [one, 80, 194, way], [two, 88, 200, way]]), 'where they are as many').toEqual([])
  },
)

it('does not tell of nine children in neither lunch, where a public share of free and reduced lunch has no number', () => {
  const rows: readonly (readonly [name: string, dimension: string | undefined, reading: object])[] = [
    ['All students', undefined, { figure: 42.5, n: 400, numerator: 170 }],
    ['Not FRL', 'Income', { figure: 43.75, n: 320, numerator: 140 }],
    ['FRL', 'Income', { figure: 37.5, public: true }],
    ['Free lunch', 'Income', { figure: 31.7, n: 41, numerator: 13 }],
    ['Reduced-price lunch', 'Income', { figure: 46.7, n: 30, numerator: 14 }],
  ]
  const plan = planWith({
    dimension: [{ id: 'Income', name: 'Income' }],
    studentGroup: rows.map(([name, dimension], sort) => ({ id: name, name, sort, dimension, isTotal: sort === 0 })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: rows.map(([group, , reading]) => ({ id: group, measure: 'm', group, year: '2025-26', reading })),
  })
  const cells = cellsOf(plan, 'm', '2025-26')
  expect(rows.flatMap(([name]) => (isShown(cells.get(name)) ? [] : [name]))).toEqual([
    'Free lunch',
    'Reduced-price lunch',
  ])
})

describe('a row of all others, beside some of those whom it leaves', () => {
  const all: Row = ['All students', 142, 600]
  const races: readonly Row[] = [
    ['White', 84, 354, 'Race and ethnicity'],
    ['Hispanic', 58, 246, 'Race and ethnicity'],
  ]

  it.each<readonly [string, string]>([
    ['White, ever English learners', 'Hispanic, English learners'],
    ['White, reclassified', 'Hispanic, English learners'],
  ])('tells of four with “%s” and “%s”', (one, other) => {
    const never: Row = ['Never English learners', 90, 460, 'English learner status']
    const by = 'Race by language'
    const rows = [all, ...races, never]
    expect(withheldIn([...rows, [one, 30, 80, by], [other, 20, 56, by]])).toEqual([other])
    expect(withheldIn([...rows, [one, 20, 50, by], [other, 15, 40, by]]), 'of fifty it may').toEqual([])
  })

  it.each<readonly [string, string]>([
    ['Not English learners', 'English learners at Adams'],
    ['Not English learners', 'Adams, English learners'],
    ['Male', 'Girls at Adams'],
    ['Students without disabilities', 'Adams: students with disabilities'],
  ])('tells of four whom “%s” and “%s” in the category of schools leave', (end, at) => {
    const schools: readonly Row[] = [
      ['Adams', 85, 320, 'School'],
      ['Lincoln', 57, 280, 'School'],
    ]
    const rows: readonly Row[] = [all, [end, 130, 527, 'Status'], ...schools]
    expect(withheldIn([...rows, [at, 10, 69, 'School']])).toEqual([at])
    expect(withheldIn([...rows, [at, 7, 41, 'School']]), 'of 32 it may').toEqual([])
  })
})
