import { describe, expect, it } from 'vitest'
import { type Counts, countsOf } from '../../../../shared/figures/suppression/counts.ts'
import type { Entry } from '../../../../shared/figures/suppression/makes-up.ts'
import { leavesMany } from '../../../../shared/figures/suppression/nearly.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import { suppress } from '../../../../shared/figures/suppression/suppress.ts'
import { type CellGroup, isShown, noTotal, type Reading } from '../../../../shared/figures/suppression/types.ts'
import { agreedTotal, allStudentsOf, summedTotal, withTotal } from '../../../../shared/figures/suppression/whole.ts'

/** How many all students are, and how many of them did, where their own row does not say it. */

const total: CellGroup = { id: 'all', isTotal: true }
const of = (way: string, id: string, dimension?: string): CellGroup => ({ id, dimension, cuts: new Map([[way, id]]) })
const races = [of('race', 'white', 'race'), of('race', 'hispanic', 'race'), of('race', 'black', 'race')]
const genders = [of('gender', 'girls', 'gender'), of('gender', 'boys', 'gender')]
type Row = readonly [n: number | null, did: number | null, slack?: number]
const c = ([n, did, slack = 0]: Row): Counts => ({ n, did, didNot: n === null || did === null ? null : n - did, slack })
const countsIn = (rows: Readonly<Record<string, Row>>) =>
  new Map(Object.entries(rows).map(([id, row]): [string, Counts] => [id, c(row)]))

describe('all students', () => {
  it('are a row of every table, made where the plan has none, and the same one each time', () => {
    const groups = [total, ...races]
    expect(withTotal(groups)).toBe(groups)
    expect(withTotal(races)).toEqual([{ id: noTotal, isTotal: true }, ...races])
    expect(withTotal(races)).toBe(withTotal(races))
  })

  const all = (
    rows: Readonly<Record<string, Row>>,
    more: {
      groups?: readonly CellGroup[]
      adds?: readonly string[]
      reading?: Reading
      printed?: Reading
      floor?: number
    } = {},
  ) => {
    const { groups = [total, ...races], adds = ['race'], reading, printed, floor = 0 } = more
    const readings = new Map<string, Reading>(Object.keys(rows).map((id) => [id, { figure: 1 }]))
    readings.delete('all')
    if (reading) readings.set('all', reading)
    const input = { groups, addsUp: new Set(adds), readings, unit: 'percent', floor } as const
    return allStudentsOf(
      { ...input, ...(printed && { printed: new Map([['all', [printed]]]) as never }) },
      total,
      countsIn(rows),
    )
  }
  const three = { white: [100, 60], hispanic: [50, 20], black: [30, 10] } as const

  it('are as their own row says, where it says both', () => {
    expect(all({ all: [200, 90], ...three })).toEqual(c([200, 90]))
  })

  it('are those of the groups that make them up, by the tick or by their names', () => {
    expect(all(three)).toEqual(c([180, 90]))
    const color = { id: 'of color', cuts: new Map([['race', 'color']]) }
    expect(all({ ...three, 'of color': [80, 30] }, { adds: [], groups: [total, ...races, color] })).toEqual(
      c([180, 90]),
    )
  })

  it('are those of two schools where these leave a few of either races or girls and boys', () => {
    const schools = ['Adams', 'Baker'].map((id) => ({ id, dimension: 'school' }))
    const groups = [total, ...races, ...genders, ...schools]
    const rows = { ...three, girls: [96, 48], boys: [90, 45], Adams: [100, 50] } as const
    const of = (baker: Row) => all({ ...rows, Baker: baker }, { groups, floor: 10 })?.n
    // Ten beside the races, of whom five did; four beside girls and boys.
    expect(of([90, 47])).toBe(190)
    expect(of([86, 43]), 'as many as girls and boys').toBe(186)
    expect(of([110, 60]), 'many beside either').toBe(186)
  })

  it('are not known while one of the groups is not', () => {
    expect(all({ ...three, black: [null, 10] })).toBeUndefined()
    expect(all({ white: [0, 0], hispanic: [0, 0], black: [0, 0] })).toBeUndefined()
  })

  it('are of those ways that have the most children; of others some were left out', () => {
    const rows = { ...three, girls: [80, 40], boys: [85, 45] } as const
    expect(all(rows, { adds: ['race', 'gender'], groups: [total, ...races, ...genders] })).toEqual(c([180, 90]))
    const said = { ...three, girls: [90, null], boys: [90, null] } as const
    expect(all(said, { adds: ['gender', 'race'], groups: [total, ...genders, ...races] })).toEqual(c([180, 90]))
  })

  it('have the share that their row prints of as many children, today or on a paper before', () => {
    const asShare = countsOf({ figure: 40, n: 180 }, 'percent')
    expect(all(three, { reading: { figure: 40 } })).toEqual(asShare)
    expect(all(three, { printed: { figure: 40 } })).toEqual(asShare)
  })

  it('have as many who did as the groups that hold all of them, where the list of groups says how many they are', () => {
    expect(all({ all: [180, null], ...three })).toEqual(c([180, 90]))
    expect(all({ all: [181, null], ...three })).toEqual(c([181, null]))
  })

  it('are what rows of one list hold together, whose names say nothing, where nothing else does', () => {
    const schools = ['Cedar', 'Oak'].map((id): CellGroup => ({ id, dimension: 'school' }))
    expect(all({ Cedar: [100, 40], Oak: [50, 25] }, { adds: [], groups: [total, ...schools] })).toEqual(c([150, 65]))
    expect(all({ Cedar: [100, 40] }, { adds: [], groups: [total, schools[0] as CellGroup] })).toBeUndefined()
  })
})

describe('a number of all students that two ways of telling children apart contradict', () => {
  const agreed = (rows: Readonly<Record<string, Row>>, groups = [total, ...races.slice(0, 2), ...genders]) =>
    agreedTotal(groups, countsIn(rows))
  const rows = { white: [100, 60], hispanic: [80, 20], girls: [90, 45], boys: [90, 35] } as const

  it('gives way to what both have', () => {
    expect(agreed({ all: [170, 80], ...rows })).toEqual(c([180, 80]))
    expect(agreed({ all: [200, 70], ...rows })).toEqual(c([180, 80]))
  })

  it('stands where it may be so, and where the two ways do not agree', () => {
    expect(agreed({ all: [180, 80], ...rows })).toBeUndefined()
    expect(agreed({ all: [190, 85], ...rows })).toBeUndefined()
    expect(agreed({ all: [170, 80], ...rows, boys: [91, 35] })).toBeUndefined()
    expect(agreed({ all: [170, 80], ...rows, boys: [90, 36] })).toBeUndefined()
    expect(agreed({ all: [170, 80], ...rows, boys: [90, 36, 1] })).toEqual(c([180, 80]))
    expect(agreed({ all: [170, 80], ...rows, boys: [90, null] })).toEqual(c([180, 80]))
  })

  it('stands where nobody knows it, or one way alone tells', () => {
    expect(agreed({ all: [null, 80], ...rows })).toBeUndefined()
    expect(agreed(rows)).toBeUndefined()
    expect(agreed({ all: [170, 80], white: [100, 60], hispanic: [80, 20] })).toBeUndefined()
    expect(agreed({ all: [170, 80], white: [180, 80], girls: [180, 80] })).toBeUndefined()
  })
})

describe('those of all students who did, where their share is rounded', () => {
  const partition = (parts: readonly string[], more: Partial<Partition> = {}) =>
    ({ whole: 'all', parts, exact: true, declared: false, ...more }) as Partition
  const summed = (
    partitions: readonly Partition[],
    all: Row = [200, 81, 2],
    more: Readonly<Record<string, Row>> = {},
  ) =>
    summedTotal(
      'all',
      partitions,
      countsIn({ all, white: [120, 60], black: [80, 20], girls: [100, 45], boys: [100, 34], ...more }),
    )
  const byRace = partition(['white', 'black'])
  const byGender = partition(['girls', 'boys'])

  it('are as many as in the groups that make them up', () => {
    expect(summed([byRace])).toEqual({ n: 200, did: 80, didNot: 120, slack: 2 })
    expect(summed([partition(['white', 'black'], { whole: 'poor' })])).toBeUndefined()
    expect(summed([partition(['white', 'black'], { exact: false })])).toBeUndefined()
  })

  it('are as many as rounding lets them be, and no more', () => {
    expect(summed([byRace], [200, 82, 2])?.did).toBe(80)
    expect(summed([byRace], [200, 83, 2])).toBeUndefined()
    expect(summed([byRace], [200, 78, 2])?.did).toBe(80)
    expect(summed([byRace], [200, 77, 2])).toBeUndefined()
  })

  it('are not known where two ways say something else, but what the plan says is believed first', () => {
    expect(summed([byRace, byGender])).toBeUndefined()
    expect(summed([byRace, byGender], [200, 81, 2], { boys: [100, 35] })?.did).toBe(80)
    expect(summed([byRace, partition(['girls', 'boys'], { exact: false, declared: true })])?.did).toBe(79)
    expect(summed([partition(['girls', 'boys'], { exact: false, declared: true })], [201, 81, 2])).toBeUndefined()
  })

  it('are not known of nobody knows how many', () => {
    expect(summed([byRace], [null, 81, 2])).toBeUndefined()
    expect(summed([byRace], [200, null, 2])).toBeUndefined()
    expect(summed([byRace], [200, 81, 2], { black: [80, null] })).toBeUndefined()
    expect(summed([])).toBeUndefined()
  })
})

describe('what schools leave of a district', () => {
  const entry = (rows: Readonly<Record<string, Row>>) => ({ counts: () => countsIn(rows) }) as unknown as Entry
  const many = (left: Readonly<Record<string, Row>>) =>
    leavesMany(
      entry({
        all: [500, 250],
        ...Object.fromEntries(
          Object.entries(left).map(([id, [n, did]]) => [id, [(n ?? 0) + 50, (did ?? 0) + 25]] as const),
        ),
      }),
      [entry({ all: [300, 150], ...Object.fromEntries(Object.keys(left).map((id) => [id, [50, 25]] as const)) })],
      'all',
      10,
    )

  it('is other schools where most rows of it are large, or half of four', () => {
    expect(many({ white: [40, 20] })).toBe(true)
    expect(many({ white: [40, 20], black: [4, 2] })).toBe(false)
    expect(many({ white: [40, 20], black: [30, 15], asian: [4, 2] })).toBe(true)
    expect(many({ white: [40, 20], black: [30, 15], asian: [4, 2], other: [3, 1] })).toBe(true)
    expect(many({ white: [40, 20], asian: [4, 2], other: [3, 1] })).toBe(false)
  })

  it('is nobody where rows are left empty, and all students do not count', () => {
    expect(many({})).toBe(false)
    expect(many({ white: [0, 0] })).toBe(false)
    expect(many({ white: [40, 20], black: [0, 0] })).toBe(true)
    expect(many({ white: [40, 20], black: [1, 1] })).toBe(false)
  })
})

describe('a table whose source marks all students', () => {
  const rows = { white: [80, 180], hispanic: [88, 214], black: [2, 6], girls: [83, 200], boys: [87, 200] }
  const shown = (more: Partial<Reading>, only = Object.keys(rows)) => {
    const readings = new Map<string, Reading>([
      ['all', { state: 'withheld', ...more }],
      ...Object.entries(rows)
        .filter(([id]) => only.includes(id))
        .map(([id, [did = 0, n = 0]]) => [id, { figure: (100 * did) / n, n, numerator: did }] as const),
    ])
    const groups = [total, ...races, ...genders]
    const cells = suppress({ groups, addsUp: new Set(), readings, floor: 10, unit: 'percent' })
    return [...readings.keys()].filter((id) => isShown(cells.get(id)))
  }

  it('is printed in as far as what is left of it does not add up to them', () => {
    for (const more of [{}, { n: 400 }]) expect(shown(more)).toEqual(['white'])
  })

  it('is not, where all of them are too few', () => {
    expect(shown({ n: 6 }, ['black'])).toEqual([])
  })
})
