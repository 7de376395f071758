import { describe, expect, it } from 'vitest'
import { Simplex } from '../../../shared/figures/suppression/simplex.ts'
import { seeded } from '../../support/large-plan.ts'

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

  it('is what trying every table of three by three gives', () => {
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
