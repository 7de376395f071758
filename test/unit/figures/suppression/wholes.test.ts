// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Measures of single groups where no measure is of all: what they leave together of all children is a group too. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
type Measures = Readonly<Record<string, Rows>>
const [year, all] = ['2025-26', 'All students']
const races = ['Hispanic', 'White', 'Black', 'Asian']

/** Measures with nothing but a figure for all of their children, by the group that their name says. */
const each = (what: string, rows: Rows): Measures =>
  Object.fromEntries(Object.entries(rows).map(([group, row]) => [`${what}, ${group}`, { [all]: row }]))

function planOf(measures: Measures, listed: Readonly<Record<string, number>> = {}) {
  const schools = ['Adams Elementary', 'Baker Elementary', 'Carver Elementary'].filter((name) =>
    Object.values(measures).some((rows) => rows[name]),
  )
  return planWith({
    dimension: ['race', 'school'].map((id) => ({ id, name: id })),
    studentGroup: [all, ...races, ...schools].map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: sort === 0, enrollment: listed[name] },
      ...(sort > 0 && { dimension: races.includes(name) ? 'race' : 'school' }),
    })),
    measure: Object.keys(measures).map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  })
}

/** The measures that print all of their children, or the rows of one. */
function shownIn(measures: Measures, of?: string, listed?: Readonly<Record<string, number>>): string[] {
  const plan = planOf(measures, listed)
  const rows = (measure: string) => [...cellsOf(plan, measure, year)].flatMap(([id, c]) => (isShown(c) ? [id] : []))
  return of === undefined ? Object.keys(measures).filter((measure) => rows(measure).includes(all)) : rows(of)
}
const withheld = (measures: Measures, listed?: Readonly<Record<string, number>>) => {
  const told = shownIn(measures, undefined, listed)
  return Object.keys(measures).filter((of) => !told.includes(of))
}

describe('seven Black children of 306, in measures of one group each', () => {
  const two = each('Suspended', { 'White students': [18, 138], 'Hispanic students': [30, 161] })
  const three = { ...two, ...each('Suspended', { 'Black students': [2, 7] }) }
  const [white, black] = ['Suspended, White students', 'Suspended, Black students']

  it('are not left by the other races, of all whom a report card has', () => {
    expect(withheld(three)).toEqual([white, black])
  })

  it.each([
    ['English learners', 'not English learners'],
    ['students with disabilities', 'students without disabilities'],
    ['girls', 'boys'],
    ['grade 9', 'grade 10'],
  ])('nor by measures of %s and %s, who are all children', (one, other) => {
    const ends = each('Suspended', { [one]: [18, 50], [other]: [32, 256] })
    expect(withheld({ ...two, ...ends })).toContain(white)
    expect(withheld({ ...two, ...ends }), 'the ends stay').not.toContain(`Suspended, ${one}`)
  })

  it('nor by those of both schools, whose measures stay', () => {
    const schools = { 'Suspended at Adams': { [all]: [18, 96] }, 'Suspended at Baker': { [all]: [32, 210] } } as const
    expect(withheld({ ...three, ...schools })).toEqual([white, black])
  })

  it('nor by the list of groups', () => {
    const listed = { [all]: 306, White: 138, Hispanic: 161, Black: 7 }
    expect(withheld(two, listed)).toEqual([white])
    const list = [...enrollmentsOf(planOf(two, listed))].flatMap(([id, c]) => (isShown(c) ? [id] : []))
    expect(list).toEqual([all, 'Hispanic'])
  })

  it('nor by the list of groups where the measures are about different things', () => {
    const listed = { [all]: 306, White: 138, Hispanic: 161, Black: 7 }
    const different = {
      ...each('Suspended', { 'White students': [18, 138] }),
      ...each('Chronic absence', { 'Hispanic students': [38, 161] }),
    }
    expect(withheld(different, listed)).toEqual([white])
    expect(withheld({ ...different, Attendance: { [all]: [290, 306] } }, listed), 'one goes').toHaveLength(1)
    expect(withheld(different, { ...listed, [all]: 321, Asian: 15 }), 'Asian children keep them company').toEqual([])
  })

  it.each([306, 303])('nor by a measure of all %s children about another thing, which stays', (n) => {
    expect(withheld({ ...two, 'Chronic absence': { [all]: [50, n] } })).toEqual([white])
    expect(withheld({ ...three, 'Chronic absence': { [all]: [50, n] } })).toEqual([white, black])
  })

  it('nor by measures of different things, and one of all', () => {
    const different = {
      ...each('Suspended', { 'White students': [18, 138] }),
      ...each('Chronic absence', { 'Hispanic students': [38, 161] }),
    }
    expect(withheld({ ...different, Attendance: { [all]: [290, 306] } })).toEqual([white])
    const own = each('Reading', { 'Black students': [3, 7] })
    expect(withheld({ ...different, ...own, Attendance: { [all]: [290, 306] } })).toEqual([
      white,
      'Reading, Black students',
    ])
    for (const n of [299, 341]) expect(withheld({ ...different, Attendance: { [all]: [50, n] } })).toEqual([])
  })

  it('are nobody’s concern where another thing is of many more children, or of just as many', () => {
    for (const n of [299, 341]) expect(withheld({ ...two, 'Chronic absence': { [all]: [50, n] } })).toEqual([])
  })

  it('are nobody where the races that have measures are all', () => {
    expect(withheld(two)).toEqual([])
    const most = each('Suspended', { 'English learners': [18, 50], 'not English learners': [44, 290] })
    expect(withheld({ ...two, ...most }), 'and 41 others nobody minds').toEqual([])
  })
})

describe('Black children of two schools that list the races', () => {
  const adams = { [all]: [113, 178], Hispanic: [63, 99], White: [48, 75], Black: [2, 4] } as const
  const baker = { [all]: [96, 128], Hispanic: [46, 62], White: [48, 63], Black: [2, 3] } as const
  const schools: Measures = { 'Reading at Adams': adams, 'Reading at Baker': baker }
  const goals = { White: [96, 138], Hispanic: [109, 161], Black: [4, 7] } as const

  it('are not told by a goal for the race that keeps them company', () => {
    const own = each('Reading', { 'White students': goals.White })
    for (const measures of [
      { ...schools, ...own },
      { Reading: { [all]: [209, 306] as const }, ...schools, ...own },
    ]) {
      // Printed, all three say how many are neither Hispanic nor White.
      const hispanic = ['Reading at Adams', 'Reading at Baker'].map((of) => shownIn(measures, of).includes('Hispanic'))
      expect([...hispanic, withheld(measures).length === 0].filter(Boolean)).toHaveLength(2)
    }
  })

  it('nor by a goal for each race: that of one more goes, and no row of a school', () => {
    const of = each('Reading', { 'White students': goals.White, 'Hispanic students': goals.Hispanic })
    const measures = { ...schools, ...of, ...each('Reading', { 'Black students': goals.Black }) }
    expect(withheld(measures)).toEqual(['Reading, White students', 'Reading, Black students'])
    expect(shownIn(measures, 'Reading at Adams')).toEqual([all, 'Hispanic'])
  })

  it('are no five of six by goals for the two large races, where few of eighteen do not read', () => {
    const measures = {
      Reading: { [all]: [136, 200] },
      'Reading at Adams': { [all]: [74, 110], Hispanic: [34, 51], White: [32, 47], Black: [8, 12] },
      'Reading at Baker': { [all]: [62, 90], Hispanic: [32, 46], White: [24, 38], Black: [6, 6] },
      ...each('Reading', { 'Hispanic students': [66, 97], 'White students': [56, 85], 'Black students': [14, 18] }),
    } as const
    expect(withheld(measures)).toEqual(['Reading, White students', 'Reading, Black students'])
    expect(shownIn(measures, 'Reading at Baker')).toEqual([all, 'Hispanic'])
  })
})

it('a goal for one race by school does not tell what is left of two schools together', () => {
  const [adams, baker, carver] = ['Adams Elementary', 'Baker Elementary', 'Carver Elementary'] as const
  const measures: Measures = {
    'Reading, Hispanic students': { [all]: [62, 93], [adams]: [27, 39], [baker]: [23, 36], [carver]: [12, 18] },
    'Reading at Adams': { [all]: [59, 83], White: [25, 33], Hispanic: [27, 39], Black: [7, 11] },
    'Reading at Baker': { [all]: [40, 53], White: [14, 14], Hispanic: [23, 36], Black: [3, 3] },
    'Reading at Carver': { [all]: [21, 27], White: [5, 5], Hispanic: [12, 18], Black: [4, 4] },
  }
  // Of 80 children there 54 are Hispanic, and all who do not read are.
  const isTold = shownIn(measures).includes('Reading, Hispanic students')
  expect(isTold && shownIn(measures, 'Reading at Adams').includes('Hispanic')).toBe(false)
})

it('measures of two races are no rows of each other’s, though the words for what is counted are one', () => {
  const races: Measures = each('Suspended', { 'White students': [18, 138], 'Hispanic students': [30, 161] })
  const ends: Measures = each('Suspended', { girls: [22, 147], boys: [28, 159] })
  expect(withheld({ ...races, ...ends })).toEqual(['Suspended, White students'])
})

it('two levels of one test are no two groups of children, whose school would be some of them', () => {
  const rows = (all: Row, hispanic: Row, white: Row, black: Row): Rows => ({
    ...{ [`All students`]: all, Hispanic: hispanic, White: white, Black: black },
  })
  const levels: Measures = {
    'Math, level 2': rows([46, 200], [24, 103], [20, 84], [2, 13]),
    'Math, level 2 at Adams': rows([33, 129], [16, 65], [15, 56], [2, 8]),
    'Math, level 2 at Baker': rows([13, 71], [8, 38], [5, 28], [0, 5]),
    'Math, level 3': rows([25, 200], [8, 103], [14, 84], [3, 13]),
    'Math, level 3 at Baker': rows([8, 71], [1, 38], [6, 28], [1, 5]),
  }
  // The Hispanic children of one school follow from those of the other and of the district.
  const printed = Object.keys(levels).filter((of) => of.includes('level 2') && shownIn(levels, of).includes('Hispanic'))
  expect(printed.length, printed.join()).not.toBe(2)
  expect(withheld(levels), 'all students of the district').not.toContain('Math, level 2')
})

describe('measures of two groups and of either', () => {
  const told = (either: Row) =>
    each('Reading', {
      ...{ 'English learners': [30, 60], 'students with disabilities': [14, 30] },
      'English learners or students with disabilities': either,
    })
  const union = 'Reading, English learners or students with disabilities'

  it('do not tell of the four who are in both, though no measure is of all children', () => {
    expect(withheld(told([42, 86]))).toEqual([union])
  })

  it('are in print where enough are in both, and where no measure is of either', () => {
    expect(withheld(told([33, 70]))).toEqual([])
    const { [union]: _, ...apart } = told([42, 86])
    expect(withheld({ ...apart, ...each('Reading', { girls: [44, 88] }) })).toEqual([])
  })
})
