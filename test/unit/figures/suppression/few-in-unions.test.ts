import { describe, expect, it } from 'vitest'
import { type Counts, countsOf } from '../../../../shared/figures/suppression/counts.ts'
import { fewInPieces, fewInUnions, unionsThatAddUp } from '../../../../shared/figures/suppression/few-in-unions.ts'
import type { CellGroup, Union } from '../../../../shared/figures/suppression/types.ts'
import { otherEnds, unionsOf } from '../../../../shared/figures/suppression/unions.ts'
import { wordedUnions } from '../../../../shared/figures/suppression/worded-unions.ts'

/** A row joins two groups, “EL or IEP”: with their own rows it tells how many children are in both, or in one alone. */

type Sizes = Readonly<Record<string, number | null>>
const either: Union = { parts: ['el', 'iep'], all: true }

/** Every row of half of whom did. */
const ownOf = (sizes: Sizes): ReadonlyMap<string, Counts> =>
  new Map(Object.entries(sizes).map(([id, n]) => [id, countsOf(n === null ? {} : { figure: 50, n }, 'percent')]))
const groupsOf = (sizes: Sizes, union: Union): readonly CellGroup[] =>
  Object.keys(sizes).map((id) => ({ id, isTotal: id === 'all', ...(id === 'row' && { unions: [union] }) }))
const few = (sizes: Sizes, union = either, hidden: readonly string[] = []) =>
  fewInUnions(groupsOf(sizes, union), ownOf(sizes), 10, (id) => !hidden.includes(id))

describe('those who are in two groups', () => {
  it('are told by the row of either, where they are few, and not where they are many or none', () => {
    expect(few({ all: 300, el: 60, iep: 50, row: 104 })).toEqual([['row', 'el', 'iep']])
    expect(few({ all: 300, el: 60, iep: 50, row: 109 })).toEqual([['row', 'el', 'iep']])
    expect(few({ all: 300, el: 60, iep: 50, row: 110 })).toEqual([])
    expect(few({ all: 300, el: 60, iep: 50, row: 86 })).toEqual([])
    expect(few({ all: 300, el: 60, iep: 50, row: 112 })).toEqual([])
    expect(few({ all: 300, el: 60, iep: null, row: 104 })).toEqual([])
  })

  it('are told by the row of neither as well', () => {
    const neither: Union = { ...either, none: true }
    expect(few({ all: 300, el: 60, iep: 50, row: 196 }, neither)).toEqual([['row', 'el', 'iep']])
    expect(few({ all: 300, el: 60, iep: 50, row: 190 }, neither)).toEqual([])
    expect(few({ el: 60, iep: 50, row: 196 }, neither)).toEqual([])
  })

  it('are not known where the name may mean others besides', () => {
    expect(few({ all: 300, el: 60, iep: 50, row: 104 }, { ...either, all: false })).toEqual([])
  })
})

describe('a group that has no row of its own', () => {
  const sizes = { all: 300, others: 240, el: null, iep: 50, row: 104 }
  const told = (more: Readonly<Record<string, object>>, hidden: readonly string[] = []) =>
    fewInUnions(
      groupsOf(sizes, either).map((g) => ({ ...g, ...more[g.id] })),
      ownOf(sizes),
      10,
      (id) => !hidden.includes(id),
    )

  it('is told by the row of all others, by its words or as the other end of a usual way', () => {
    const words = { others: { words: ['not', 'learning', 'english'] }, el: { words: ['learning', 'english'] } }
    expect(told(words)).toEqual([['row', 'others', 'iep']])
    expect(told(words, ['others'])).toEqual([])
    expect(told({ ...words, others: { words: ['late', 'learning', 'english'] } })).toEqual([])
    expect(told({ ...words, others: { words: ['not'] }, el: { words: [] } })).toEqual([])
    expect(told({ others: { words: ['not', 'bused'] }, el: { words: ['bused'] } })).toEqual([['row', 'others', 'iep']])
    const ends = (own: string) => ({
      others: { cuts: new Map([['disability', 'without disabilities']]) },
      el: { cuts: new Map([['disability', own]]) },
    })
    expect(told(ends('disabilities'))).toEqual([['row', 'others', 'iep']])
    expect(told(ends('without disabilities'))).toEqual([])
  })

  it('may be any row that its name does not say, where one is told in other words', () => {
    const open: Union = { parts: ['el'], all: true, open: true }
    expect(few({ all: 300, el: 60, iep: 50, row: 104 }, open)).toEqual([['row', 'el', 'iep']])
    expect(few({ all: 300, el: 60, iep: 50, row: 104 }, { ...open, open: undefined as never })).toEqual([])
    expect(few({ all: 300, el: 60, iep: 90, row: 104 }, open)).toEqual([])
  })
})

describe('those who are in one of them alone', () => {
  it('are told by a row that is nearly the other one, where that is told', () => {
    expect(few({ all: 300, el: 60, iep: 25, row: 64 })).toEqual([['row', 'el']])
    expect(few({ all: 300, el: 60, iep: 25, row: 64 }, either, ['el'])).toEqual([])
    expect(few({ all: 300, el: 60, iep: 25, row: 60 })).toEqual([])
    expect(few({ all: 300, el: 60, iep: 25, row: 75 })).toEqual([])
  })

  it('are two, where two rows are nearly all', () => {
    expect(few({ all: 300, el: 60, iep: 61, row: 66 })).toEqual([
      ['row', 'el'],
      ['row', 'iep'],
    ])
  })
})

it('a row of groups that share no child adds up like any other sum', () => {
  const sums = (sizes: Sizes, union = either) =>
    unionsThatAddUp(groupsOf(sizes, union), ownOf(sizes)).map(({ whole, parts }) => [whole, ...parts])
  expect(sums({ el: 60, iep: 50, row: 110 })).toEqual([['row', 'el', 'iep']])
  const of = { el: 60, iep: 50, row: 110 }
  expect(unionsThatAddUp(groupsOf(of, either), ownOf(of))[0]).toMatchObject({ exact: true, declared: false })
  expect(sums({ el: 60, iep: 50, row: 109 })).toEqual([])
  expect(sums({ el: 60, iep: null, row: 60 })).toEqual([])
  expect(sums({ el: 60, row: 60 })).toEqual([])
  expect(sums({ el: 60, iep: 50, row: 110 }, { ...either, all: false })).toEqual([])
  expect(sums({ el: 60, iep: 50, row: 110 }, { ...either, none: true })).toEqual([])
})

describe('a name that joins two others in their words or first letters', () => {
  const rows = [
    ['ec', 'Exceptional children'],
    ['el', 'English learners'],
    ['b', 'Boys'],
    ['w', 'White'],
    ['n', 'without disabilities'],
    ['504', '504'],
    ['ti', 'Title I'],
  ].map(([id = '', name = '']) => ({ id, name }))
  const joins = (name: string) =>
    wordedUnions(name, rows).map(({ parts, all, none }) => [
      ...parts,
      ...(all ? [] : ['and more']),
      ...(none ? ['none'] : []),
    ])

  it.each([
    ['EC and EL', [['ec', 'el']]],
    ['Exceptional children or English learners', [['ec', 'el']]],
    ['504 or Title I', [['504', 'ti']]],
    ['neither 504 nor EL', [['el', '504', 'none']]],
    [
      'EL and 504 and Title I',
      [
        ['el', '504'],
        ['el', 'ti'],
        ['504', 'ti'],
        ['el', '504', 'ti'],
      ],
    ],
    // Races and genders share no child with their like, and those without something are all others.
    ['Boys and EL', []],
    ['White and EL', []],
    ['without disabilities and EL', []],
    ['EL', []],
  ])('%s', (name, parts) => expect(joins(name)).toEqual(parts))
})

/** “Pre-K to 1” of a district without a grade between preschool and kindergarten, and of one that has it. */
describe('the grade between preschool and kindergarten', () => {
  const grades = {
    'Pre-K to 1': ['-2', '-1', '0', '1'],
    ...{ 'Pre-K': ['-2'], 'K to 1': ['0', '1'], 'K to 2': ['0', '1', '2'], 'Grade 1': ['1'] },
    ...{ 'TK to K': ['-1', '0'], 'Pre-K to TK': ['-2', '-1'] },
  }
  const told = (sizes: Partial<Readonly<Record<keyof typeof grades, number>>>) => {
    const groups = Object.keys(sizes).map((id) => ({
      ...{ id, pieces: { of: 'grade', each: grades[id as keyof typeof grades] } },
    }))
    return fewInPieces(groups, ownOf(sizes as Sizes), 10)
  }
  const rows = { 'Pre-K to 1': 100, 'Pre-K': 40, 'K to 1': 55, 'K to 2': 115 }

  it('has nobody in it where no row begins or ends there, and kindergarten has those that it has', () => {
    expect(told(rows)).toEqual([])
    expect(told({ ...rows, 'Pre-K to 1': 95, 'Grade 1': 49 })).toEqual([
      ['Pre-K to 1', 'Grade 1', 'Pre-K'],
      ['K to 1', 'Grade 1'],
    ])
  })

  it('has five in it where a row begins there, or ends', () => {
    expect(told({ ...rows, 'TK to K': 40 })).toContainEqual(['Pre-K to 1', 'K to 1', 'Pre-K'])
    expect(told({ ...rows, 'Pre-K to TK': 45 })).toContainEqual(['Pre-K to TK', 'Pre-K'])
  })
})

/** What states mean by a word that names no group: which rows of the plan it holds. */
describe('the groups that a state has a word for', () => {
  const held = (name: string, names: readonly string[]) => {
    const rows = names.map((own) => ({ id: own, name: own }))
    return unionsOf({ id: name, name }, [...rows, ...otherEnds(rows)])
  }

  it('are all that high needs are told by, of which a row of all others alone leaves a part', () => {
    expect(held('High needs', ['Not English learners', 'Low income', 'Students with disabilities'])).toEqual([
      { parts: ['Low income', 'Students with disabilities', 'all others of Not English learners'], all: true },
      { parts: ['all others of Not English learners'], all: false },
    ])
    expect(held('Not high needs', ['Not English learners', 'Low income'])).toEqual([
      { parts: ['Low income', 'all others of Not English learners'], all: true, none: true },
      { parts: ['all others of Not English learners'], all: false, none: true },
    ])
  })

  it('are any of them where states differ, each set once', () => {
    const [poor, learners, foster] = ['Low income', 'English learners', 'Foster'] as const
    const sets = [
      [poor, learners],
      [poor, foster],
      [learners, foster],
      [poor, learners, foster],
    ]
    expect(held('Unduplicated pupils', [poor, learners, foster])).toEqual(sets.map((parts) => ({ parts, all: true })))
  })

  it('are races that are underserved as well, by themselves and not by gender', () => {
    const names = ['White', 'Black', 'Hispanic', 'Black, Female', 'Low income']
    expect(held('Gap group', names)).toEqual([{ parts: ['Low income', 'Black', 'Hispanic'], all: true }])
  })
})

describe('grades from preschool on', () => {
  const spans = { 'Pre-K to 3': [-2, -1, 0, 1, 2, 3], '4 to 6': [4, 5, 6], 'K to 5': [0, 1, 2, 3, 4, 5] }
  const told = (sizes: Sizes, each: Readonly<Record<string, readonly number[]>> = spans) =>
    fewInPieces(
      Object.entries(each).map(([id, of]) => ({ id, pieces: { of: 'grade ', each: of.map(String) } })),
      ownOf(sizes),
      10,
    ).map((ids) => ids.toSorted())

  it('do not tell of four children who are in preschool or in grade 6', () => {
    const all = ['4 to 6', 'K to 5', 'Pre-K to 3']
    expect(told({ 'Pre-K to 3': 200, '4 to 6': 150, 'K to 5': 346 })).toEqual([all])
    expect(told({ 'Pre-K to 3': 200, '4 to 6': 150, 'K to 5': 330 })).toEqual([])
  })
})
