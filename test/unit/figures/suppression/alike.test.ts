import { expect, it } from 'vitest'
import { alike } from '../../../../shared/figures/suppression/alike.ts'

/** Two tables count the same children where the numbers say so, though one was put right since. */

type Rows = Readonly<Record<string, number | undefined>>
const rows = (of: Rows) => new Map(Object.entries(of).map(([id, n]) => [id, n === undefined ? {} : { n }]))
const are = (a: Rows, b: Rows, ...more: readonly [least?: number, near?: number]) =>
  alike(rows(a), rows(b), 'all', ...more)

it('takes all students alone, or two rows, for the same children', () => {
  expect(are({ all: 100, white: 60 }, { all: 100, black: 20 })).toBe(true)
  expect(are({ white: 60 }, { white: 60 })).toBe(false)
  expect(are({ white: 60, black: 20 }, { white: 60, black: 20 })).toBe(true)
  expect(are({ white: 60, black: 20 }, { white: 60, black: 21 })).toBe(false)
  expect(are({ white: undefined, black: 20 }, { white: 60, black: 20 })).toBe(false)
  expect(are({ all: 100 }, {})).toBe(false)
})

it('needs as many rows as are asked for', () => {
  expect(are({ all: 100 }, { all: 100 }, 1)).toBe(true)
  expect(are({ all: 100 }, { all: 100 }, 2)).toBe(false)
  expect(are({ all: 100, white: 60 }, { all: 100, white: 60 }, 2)).toBe(true)
})

it('lets a few rows be put right, by fewer children than asked for, and by no more than all students were', () => {
  const before = { white: 60, black: 20, asian: 12 }
  const near = (after: Rows, by = 5) => are(before, after, 1, by)
  expect(near({ ...before, asian: 16 })).toBe(true)
  expect(near({ ...before, asian: 17 })).toBe(false)
  expect(near({ ...before, asian: 16 }, 4)).toBe(false)
  expect(near({ white: 60, black: 22, asian: 14 })).toBe(false)
  const four = { ...before, hisp: 30 }
  expect(are(four, { ...four, asian: 13, hisp: 31 }, 1, 5)).toBe(false)
  const all = (n: number, asian: number) => are({ ...before, all: 100 }, { ...before, all: n, asian }, 1, 9)
  expect(all(103, 15)).toBe(true)
  expect(all(103, 16)).toBe(false)
  expect(all(100, 16)).toBe(true)
  expect(all(110, 20)).toBe(false)
})
