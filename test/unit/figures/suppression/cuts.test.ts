import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../../shared/domain/usual-groups.ts'
import {
  type Cuts,
  holds,
  isPartOf,
  isWithout,
  mayHold,
  opposites,
  shareWay,
} from '../../../../shared/figures/suppression/cuts.ts'

/** What two names say of each other's children. */

const cuts = (name: string) => cutsOf(name) as Cuts

describe('all children of a group', () => {
  it.each([
    ['Black', 'Black, Male', true],
    ['Male', 'Black, Male', true],
    ['Black, Male', 'Black', false],
    ['Black', 'Male', false],
    ['Black', 'White, Male', false],
    ['Students of color', 'Black', true],
    ['Students of color', 'White', false],
    ['White', 'Students of color', false],
    // By law they count as economically disadvantaged.
    ['Economically disadvantaged', 'Homeless', true],
    ['Economically disadvantaged', 'Black', false],
    ['Homeless', 'Economically disadvantaged', false],
  ])('may be children of another: “%s” and “%s”: %s', (whole, part, is) =>
    expect(holds(cuts(whole), cuts(part))).toBe(is),
  )

  it.each([
    ['Black, Male', 'Black', true],
    ['Black', 'Black', false],
    ['Black, Male', 'White', false],
    ['Black, Male', 'Students of color', false],
    ['Homeless', 'Economically disadvantaged', false],
  ])('are surely of another, as each of “%s” is of “%s”: %s', (part, whole, is) =>
    expect(isPartOf(cuts(part), cuts(whole))).toBe(is),
  )

  it.each([
    ['American Indian or Alaska Native', 'Alaska Native', true],
    ['Native Hawaiian or Pacific Islander', 'Native Hawaiian', true],
    ['Alaska Native', 'American Indian or Alaska Native', false],
    ['Black', 'Black', true],
    ['Black', 'White', false],
    ['Black', 'Black, Male', false],
    ['Black', 'Male', false],
  ])('are of another where that is so wide: “%s” and “%s”: %s', (whole, part, is) =>
    expect(mayHold(cuts(whole), cuts(part))).toBe(is),
  )

  it('are told apart by one way, or may be in both', () => {
    expect(shareWay(cuts('Black'), cuts('White, Male'))).toBe(true)
    expect(shareWay(cuts('Black'), cuts('Male'))).toBe(false)
  })
})

it('a name that says what children are not is one, and no other', () => {
  const names = ['without disabilities', 'not english', 'non title i', 'no iep', 'northern', 'title i', 'notable']
  expect(names.map(isWithout)).toEqual([true, true, true, true, false, false, false])
})

it('“Title I” and “Non-Title I” are two ends, and not with a group in their names', () => {
  const all = new Map([['w', ['white']]])
  const ends = (...names: readonly string[]) =>
    opposites(
      names.map((name) => [name, name.split(' ')] as const),
      all,
    ).map(([id, of]) => [id, ...of])
  expect(ends('title i', 'non title i', 'ap')).toEqual([
    ['title i', ['title i', 'title i']],
    ['non title i', ['title i', 'not title i']],
  ])
  expect(ends('never ap', 'ap')).toHaveLength(2)
  expect(ends('non title i', 'ap')).toEqual([])
  expect(ends('late title i', 'title i')).toEqual([])
  expect(ends('title i white', 'non title i white')).toEqual([])
  all.set('t', ['title', 'ix'])
  expect(ends('title i school', 'non title i school'), 'a group of which they have one word').toHaveLength(2)
  expect(ends('title ix school', 'non title ix school')).toEqual([])
})
