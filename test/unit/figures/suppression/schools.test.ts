// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { once } from '../../../support/once.ts'
import { planWith } from '../../../support/plan.ts'

/** Schools of a district by their names: some of its children are in none, there are many schools, or few are in the plan. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', native: 'Native American' }
type Row = readonly [did: number, n: number]
type Figures = Partial<Readonly<Record<keyof typeof names, Row>>>
const year = '2025-26'

const planIn = (measures: Readonly<Record<string, Figures>>, phrase?: string) =>
  planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: Object.keys(measures).map((short, i) => ({ id: `m${i}`, short, phrase, unit: 'percent' as const })),
    value: Object.values(measures).flatMap((figures, i) =>
      Object.entries(figures).map(([group, [did, n]]) => ({
        id: `m${i}-${group}`,
        ...{ measure: `m${i}`, group, year },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
const planOf = once((measures: Readonly<Record<string, Figures>>) => planIn(measures))
const shown = (measures: Readonly<Record<string, Figures>>, of: string, phrase?: string) =>
  [
    ...cellsOf(
      phrase === undefined ? planOf(measures) : planIn(measures, phrase),
      `m${Object.keys(measures).indexOf(of)}`,
      year,
    ),
  ].flatMap(([id, c]) => (isShown(c) ? [id] : []))
const sum = (tables: readonly Figures[]): Record<keyof typeof names, Row> => {
  const of = (g: keyof typeof names, at: 0 | 1) => tables.reduce((s, t) => s + (t[g]?.[at] ?? 0), 0)
  const row = (g: keyof typeof names): Row => [of(g, 0), of(g, 1)]
  return { all: row('all'), white: row('white'), hispanic: row('hispanic'), black: row('black'), native: row('native') }
}

const school = (i: number): Figures => ({
  all: [150 + i, 290 + 3 * i],
  white: [90 + i, 150 + 2 * i],
  hispanic: [30, 70 + i],
  black: [20, 48],
  native: [10, 22],
})
const small: Figures = { all: [70, 120], white: [40, 62], hispanic: [17, 30], black: [11, 21], native: [2, 7] }
const others = (many: number) =>
  Array.from({ length: many }, (_, i) => [`Reading at School ${i + 1}`, school(i)] as const)

it('does not tell of seven Native children at Cedar, though a dozen are in no school', () => {
  const schools = { ...Object.fromEntries(others(3)), 'Reading at Cedar': small }
  const none: Figures = { all: [6, 14], white: [3, 8], hispanic: [2, 4], black: [1, 2] }
  const district = { ...schools, Reading: sum([...Object.values(schools), none]) }
  expect(shown(district, 'Reading at Cedar')).not.toContain('native')
  expect(shown(district, 'Reading')).not.toContain('native')
  expect(shown(district, 'Reading')).toContain('white')
})

it('nor where the district has fourteen schools', () => {
  const schools = { ...Object.fromEntries(others(13)), 'Reading at Cedar': small }
  for (const none of [
    { all: [2, 4], white: [2, 4] },
    { all: [20, 40], white: [20, 40] },
  ] as const) {
    const district = { ...schools, Reading: sum([...Object.values(schools), none]) }
    expect(shown(district, 'Reading')).not.toContain('native')
    expect(shown(district, 'Reading')).toContain('white')
  }
})

it('prints the row where many of its children are in no school', () => {
  const schools = { ...Object.fromEntries(others(3)), 'Reading at Cedar': small }
  const none: Figures = { all: [60, 140], white: [20, 40], hispanic: [10, 40], black: [10, 30], native: [20, 30] }
  const district = { ...schools, Reading: sum([...Object.values(schools), none]) }
  expect(shown(district, 'Reading')).toContain('native')
})

it('does not tell of seven Native children at schools that the plan does not have', () => {
  const measures = { 'Reading at School 1': school(1), Reading: sum([school(1), small]) }
  expect(shown(measures, 'Reading')).not.toContain('native')
  expect(shown(measures, 'Reading')).toContain('white')
})

describe('what two measures leave of Native children', () => {
  // One whose name says its grades has fewer children than one whose name does not.
  const tableOf = (i: number): Figures => ({
    all: [47 + i, 111 + i],
    ...{ white: [24, 55], hispanic: [12, 28], black: [7, 17], native: [4 + i, 11 + i] },
  })
  const rest: Figures = { all: [60, 124], white: [33, 66], hispanic: [16, 33], black: [9, 20], native: [2, 5] }
  const shownBeside = (...parts: readonly string[]) => {
    const each = Object.fromEntries(parts.map((name, i) => [name, tableOf(i)]))
    const measures = { ...each, Reading: sum([...Object.values(each), rest]) }
    return shown(measures, 'Reading', 'read at grade level')
  }

  it.each<readonly string[]>([
    ['Reading at Adams Elementary', 'Reading at Lincoln Middle'],
    ['Adams Elementary: reading', 'Lincoln Academy: reading'],
    ['Reading at Adams Elementary School', 'Reading at Lincoln'],
    ['Reading at Grant High School', 'Reading at Lincoln Prep'],
    ['Reading, Adams Elementary', 'Reading, Baker Elementary', 'Reading, Lincoln Middle'],
  ])('is withheld, whatever levels two schools are called by: %s, %s', (...schools) => {
    expect(shownBeside(...schools)).toEqual(['all', 'white', 'hispanic'])
  })

  it.each<readonly string[]>([
    ['Reading, grades 3-5', 'Reading at Lincoln Middle School'],
    ['Lincoln Middle reading', 'High school reading'],
    ['Reading at Adams Elementary', 'Reading, grades 6-8'],
    ['Reading at Adams Elementary', 'Reading at Baker Elementary', 'Reading, grades 6-8'],
    ['Elementary reading', 'Reading at Grant High', 'Middle school reading'],
  ])('is withheld beside a school and grades that it does not have: %s, %s', (...parts) => {
    expect(shownBeside(...parts)).toEqual(['all', 'white', 'hispanic'])
  })

  it('is nothing to withhold where a child may be in both', () => {
    const every = ['all', 'white', 'hispanic', 'black', 'native']
    expect(shownBeside('Reading at Lincoln Middle', 'Reading, grades 6-8')).toEqual(every)
    expect(shownBeside('Reading at Adams Elementary', 'Grade 3 reading')).toEqual(every)
  })

  it('is withheld beside two lunches, of which a child has one', () => {
    expect(shownBeside('Reading, free lunch', 'Reading, reduced-price lunch')).toEqual(['all', 'white', 'hispanic'])
  })
})

it('takes no measure for a part of another one of whose children more did not', () => {
  const whole: Figures = { all: [240, 380], white: [132, 212], hispanic: [61, 117], black: [47, 51] }
  const other: Figures = { all: [160, 288], white: [100, 188], hispanic: [39, 60], black: [21, 40] }
  const measures = { 'Reading at Adams': other, Reading: whole }
  expect(shown(measures, 'Reading')).toEqual(['all', 'white', 'hispanic', 'black'])
})

it('does not print of the district what a school withholds to keep its small group company', () => {
  const grant: Figures = { all: [179, 273], white: [105, 169], hispanic: [71, 97], black: [2, 4] }
  const schools = {
    'Reading at Adams': { all: [66, 223], white: [23, 82], hispanic: [28, 115], black: [15, 26] },
    'Reading at Cedar': { all: [143, 281], white: [97, 217], hispanic: [31, 43], black: [15, 21] },
    'Reading at Grant': grant,
    'Reading at Lincoln': { all: [110, 195], white: [27, 85], hispanic: [44, 58], black: [39, 52] },
    'Reading at Oak': { all: [152, 334], white: [101, 217], hispanic: [34, 85], black: [17, 30] },
  } as const
  // Two dozen are in no school.
  const district = { all: [663, 1332], white: [363, 788], hispanic: [208, 399], black: [89, 135] } as const
  const measures = { ...schools, Reading: district }
  expect(shown(measures, 'Reading at Grant'), 'its 97 Hispanic children go with four Black ones').toEqual([
    'all',
    'white',
  ])
  expect(shown(measures, 'Reading')).toEqual(['all', 'white'])
})

it('leaves all students and the largest group in a school of 53 children, and two in its district', () => {
  // Four Black and seven Native children, with nineteen Hispanic ones: twelve numbers for who did not. White children would
  // make it nineteen, one too few to spare, and neither they nor all students are given up for that.
  const grant: Figures = { all: [35, 53], white: [16, 23], hispanic: [13, 19], black: [3, 4], native: [3, 7] }
  const schools: Record<string, Figures> = {
    'Reading at Adams': { all: [90, 160], white: [52, 82], hispanic: [17, 37], black: [18, 32], native: [3, 9] },
    'Reading at Lincoln': { all: [57, 107], white: [29, 53], hispanic: [18, 30], black: [9, 17], native: [1, 7] },
    'Reading at Grant': grant,
  }
  const district = { ...schools, Reading: sum(Object.values(schools)) }
  expect(shown(district, 'Reading at Grant')).toEqual(['all', 'white'])
  expect(shown(district, 'Reading')).toEqual(['all', 'white', 'hispanic'])
  expect(shown(district, 'Reading at Adams')).toEqual(['all', 'white', 'hispanic'])
})

it.each<readonly [string, string]>([
  ['Reading at %, Black students', 'Reading at Baker, Black students'],
  ['Black students reading at %', 'Reading at Baker'],
  ['% reading, Black students', 'Baker reading, Black students'],
  ['Reading (%, Black students)', 'Reading at Baker'],
])('keep seven Black children of one school, where others have a measure of these: “%s”', (name, last) => {
  const [district, baker] = [
    [19, 35],
    [4, 7],
  ] as const // prettier-ignore
  const reading: Figures = { all: [189, 375], white: [112, 220], hispanic: [58, 120], black: district }
  const few: Figures = last === 'Reading at Baker' ? { all: [66, 125], white: [41, 76], black: baker } : { all: baker }
  const [adams, lincoln] = ['Adams', 'Lincoln'].map((of) => name.replace('%', of)) as [string, string]
  const measures = { Reading: reading, [adams]: { all: [7, 14] }, [lincoln]: { all: [8, 14] }, [last]: few } as const
  expect(shown(measures, 'Reading')).not.toContain('black')
  expect([...shown(measures, adams), ...shown(measures, lincoln)], 'theirs stand').toEqual(['all', 'all'])
  const many: Figures = last === 'Reading at Baker' ? { ...few, black: [12, 24] } : { all: [12, 24] }
  const larger = { ...measures, Reading: { ...reading, black: [27, 52] }, [last]: many } as const
  expect(shown(larger, 'Reading'), 'of 24 it tells').toContain('black')
})

describe('a school of seven', () => {
  const adams: Figures = { all: [150, 290], white: [90, 150], hispanic: [30, 70], black: [20, 48], native: [10, 22] }
  const baker: Figures = { all: [170, 320], white: [95, 160], hispanic: [40, 80], black: [24, 55], native: [11, 25] }
  const schools = { 'Reading at Adams': adams, 'Reading at Baker': baker }
  const cedar: Figures = { all: [3, 7], white: [2, 4], hispanic: [1, 3] }
  const every = Object.keys(names)

  it('takes the rows that it has of one other school, and none of the district', () => {
    const measures = { ...schools, 'Reading at Cedar': cedar, Reading: sum([adams, baker, cedar]) }
    expect(shown(measures, 'Reading at Cedar')).toEqual([])
    expect(shown(measures, 'Reading at Baker'), 'the last in the list').toEqual(['black', 'native'])
    expect(shown(measures, 'Reading at Adams')).toEqual(every)
    expect(shown(measures, 'Reading')).toEqual(every)
  })

  it('takes all students of one other school with it among thirty as among twenty', () => {
    for (const many of [19, 29]) {
      const large = Object.fromEntries(others(many).map(([name, { all }]) => [name, { all: all as Row }]))
      const tables = { 'Reading at Cedar': { all: [3, 7] as const }, ...large }
      const { all } = sum(Object.values(tables))
      const measures = { ...tables, Reading: { all } }
      const hidden = Object.keys(measures).filter((of) => shown(measures, of).length === 0)
      expect(hidden).toContain('Reading at Cedar')
      expect(hidden, `of ${many + 1} schools`).toHaveLength(2)
    }
  })

  it('takes the district’s row where that is hardly larger', () => {
    const few = (of: Figures): Figures => ({ ...of, all: of.all as Row, native: [3, 6] })
    const [one, two] = [few({ ...adams, all: [143, 274] }), few({ ...baker, all: [162, 301] })]
    const measures = { 'Reading at Adams': one, 'Reading at Baker': two, Reading: sum([one, two]) }
    expect(shown(measures, 'Reading'), 'twelve in two schools').not.toContain('native')
  })

  it('takes a row of the district where a school does not list one of its races', () => {
    const { black: _, ...unlisted } = adams
    const few: Figures = { ...baker, all: [161, 302], native: [2, 7] }
    const measures = { 'Reading at Adams': unlisted, 'Reading at Baker': few, Reading: sum([adams, few]) }
    expect(shown(measures, 'Reading')).not.toContain('native')
    expect(shown(measures, 'Reading at Baker')).not.toContain('native')
  })
})
