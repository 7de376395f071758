import { describe, expect, it } from 'vitest'
import { asFiguresAdd } from '../../../../shared/figures/suppression/adding.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { planWith } from '../../../support/plan.ts'

/** A row, how many children it has, and its category; half of them did. */
type Row = readonly [name: string, n: number | null, dimension?: string]

/** Which categories add up, by the plan’s ticks or by the figures; rows that are of another one, or none; what is all of one row. */
function addingIn(rows: readonly Row[], ticked: readonly string[] = []) {
  const dimensions = [...new Set(rows.flatMap(([, , dimension]) => dimension ?? []))]
  const plan = planWith({
    dimension: dimensions.map((name) => ({ id: name, name, addsUp: ticked.includes(name) })),
    studentGroup: rows.map(([name, , dimension], sort) => ({
      ...{ id: name, name, sort, isTotal: name === 'All' },
      ...(dimension !== undefined && { dimension }),
    })),
  })
  const { groups, addsUp } = shapeOf(plan)
  const base = new Map(
    rows.flatMap(([name, n]) => {
      const did = Math.floor((n ?? 0) / 2)
      return n === null ? [] : [[name, { n, did, didNot: n - did, slack: 1 }] as const]
    }),
  )
  const found = asFiguresAdd({ groups, addsUp }, namesOf(groups), base)
  const moved = found.groups.filter((g, at) => g.dimension !== groups[at]?.dimension)
  return {
    adds: [...found.addsUp].map((of) => of.trim()).join(', '),
    moved: moved.map((g) => `${g.id} to ${g.dimension?.trim() ?? 'none'}`),
    ofOne: [...found.ofOne].map(([dimension, row]) => `${dimension} of ${row}`).join(', '),
  }
}
const nothing = { adds: '', moved: [], ofOne: '' }

const races: readonly Row[] = [
  ['White', 60, 'Race'],
  ['Black', 25, 'Race'],
  ['Asian', 15, 'Race'],
]
const all = (n: number): Row => ['All', n]

describe('a category adds up', () => {
  it('where its rows are all children, be it ticked or not', () => {
    expect(addingIn([all(100), ...races])).toEqual({ ...nothing, adds: 'Race' })
    expect(addingIn([all(101), ...races])).toEqual(nothing)
    expect(addingIn([all(100), ...races, ['Hispanic', null, 'Race']])).toEqual({ ...nothing, adds: 'Race' })
  })

  it('where it is ticked, unless its rows hold more than there are', () => {
    expect(addingIn([all(101), ...races], ['Race'])).toEqual({ ...nothing, adds: 'Race' })
    expect(addingIn([all(99), ...races], ['Race'])).toEqual(nothing)
  })

  it('without rows that are parts of others, or several of them together', () => {
    const more: readonly Row[] = [
      ['Hmong', 9, 'Race'],
      ['Karen', 3, 'Race'],
    ]
    const moved = ['Hmong to some of Race', 'Karen to some of Race']
    expect(addingIn([all(100), ...races, ...more])).toEqual({ ...nothing, adds: 'Race', moved })
    expect(addingIn([all(100), ...races, ...more], ['Race'])).toEqual(nothing)
    const color: Row = ['Students of color', 40, 'Race']
    expect(addingIn([all(100), ...races, color], ['Race']).moved).toEqual(['Students of color to none'])
    expect(addingIn([all(100), ...races, color]).moved).toEqual(['Black to none', 'Asian to none'])
    expect(addingIn([all(100), ...races, ['Black, Male', 12, 'Race']], ['Race']).moved).toEqual(['Black, Male to none'])
  })

  it('with a row that has no category and is divided alike', () => {
    const other: Row = ['American Indian', 4]
    const found = { ...nothing, adds: 'Race', moved: ['American Indian to Race'] }
    expect(addingIn([all(104), ...races, other])).toEqual(found)
    expect(addingIn([all(104), ...races, other], ['Race'])).toEqual(found)
    // Not where the category has rows of two ways.
    expect(addingIn([all(104), ...races, ['Female', 50, 'Race'], other])).toEqual(nothing)
  })

  it('by two ends of it, of which the others are parts', () => {
    const homes: readonly Row[] = [
      ['Homeless', 10, 'Home'],
      ['Housed', 90, 'Home'],
      ['Doubled up', 6, 'Home'],
    ]
    expect(addingIn([all(100), ...homes])).toEqual({ ...nothing, adds: 'Home', moved: ['Doubled up to none'] })
  })

  it('of rows without a category whose names say nothing, together', () => {
    const houses: readonly Row[] = [
      ['Aspen', 60],
      ['Birch', 25],
      ['Cedar', 15],
    ]
    expect(addingIn([all(100), ...houses])).toEqual({
      ...nothing,
      adds: 'together',
      moved: ['Aspen to together', 'Birch to together', 'Cedar to together'],
    })
    expect(addingIn([all(101), ...houses])).toEqual(nothing)
  })
})

describe('a category is all of one row', () => {
  const disabled: Row = ['Students with disabilities', 30]
  const places: readonly Row[] = [
    ['In class', 18, 'Place'],
    ['Apart', 8, 'Place'],
    ['At home', 4, 'Place'],
  ]

  it('where three rows are, wherever that one is', () => {
    const found = { ...nothing, ofOne: 'Place of Students with disabilities' }
    expect(addingIn([all(100), disabled, ...places])).toEqual(found)
    expect(addingIn([all(100), [disabled[0], disabled[1], 'Place'], ...places])).toEqual(found)
  })

  it('and not where two are', () => {
    const two: readonly Row[] = [
      ['In class', 18, 'Place'],
      ['Apart', 12, 'Place'],
    ]
    expect(addingIn([all(100), disabled, ...two])).toEqual(nothing)
    expect(addingIn([all(100), [disabled[0], disabled[1], 'Place'], ...two])).toEqual(nothing)
  })
})

/** “Student groups”, of races, genders and schools. */
describe('a long category of several ways', () => {
  const own = (name: string, n: number | null): Row => [name, n, 'Student groups']
  const schools = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => own(`${letter}lder Elementary`, 10 + at))
  const mixed = (many: number, white: number | null = 500): readonly Row[] => [
    all(900),
    own('White', white),
    own('Female', 450),
    ...schools.slice(0, many),
  ]

  it('says nothing of who shares no child, from twenty-five rows with a number on', () => {
    expect(addingIn(mixed(22))).toEqual(nothing)
    expect(addingIn(mixed(23)).moved).toHaveLength(25)
    expect(addingIn(mixed(23, null))).toEqual(nothing)
    expect(addingIn([...mixed(23), ['Aspen', 9, 'House'], ['Birch', 8, 'House']]).moved).toHaveLength(25)
  })

  it('is taken as it is where it is of one way, or ticked', () => {
    expect(addingIn([all(900), own('White', 500), own('Black', 300), ...schools.slice(0, 23)])).toEqual(nothing)
    expect(addingIn(mixed(23), ['Student groups'])).toEqual(nothing)
  })
})

it('two races are all students by those who did, where nobody says how many they are', () => {
  const did: Readonly<Record<string, number>> = { All: 70, White: 40, Black: 30 }
  const groups = Object.keys(did).map((id) => ({
    id,
    isTotal: id === 'All',
    ...(id !== 'All' && { dimension: 'Race' }),
  }))
  const base = new Map(
    groups.map(({ id }) => [id, { n: null, did: did[id] as number, didNot: null, slack: 0 }] as const),
  )
  const { partitions } = partitionsOf(groups, new Set(), base, 10, true, [])
  expect(partitions).toContainEqual({ whole: 'All', parts: ['White', 'Black'], exact: true, declared: false })
})
