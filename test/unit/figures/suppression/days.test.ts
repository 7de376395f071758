import { describe, expect, it } from 'vitest'
import { daysForHundred } from '../../../../shared/figures/suppression/days.ts'
import type { Entry } from '../../../../shared/figures/suppression/makes-up.ts'
import { alsoApartIn, nearlySums } from '../../../../shared/figures/suppression/nearly.ts'
import { planWith } from '../../../support/plan.ts'

type Given = readonly [figure: number, n: number, days?: number]
const forHundred = (figures: readonly Given[], points: readonly Given[] = []): boolean => {
  const list = (of: readonly Given[], point: boolean) =>
    of.map(([figure, n, numerator], i) => ({
      ...{ id: `${point}${i}`, measure: 'm', group: `g${i}`, year: '2025-26', ...(point && { point: 'fall' }) },
      reading: { figure, n, ...(numerator !== undefined && { numerator }) },
    }))
  return daysForHundred(
    planWith({ measure: [{ id: 'm', unit: 'days' }], value: list(figures, false), interim: list(points, true) }),
    'm',
  )
}

/** A measure of days that does not say for whom: a reader finds it out by the figures, and so does the rule. */
describe('days are told for a hundred children', () => {
  it('where the number of days beside a figure makes it so', () => {
    expect(forHundred([[12.5, 80, 10]])).toBe(true)
    expect(forHundred([[2, 80, 160]])).toBe(false)
    expect(
      forHundred([
        [12.5, 80, 10],
        [2, 80, 160],
      ]),
    ).toBe(false)
    // Rounded, and still far nearer to a hundred than to one.
    expect(forHundred([[12, 80, 10]])).toBe(true)
    expect(forHundred([[6, 80, 10]])).toBe(false)
    expect(forHundred([[26, 80, 10]])).toBe(false)
    expect(
      forHundred([
        [0, 80, 10],
        [12.5, 80, 10],
      ]),
    ).toBe(true)
  })

  it('where whole days for a hundred make every figure, hardly by accident, and for each child they do not', () => {
    const thirds: readonly Given[] = [
      [12.5, 40],
      [7.5, 40],
      [22.5, 40],
    ]
    expect(forHundred(thirds), 'one digit leaves little open').toBe(true)
    expect(
      forHundred([
        [12.5, 40],
        [7.6, 41],
      ]),
    ).toBe(false)
    expect(
      forHundred([
        [2, 40],
        [3, 20],
      ]),
      'whole days of each child, too',
    ).toBe(false)
    expect(forHundred([[12.5, 8]])).toBe(true)
    expect(forHundred([[12.5, 400]]), 'of so many a digit says nothing').toBe(false)
    expect(forHundred([[0, 40]]), 'nobody lost a day, of however many').toBe(false)
    expect(forHundred([[0, 40], ...thirds])).toBe(true)
  })

  it('where that number is between half of and twice as many as a hundred make, to the last one', () => {
    expect(forHundred([[12.5, 80, 20]]), 'half').toBe(false)
    expect(forHundred([[10.1, 100, 20]])).toBe(true)
    expect(forHundred([[12.5, 80, 5]]), 'twice').toBe(false)
    expect(forHundred([[40.1, 100, 20]])).toBe(false)
    expect(forHundred([[39.9, 100, 20]])).toBe(true)
    expect(forHundred([[0.5, 200, 1]]), 'half a day for a hundred').toBe(true)
  })

  it('where each figure is whole days to the half of its last digit, be that one digit, two, or none', () => {
    // One day of sixteen children is 6.25 for a hundred, and told as 6.3.
    expect(
      forHundred([
        [6.3, 16],
        [18.8, 16],
      ]),
    ).toBe(true)
    expect(
      forHundred([
        [3.13, 32],
        [9.38, 32],
      ]),
    ).toBe(true)
    expect(
      forHundred([
        [29, 7],
        [14, 7],
      ]),
    ).toBe(true)
  })

  it('where that is rarer by accident than once in a hundred times', () => {
    expect(
      forHundred([
        [5, 20],
        [12.4, 500],
      ]),
      'just once in a hundred',
    ).toBe(false)
    // Of two thousand any figure says nothing, for or against it.
    expect(
      forHundred([
        [16.7, 6],
        [12.3, 2000],
      ]),
    ).toBe(true)
    // A day in three children, and one in sixty: for each child they may be whole by accident.
    expect(
      forHundred([
        [33.33, 3],
        [1.67, 60],
      ]),
    ).toBe(true)
  })

  it('as points within the year say it, and never of rows without their number of students', () => {
    expect(forHundred([], [[12.5, 80, 10]])).toBe(true)
    expect(forHundred([[2, 80, 160]], [[12.5, 80, 10]])).toBe(false)
    expect(forHundred([[12.5, 0, 10]])).toBe(false)
    expect(forHundred([])).toBe(false)
  })
})

/** Schools that make up a district but for a few children, who are in none of them. */
describe('schools and a district', () => {
  const school = (name: string, n: number, black: number | null = Math.floor(n / 4)) => {
    const counts = (of: number | null) => ({
      n: of,
      did: of === null ? null : Math.floor(of / 2),
      didNot: null,
      slack: 0,
    })
    const rows = new Map([
      ['all', counts(n)],
      ['black', counts(black)],
    ])
    return { name, n, all: counts(n), counts: () => rows } as unknown as Entry
  }
  const sums = (parts: readonly Entry[], whole: Entry) =>
    nearlySums(parts, whole, 'all', 10).map((set) => set.map((e) => (e as unknown as { name: string }).name))

  const adams = school('Adams', 100)
  const cedar = school('Cedar', 60)
  const grant = school('Grant', 40)

  it('are found where fewer than ten children are in none of them', () => {
    expect(sums([adams, cedar], school('District', 169, 43))).toEqual([['Adams', 'Cedar']])
    expect(sums([adams, cedar], school('District', 170, 43))).toEqual([])
    expect(sums([adams, cedar], school('District', 161, 40))).toEqual([['Adams', 'Cedar']])
    expect(sums([adams, cedar], school('District', 160, 40)), 'nobody is left').toEqual([])
    expect(sums([adams, cedar, grant], school('District', 163, 41))).toEqual([['Adams', 'Cedar']])
    expect(sums([adams, grant, cedar], school('District', 205, 52))).toEqual([['Adams', 'Grant', 'Cedar']])
  })

  it('are not, where a row of theirs holds more than the district has, or leaves more than all of them do', () => {
    expect(sums([adams, cedar], school('District', 165, 39))).toEqual([])
    expect(sums([adams, cedar], school('District', 165, 45))).toEqual([['Adams', 'Cedar']])
    expect(sums([adams, cedar], school('District', 165, 46))).toEqual([])
    // Who one of them does not list may be many.
    expect(sums([adams, school('Cedar', 60, null)], school('District', 165, 60))).toEqual([['Adams', 'Cedar']])
  })

  it('are not by one of them alone, nor where no row of them says who they are, nor among very many', () => {
    expect(sums([school('Adams', 160)], school('District', 165, 41))).toEqual([])
    expect(sums([school('Adams', 160), school('Cedar', 2)], school('District', 165, 41))).toEqual([['Adams', 'Cedar']])
    expect(sums([school('Adams', 100, null), school('Cedar', 60, null)], school('District', 165, 41))).toEqual([])
    expect(sums([adams, cedar], school('District', 165, null))).toEqual([])
    const small = (count: number) => Array.from({ length: count }, (_, i) => school(`S${i}`, 20))
    expect(sums(small(12), school('District', 245, 60))).toHaveLength(1)
    expect(sums(small(13), school('District', 265, 65))).toEqual([])
  })
})

it('a school that says its level is laid beside grades that it does not have, and not beside those of which it has one', () => {
  const table = (name: string, n: number) =>
    ({ of: { measure: name, year: '2025-26' }, names: [name, '', ''], n, counts: () => new Map() }) as unknown as Entry
  const beside = (...names: readonly string[]) =>
    alsoApartIn(
      names.map((name, at) => table(name, 300 - at)),
      table('Reading', 1000),
    ).map((set) => set.map((e) => e.names[0]))
  const [middle, high] = ['Reading at Lincoln Middle School', 'Reading at Lincoln High School'] as const
  expect(beside(middle, 'Reading, grades 9–12')).toEqual([['Reading, grades 9–12', middle]])
  expect(beside(middle, 'Reading, grades 8–12')).toEqual([])
  expect(beside(high, 'Reading, grades 6–8')).toEqual([['Reading, grades 6–8', high]])
  expect(beside(high, 'Reading, grades 6–9')).toEqual([])
})
