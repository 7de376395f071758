import { describe, expect, it } from 'vitest'
import { type Counts, countsOf } from '../../../../shared/figures/suppression/counts.ts'
import { fewInUnions, unionsThatAddUp } from '../../../../shared/figures/suppression/few-in-unions.ts'
import type { CellGroup, Union } from '../../../../shared/figures/suppression/types.ts'
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
