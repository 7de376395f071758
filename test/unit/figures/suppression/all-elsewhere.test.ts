import { describe, expect, it } from 'vitest'
import { withAllOf } from '../../../../shared/figures/suppression/all-elsewhere.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A table without all students, which another one tells of: what its rows leave of them is looked after all the same. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
const year = '2025-26'
const readingOf = ([did, n]: Row) => ({ figure: (did / n) * 100, n, numerator: did })
const races: Rows = { White: [171, 200], Hispanic: [90, 120], Black: [64, 73] }

interface Told {
  readonly short: string
  readonly phrase?: string
  readonly rows?: Rows
  /** At a point within the year. */
  readonly spring?: Rows
}

function planOf(...measures: readonly Told[]) {
  const categories = { White: 'race', Hispanic: 'race', Black: 'race', Female: 'gender', Male: 'gender' }
  return planWith({
    studentGroup: [
      { id: 'All', name: 'All students', isTotal: true, sort: 0 },
      ...Object.entries(categories).map(([name, dimension], i) => ({ id: name, name, dimension, sort: i + 1 })),
    ],
    measure: measures.map(({ short, phrase = '' }, i) => ({ id: `m${i}`, short, phrase, unit: 'percent' as const })),
    value: measures.flatMap(({ rows = {} }, i) =>
      Object.entries(rows).map(([group, row]) => ({
        ...{ id: `${group} ${i}`, measure: `m${i}`, group, year },
        reading: readingOf(row),
      })),
    ),
    interim: measures.flatMap(({ spring = {} }, i) =>
      Object.entries(spring).map(([group, row]) => ({
        ...{ id: `${group} ${i} spring`, measure: `m${i}`, group, year, point: 'Spring' },
        reading: readingOf(row),
      })),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string, point?: string) =>
  [...cellsOf(plan, measure, year, point)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))

describe('seven in no race, in a measure that lists the races alone', () => {
  // 400 students, of whom 393 are in a race that the state's file lists; four of the seven others graduated.
  const all: Rows = { All: [329, 400] }

  it.each([
    ['Graduation rate', 'Graduation rate by race'],
    ['Graduation rate', 'Graduation rate'],
    ['Graduation: all students', 'Graduation (by race/ethnicity)'],
    ['Graduation rate overall', 'Graduation gap'],
  ])('are kept where “%s” says how many all are beside “%s”', (one, other) => {
    const plan = planOf({ short: one, rows: all }, { short: other, rows: races })
    expect(shown(plan, 'm0')).toEqual(['All'])
    expect(shown(plan, 'm1').length).toBeLessThan(3)
  })

  it('are kept where only what is counted is called the same', () => {
    const phrase = 'graduate in four years'
    const plan = planOf({ short: 'Class of 2026', phrase, rows: all }, { short: 'On time', phrase, rows: races })
    expect(shown(plan, 'm1').length).toBeLessThan(3)
  })

  it('are kept where girls and boys make up all students', () => {
    const genders: Rows = { Female: [180, 210], Male: [149, 190] }
    const plan = planOf({ short: 'Graduation by gender', rows: genders }, { short: 'Graduation by race', rows: races })
    expect([...shown(plan, 'm0'), ...shown(plan, 'm1')].length).toBeLessThan(5)
  })

  it('are kept where all students are told of the year, and the races of spring', () => {
    expect(shown(planOf({ short: 'Reading', rows: all, spring: races }), 'm0', 'Spring').length).toBeLessThan(3)
  })

  it('are nobody where it is another thing that all did, or they are many', () => {
    const other = planOf({ short: 'Attendance', rows: all }, { short: 'Graduation by race', rows: races })
    expect(shown(other, 'm1')).toHaveLength(3)
    const many = planOf(
      { short: 'Graduation', rows: { All: [349, 430] } },
      { short: 'Graduation by race', rows: races },
    )
    expect(shown(many, 'm1')).toHaveLength(3)
  })
})

describe('a race that another measure lists, by the same words for what is counted', () => {
  const { Black, ...others } = races
  const [all, phrase] = [{ All: [329, 400], ...others } as Rows, 'read at grade level']
  const printed = (second: Told) => {
    const plan = planOf({ short: 'Reading', phrase, rows: all }, second)
    return [shown(plan, 'm0'), shown(plan, 'm1')].flat().length
  }

  it.each<readonly [string, Rows]>([
    ['Literacy', { Black: Black as Row }],
    ['Reading, focus group', { Black: Black as Row }],
    ['Literacy', { Black: Black as Row, Hispanic: races.Hispanic as Row }],
    ['Literacy, Black students', { All: Black as Row }],
    ['Black literacy', { All: Black as Row }],
    ['Grade-level reading of Black students', { All: Black as Row }],
    ['Reading goal for Black students', { All: Black as Row }],
  ])('does not leave the seven in no race: “%s”', (short, rows) => {
    expect(printed({ short, phrase, rows })).toBeLessThan(3 + Object.keys(rows).length)
    const other = printed({ short: 'Days', phrase: 'were there every day', rows })
    expect(other, 'of another thing nobody knows').toBe(3 + Object.keys(rows).length)
  })

  it('is of another subject where both names say one, though the words for what is counted are the same', () => {
    expect(printed({ short: 'Math', phrase, rows: { Black: Black as Row } })).toBe(4)
    expect(printed({ short: 'Math, Black students', phrase, rows: { All: Black as Row } })).toBe(4)
  })

  it('does not leave them where each race has a measure of its own, nor seven boys beside one of girls', () => {
    const named = Object.entries(races).map(([of, row]) => ({
      short: `${of} students reading at grade level`,
      phrase,
      rows: { All: row },
    }))
    const apart = planOf({ short: 'Reading', phrase, rows: { All: [329, 400] } }, ...named)
    expect(named.flatMap((_, i) => shown(apart, `m${i + 1}`)).length).toBeLessThan(3)
    const girls = { short: 'Literacy, girls', phrase, rows: { All: [325, 393] } } as const
    const two = planOf({ short: 'Reading', phrase, rows: { All: [329, 400] } }, girls)
    expect([...shown(two, 'm0'), ...shown(two, 'm1')]).toHaveLength(1)
  })
})

describe('eight in no race, of whom one measure lists some races and another one the others', () => {
  const girlsAndBoys: Rows = { Female: [100, 200], Male: [110, 200] }

  it('are kept where girls and boys of the one are as many as all of the other', () => {
    const reading = {
      short: 'Reading',
      phrase: 'read at grade level',
      rows: { All: [200, 400], White: [130, 240] },
    } as const
    const math = { short: 'Math', phrase: 'meet grade level in math' }
    const others: Rows = { Hispanic: [50, 90], Black: [30, 62] }
    const plan = planOf(reading, { ...math, rows: { ...others, ...girlsAndBoys } })
    const isTold =
      shown(plan, 'm0').includes('White') && Object.keys(others).every((id) => shown(plan, 'm1').includes(id))
    expect(isTold).toBe(false)
    const apart = planOf(reading, { ...math, rows: { ...others, Female: [100, 200], Male: [90, 170] } })
    expect([...shown(apart, 'm0'), ...shown(apart, 'm1')]).toHaveLength(6)
  })
})

/** All children of a measure without them, as others tell of them. */
describe('what all others leave of all students', () => {
  const told = (measures: Readonly<Record<string, Rows>>, of: string, unit: 'percent' | 'count' = 'percent') => {
    const groups = [...new Set(['All students', 'Girls', 'Boys', ...Object.values(measures).flatMap(Object.keys)])]
    const plan = planWith({
      studentGroup: groups.map((name, sort) => ({ id: name, name, sort, isTotal: name === 'All students' })),
      measure: Object.keys(measures).map((short) => ({ id: short, short, unit })),
      value: Object.entries(measures).flatMap(([measure, rows]) =>
        Object.entries(rows).map(([group, [did, n]]) => ({
          ...{ id: `${measure} ${group}`, measure, group, year },
          reading: n === 0 ? { figure: did } : unit === 'count' ? { figure: did, n } : readingOf([did, n]),
        })),
      ),
    })
    const at = { measure: of, year }
    const table = { key: keyOf(at), of: at, readings: readingsOf(plan, at) }
    return withAllOf(plan, table, new Map()).map((o) => {
      const all = o.readings.get('All students')
      return `${all?.numerator}/${all?.n}`
    })
  }
  const whole: Rows = { 'All students': [150, 300] }
  const girls = (did: number, n: number) => ({ Reading: whole, 'Reading, girls': { 'All students': [did, n] } as Rows })
  const boys = (did: number, n: number) => ({ 'Reading, boys': { White: [did, n] } as Rows })

  it('are boys beside a measure of girls, down to a single one', () => {
    expect(told({ ...girls(90, 160), ...boys(30, 60) }, 'Reading, boys')).toEqual(['60/140'])
    expect(told({ ...girls(149, 299), ...boys(1, 1) }, 'Reading, boys')).toEqual(['1/1'])
    expect(told({ ...girls(150, 300), ...boys(0, 1) }, 'Reading, boys'), 'all are girls').toEqual([])
    expect(told({ ...girls(150, 300), ...boys(50, 0) }, 'Reading, boys'), 'half of nobody knows how many').toEqual([])
    expect(told({ ...girls(90, 160), ...boys(30, 60) }, 'Reading, boys', 'count'), 'numbers are no shares').toEqual([])
  })

  it('are girls and boys where a measure lists these, and another one the races', () => {
    const genders: Rows = { Girls: [180, 210], Boys: [149, 190] }
    expect(told({ 'Graduation by gender': genders, 'Graduation by race': races }, 'Graduation by race')).toEqual([
      '329/400',
    ])
  })

  it('are not those girls who learn English, beside a measure of boys', () => {
    const measures = {
      Reading: whole,
      'Reading, boys': { 'All students': [60, 140] },
      'Reading, girls who are English learners': { White: [3, 7] },
      Other: { 'English learners': [20, 60], 'Female, English learners': [10, 30] },
    } as const
    expect(told(measures, 'Reading, girls who are English learners')).toEqual([])
  })
})
