import { expect, it } from 'vitest'
import { rounded } from '../../../../shared/figures/suppression/rounded.ts'
import type { SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/** A file says what part of all children each race is, to whole percents: two percent of 518 are eight to twelve. */

const groups = ['all', 'a', 'b', 'c'].map((id) => ({
  ...{ id, isTotal: id === 'all' },
  ...(id !== 'all' && { dimension: 'race' }),
}))
type Rows = Readonly<Record<string, number>>

/** How many children each row is taken to have, and which rows may be too small; `counted`: of whom it is entered. */
function taken(shares: Rows, of: number, counted: Rows = {}) {
  const rows = Object.entries(shares)
  const readings = new Map(
    rows.map(([id, figure]) => [id, { figure, n: of, ...(id in counted && { numerator: counted[id] }) }]),
  )
  const given = { unit: 'percent', floor: 10, groups, addsUp: new Set(['race']), readings } as unknown as SuppressInput
  const heads = new Map(rows.map(([id, figure]) => [id, { n: counted[id] ?? Math.round((figure * of) / 100) }]))
  const { readings: found, also } = rounded({ ...given, readings: heads } as SuppressInput, given, of)
  return [Object.fromEntries([...found].map(([id, r]) => [id, r.n])), [...(also ?? [])]]
}

it('takes a row that may be below the floor for one that is, and numbers until they add up', () => {
  expect(taken({ a: 50, b: 48, c: 2 }, 518)).toEqual([{ a: 259, b: 249, c: 10 }, ['c']])
  expect(taken({ all: 100, a: 50, b: 47, c: 2 }, 518)).toEqual([{ all: 518, a: 261, b: 245, c: 12 }, ['c']])
  expect(taken({ all: 100, a: 50, b: 49, c: 0 }, 518)).toEqual([{ all: 518, a: 261, b: 255, c: 2 }, ['c']])
  expect(taken({ a: 50, b: 48, c: 3 }, 400)).toEqual([{ a: 198, b: 191, c: 11 }, []])
})

it('changes no number that was counted, and is as sure as the digits are', () => {
  expect(taken({ a: 50, b: 48, c: 3 }, 400, { c: 12 })).toEqual([{ a: 198, b: 190, c: 12 }, []])
  expect(taken({ all: 100, a: 49.8, b: 47.9, c: 2.3 }, 518)).toEqual([{ all: 518, a: 258, b: 248, c: 12 }, []])
})

it('takes nobody in a hundred of 200 for the one child whom rounding leaves, where a smaller number leaves none', () => {
  expect(taken({ a: 50, b: 50, c: 0 }, 200)[0]).toMatchObject({ c: 1 })
  expect(taken({ a: 50, b: 50, c: 0 }, 198)[0]).toMatchObject({ c: 0 })
})
