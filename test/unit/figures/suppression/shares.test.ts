import { expect, it } from 'vitest'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { except, largest, orNone, share, shareOfEach, together } from '../../../../shared/figures/suppression/shares.ts'

/** Rows without a number share what the others leave: how many children a reader may think are in each. */

type Three = readonly [n: number | null, did: number | null, didNot: number | null]
const counts = ([n, did, didNot]: Three, slack = 0): Counts => ({ n, did, didNot, slack })
const three = ({ n, did, didNot }: Counts): Three => [n, did, didNot]
const nothing: Three = [null, null, null]

it('gives each of several rows its part of what is left, and what is over to the last ones', () => {
  const of = (rest: Three, at: number, among: number, silent = 0) => three(share(counts(rest, 2), at, among, silent))
  expect([0, 1, 2].map((at) => of([11, 5, 6], at, 3))).toEqual([
    [3, 1, 2],
    [4, 2, 2],
    [4, 2, 2],
  ])
  expect(of([11, null, null], 0, 3)).toEqual([3, null, null])
  // Each silent group has a child, of those who did not where all are known.
  expect(of([11, null, null], 0, 3, 2)).toEqual([3, null, null])
  expect(of([11, 5, 6], 0, 1, 2)).toEqual([9, 5, 4])
  expect(of([3, 1, 2], 0, 2, 4)).toEqual([0, 0, 0])
  expect(of([null, 5, 6], 0, 1, 2)).toEqual([11, 5, 6])
  expect(of([-4, -4, null], 0, 2)).toEqual([0, 0, null])
  expect(share(counts(nothing, 2), 0, 2, 0)).toEqual(counts(nothing))
  expect(share(counts([4, 2, 2], 3), 0, 2, 0).slack).toBe(3)
})

it('shares each number only among those who lack it, and with others who may be there', () => {
  const lacking = [counts([5, null, null]), counts([null, 2, null]), counts(nothing)]
  const of = (rest: Three, others = false) =>
    lacking.map((_, at) => three(shareOfEach(counts(rest), lacking, at, others)))
  expect(of([7, 5, 8])).toEqual([
    [5, 2, 2],
    [3, 2, 3],
    [4, 3, 3],
  ])
  expect(of([7, 5, 8], true)).toEqual([
    [5, 1, 2],
    [2, 2, 2],
    [2, 2, 2],
  ])
  expect(of([null, -2, null])).toEqual([
    [5, 0, null],
    [null, 2, null],
    [null, 0, null],
  ])
})

it('adds what is missing, takes out what is said, and finds the largest', () => {
  expect(together(counts([4, 1, null], 1), counts([3, -2, 5], 2))).toEqual(counts([7, 0, null], 3))
  expect(together(counts([4, 1, 3]), counts(nothing))).toEqual(counts([4, 1, 3]))
  expect(except(counts([4, 1, 3], 2), new Set(['did']))).toEqual(counts([4, 0, 3]))
  expect(orNone(counts([null, 2, null], 1))).toEqual(counts([0, 2, 0], 1))
  const rows = [nothing, [3, 0, 0], [8, 0, 0], [5, 0, 0]].map((c, id) => ({ id, counts: counts(c as Three) }))
  expect(largest(rows)?.id).toBe(2)
  expect(largest([])).toBeUndefined()
  // Of whom nobody knows how many they are, they are taken for none.
  const sizes = (...of: readonly (number | null)[]) => of.map((n) => ({ counts: counts([n, null, null]) }))
  for (const of of [sizes(null, 1), sizes(0, null)]) expect(largest(of)).toBe(of.find((r) => r.counts.n !== null))
})
