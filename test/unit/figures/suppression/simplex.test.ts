import { describe, expect, it } from 'vitest'
import { Simplex } from '../../../../shared/figures/suppression/simplex.ts'
import { seeded } from '../../../support/large-plan.ts'

describe('the least and the most that a hidden number can be', () => {
  it('is what the others leave', () => {
    const sums = [
      {
        terms: new Map([
          [0, 1],
          [1, 1],
        ] as const),
        is: 12,
      },
      {
        terms: new Map([
          [1, 1],
          [2, 1],
        ] as const),
        is: 5,
      },
    ]
    const solved = new Simplex(4, sums)
    expect([0, 1, 2, 3].map((i) => solved.range(i))).toEqual([
      [7, 12],
      [0, 5],
      [0, 5],
      [0, Infinity],
    ])
  })

  it('is nobody where what is taken away leaves nobody', () => {
    const solved = new Simplex(2, [{ terms: new Map([[0, -1]] as const), is: 0 }])
    expect([0, 1].map((i) => solved.range(i))).toEqual([
      [0, 0],
      [0, Infinity],
    ])
  })

  it('is nothing where the sums contradict each other', () => {
    const sums = [3, 4].map((is) => ({ terms: new Map([[0, 1]]), is }))
    expect(new Simplex(1, sums).agrees).toBe(false)
  })

  it('is what trying every table of three by three gives', { tags: 'seconds' }, () => {
    const chance = seeded(7)
    for (let turn = 0; turn < 60; turn++) {
      const truth = Array.from({ length: 9 }, () => Math.floor(chance() * 4))
      const told = truth.map(() => chance() < 0.3)
      const line = (places: readonly number[]) => ({ places, is: places.reduce((s, i) => s + (truth[i] as number), 0) })
      const lines = [0, 1, 2].flatMap((k) => [line([3 * k, 3 * k + 1, 3 * k + 2]), line([k, k + 3, k + 6])])
      const sums = lines.map(({ places, is }) => ({
        terms: new Map(places.filter((i) => !told[i]).map((i) => [i, 1] as const)),
        is: is - places.reduce((s, i) => s + (told[i] ? (truth[i] as number) : 0), 0),
      }))
      const found = truth.map(() => [Infinity, -Infinity] as [number, number])
      const fill = (at: number, table: number[]): void => {
        const fits = lines.every(({ places, is }) => {
          const sum = places.reduce((s, i) => s + (table[i] ?? 0), 0)
          return places.every((i) => i < at) ? sum === is : sum <= is
        })
        if (!fits) return
        if (at === 9) {
          for (const [i, v] of table.entries())
            found[i] = [Math.min(found[i]?.[0] as number, v), Math.max(found[i]?.[1] as number, v)]
          return
        }
        for (let v = told[at] ? (truth[at] as number) : 0; v <= (told[at] ? (truth[at] as number) : 9); v++)
          fill(at + 1, [...table, v])
      }
      fill(0, [])
      const solved = new Simplex(9, sums)
      for (let i = 0; i < 9; i++)
        if (!told[i]) expect(solved.range(i), `number ${i} of table ${turn}`).toEqual(found[i])
    }
  })
})

describe('what a hidden number is seen to be', () => {
  type Sum = readonly [is: number, ...terms: (readonly [at: number, times: number])[]]
  const solve = (size: number, ...sums: readonly Sum[]) =>
    new Simplex(
      size,
      sums.map(([is, ...terms]) => ({ terms: new Map(terms), is })),
    )
  const hidden = () => solve(4, [12, [0, 1], [1, 1]], [5, [1, 1], [2, 1]])

  it('is some of what it can be, and all of it once it was asked for', () => {
    const solved = hidden()
    for (const at of [0, 1, 2]) {
      const [low, high] = solved.seen(at)
      expect(low, 'to begin with it is one number').toBe(high)
    }
    expect(solved.range(1)).toEqual([0, 5])
    expect(solved.seen(1)).toEqual([0, 5])
    // While one was asked for, the others moved as well.
    expect(solved.seen(0)).toEqual([7, 12])
    expect(solved.seen(2)).toEqual([0, 5])
    expect(solved.seen(3)).toEqual([0, 0])
    expect(solved.range(3)).toEqual([0, Number.POSITIVE_INFINITY])
    expect(solved.seen(3)).toEqual([0, Number.POSITIVE_INFINITY])
  })

  it('is the same whichever is asked for first, and when it is asked again', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 1, 0, 2],
    ]) {
      const solved = hidden()
      const found = new Map(order.map((at) => [at, solved.range(at)]))
      expect([0, 1, 2].map((at) => found.get(at))).toEqual([
        [7, 12],
        [0, 5],
        [0, 5],
      ])
    }
  })

  it('is whole children: no half of one above, and none below', () => {
    expect(solve(2, [7, [0, 2], [1, 1]]).range(0)).toEqual([0, 3])
    expect(solve(2, [3, [0, 2], [1, -1]]).range(0)).toEqual([2, Number.POSITIVE_INFINITY])
    expect(solve(1, [6, [0, 2]]).range(0)).toEqual([3, 3])
  })

  it('is what is left where a sum is less than nothing, as where one row is taken from another', () => {
    const solved = solve(2, [-4, [0, 1], [1, -1]], [10, [0, 1], [1, 1]])
    expect([0, 1].map((at) => solved.range(at))).toEqual([
      [3, 3],
      [7, 7],
    ])
    expect(solve(2, [-4, [0, 1], [1, -1]]).range(1)).toEqual([4, Number.POSITIVE_INFINITY])
  })

  it('is no other where one sum is said twice, or follows from two', () => {
    const sums: readonly Sum[] = [
      [12, [0, 1], [1, 1]],
      [12, [0, 1], [1, 1]],
      [5, [1, 1], [2, 1]],
      [17, [0, 1], [1, 2], [2, 1]],
    ]
    const solved = solve(3, ...sums)
    expect(solved.agrees).toBe(true)
    expect([0, 1, 2].map((at) => solved.range(at))).toEqual([
      [7, 12],
      [0, 5],
      [0, 5],
    ])
  })

  it('is anything where the sums contradict each other, by one child', () => {
    const solved = solve(2, [12, [0, 1], [1, 1]], [13, [0, 1], [1, 1]])
    expect(solved.agrees).toBe(false)
    expect(solved.range(0)).toEqual([0, Number.POSITIVE_INFINITY])
    expect(solved.seen(0)).toEqual([0, Number.POSITIVE_INFINITY])
    expect(solve(1, [-1, [0, 1]]).agrees).toBe(false)
    expect(solve(1).range(0)).toEqual([0, Number.POSITIVE_INFINITY])
  })
})
