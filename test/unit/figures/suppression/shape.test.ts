import { expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { floorOf, goneAs, groupsWith, shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { planWith } from '../../../support/plan.ts'

/** What a plan's list of groups says before any figure is asked: which row is all students, and what names say beside each other. */

type Row = readonly [name: string, n: number, dimension?: string]

/** A plan of these rows, each told of once by its number of children. */
const rowsOf = (rows: readonly Row[], point?: string) =>
  planOf([
    ...rows.map(([name, , dimension], sort) => plainRecord('studentGroup', name, { name, sort, dimension })),
    ...rows.map(([group, n]) =>
      plainRecord(point ? 'interim' : 'value', group, { measure: 'm', group, year: '2026', point, reading: { n } }),
    ),
  ])
const allOf = (rows: readonly Row[], point?: string) =>
  shapeOf(rowsOf(rows, point)).groups.flatMap((g) => (g.isTotal ? [g.id] : []))

it.each<readonly [string, readonly Row[]]>([
  [
    'Total',
    [
      ['Total', 10],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'Students',
    [
      ['White', 6],
      ['Black', 4],
      ['Students', 10],
    ],
  ],
  [
    'All grade 3 students',
    [
      ['All grade 3 students', 10],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'All grade 3 students',
    [
      ['All grade 3 students', 10, 'of it'],
      ['White', 6, 'race'],
      ['Black', 4, 'race'],
    ],
  ],
  [
    'Everybody',
    [
      ['Everybody', 10, 'race'],
      ['White', 6, 'race'],
      ['Black', 4, 'race'],
    ],
  ],
  // By no name, but at one end of the list, and as many as any others that share none.
  [
    'Class of 2026',
    [
      ['Class of 2026', 10],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'Class of 2026',
    [
      ['White', 6],
      ['Black', 3],
      ['Class of 2026', 10],
    ],
  ],
  [
    'Class of 2026',
    [
      ['Class of 2026', 10],
      ['Girls', 4],
      ['Boys', 6],
      ['White', 5],
      ['Black', 5],
    ],
  ],
])('takes “%s” for all students', (name, rows) => {
  expect(allOf(rows)).toEqual([name])
  expect(allOf(rows, 'fall')).toEqual([name])
})

it.each<readonly [string, readonly Row[]]>([
  [
    'others beside it are more',
    [
      ['Class of 2026', 9],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'it is in the middle',
    [
      ['White', 6],
      ['Class of 2026', 10],
      ['Black', 4],
    ],
  ],
  [
    'two may be',
    [
      ['Class of 2026', 10],
      ['White', 6],
      ['Black', 4],
      ['Robotics', 3],
    ],
  ],
  [
    'it has a category',
    [
      ['Class of 2026', 10, 'of it'],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'nobody says how many it is',
    [
      ['Class of 2026', 0],
      ['White', 6],
      ['Black', 4],
    ],
  ],
  [
    'the others are one',
    [
      ['Class of 2026', 10],
      ['White', 6],
    ],
  ],
  [
    'it is all others',
    [
      ['All other students', 10],
      ['Robotics', 6],
      ['Welding', 4],
    ],
  ],
  [
    'it is all of a group',
    [
      ['All English learners', 10],
      ['Robotics', 6],
      ['Welding', 4],
    ],
  ],
  [
    'it is all of a group in other words',
    [
      ['All ever English learners', 10],
      ['Robotics', 6],
      ['Welding', 4],
    ],
  ],
  [
    'its category has others',
    [
      ['All housed students', 10, 'homes'],
      ['Homeless', 4, 'homes'],
      ['Foster', 3],
    ],
  ],
  [
    'two are called so, and others are more than both',
    [
      ['Total', 5],
      ['Students', 5],
      ['White', 6],
      ['Black', 4],
    ],
  ],
])('takes none for all students where %s', (_, rows) => {
  expect(allOf(rows)).toEqual([])
})

it('believes a mark before a name, and a mark on one row for the whole list', () => {
  const plan = planWith({
    studentGroup: [
      { id: 'a', name: 'Total', sort: 1 },
      { id: 'b', name: 'Adams, all of us', sort: 2, isTotal: true },
      { id: 'c', name: 'White', sort: 3, focus: true },
    ],
    value: [{ id: 'v', measure: 'm', group: 'a', year: '2026', reading: { n: 10 } }],
  })
  const { groups } = shapeOf(plan)
  expect(groups.flatMap((g) => (g.isTotal ? [g.id] : []))).toEqual(['b'])
  expect(groups.map((g) => g.matters)).toEqual([0, 0, 1])
  expect(groups.find((g) => g.id === 'b')).not.toHaveProperty('oneOf.list')
})

it.each([
  ['Latina', ['Latino'], 'female'],
  ['Latino', ['Latina'], 'male'],
  ['Latina', ['Hispanic'], 'female'],
  ['Latinas', ['White, Female'], 'female'],
  ['Latino', ['Hispanic'], undefined],
  ['Latina', ['Girls'], undefined],
  ['Latina', ['White'], undefined],
  ['White', ['Latino'], undefined],
])('hears a gender in “%s” beside %j: %s', (name, others, gender) => {
  const plan = planWith({ studentGroup: [name, ...others].map((of, sort) => ({ id: of, name: of, sort })) })
  expect(shapeOf(plan).groups[0]?.cuts?.get('gender')).toBe(gender)
})

/** A paper that told of a group by other names, one after the other. */
const before = (today: string, ...names: readonly { readonly name: string; readonly dimension?: string }[]) =>
  planWith({
    studentGroup: [{ id: 'g', name: today }],
    briefingSent: names.map((of, at) => ({
      id: `p${at}`,
      document: 'fullPlan',
      exportedOn: `2026-0${at + 1}-01`,
      named: [{ group: 'g', ...of }],
    })) as never,
  })

it('says of a row that is gone what its last other name said', () => {
  expect(goneAs(before('Girls'), 'x', 'g')).toEqual({ id: 'x', gone: true })
  expect(goneAs(before('Girls', { name: 'Girls' }), 'x', 'g')).toEqual({ id: 'x', gone: true })
  expect(goneAs(before('Early risers', { name: 'Robotics' }), 'x', 'g')).toEqual({ id: 'x', gone: true })
  const female = { id: 'x', gone: true, cuts: new Map([['gender', 'female']]) }
  expect(goneAs(before('Early risers', { name: 'Girls' }), 'x', 'g')).toMatchObject(female)
  expect(goneAs(before('Early risers', { name: 'Boys' }, { name: 'Girls' }), 'x', 'g')).toMatchObject(female)
  expect(goneAs(before('Boys', { name: 'Girls' }, { name: 'Boys' }), 'x', 'g')).toMatchObject(female)
})

it('takes from papers what a name and a list do not say today', () => {
  const now = (plan: ReturnType<typeof before>) => {
    const [{ cuts, dimension } = { cuts: null, dimension: undefined }] = shapeOf(plan).groups
    return [[...(cuts ?? [])].flat().join(' '), dimension]
  }
  expect(now(before('Early risers'))).toEqual(['', undefined])
  expect(now(before('Early risers', { name: 'Girls', dimension: 'gender' }))).toEqual(['gender female', 'gender'])
  expect(now(before('Early risers', { name: 'Girls', dimension: 'gender' }, { name: 'Early risers' }))).toEqual([
    'gender female',
    'gender',
  ])
  expect(now(before('Boys', { name: 'Girls' }))).toEqual(['gender male', undefined])
})

it('holds figures to ten children unless a whole number from one is set', () => {
  const floor = (smallCellFloor: unknown) =>
    floorOf(planWith({ district: [{ id: 'd', name: 'Juniper Fork', smallCellFloor }] as never }))
  expect([undefined, 5, 1, 20, 0, -3, 2.5, Number.NaN, '5', null].map(floor)).toEqual([
    10, 5, 1, 20, 10, 10, 10, 10, 10, 10,
  ])
  expect(floorOf(planWith({}))).toBe(10)
})

it('reads rows of others by their names beside the plan’s own', () => {
  const plan = planWith({
    studentGroup: [
      { id: 'all', name: 'Homeless or foster', isTotal: true, sort: 0 },
      { id: 'homeless', name: 'Homeless', sort: 1 },
      { id: 'both', name: 'Homeless or foster', sort: 2 },
      { id: 'boys', name: 'Boys, IEP', sort: 3 },
    ],
  })
  expect(groupsWith(plan, new Map())).toBe(shapeOf(plan).groups)
  const groups = groupsWith(
    plan,
    new Map([
      ['x', 'Foster'],
      ['y', 'IEP, male'],
    ]),
  )
  expect(groups.map((g) => g.id)).toEqual(['all', 'homeless', 'both', 'boys', 'x', 'y'])
  expect(groups.find((g) => g.id === 'both')?.unions).toContainEqual({ parts: ['homeless', 'x'], all: true })
  expect(groups.find((g) => g.id === 'all')?.unions).toBeUndefined()
  // Two rows of one name in two orders are told of as one; a row that has its name alone is not.
  expect(groups.map((g) => g.called !== undefined)).toEqual([false, false, false, true, false, true])
  expect(shapeOf(plan).groups.some((g) => g.called !== undefined)).toBe(false)
})
