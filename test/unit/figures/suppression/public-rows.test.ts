import { expect, it } from 'vitest'
import { publicRows, withPublic } from '../../../../shared/figures/suppression/public-rows.ts'
import type { Reading } from '../../../../shared/figures/suppression/types.ts'

/** Rows that a public source has, so that withholding one hides nothing. */

const table = (rows: Readonly<Record<string, Reading>>) => new Map(Object.entries(rows))
const own = (figure: number, n?: number): Reading => ({ figure, ...(n !== undefined && { n }) })
const out = (figure: number, n?: number): Reading => ({ ...own(figure, n), public: true })

it('are those that are told as public, but all students, and none where all rows are', () => {
  const rows = (of: Readonly<Record<string, Reading>>, total: string | undefined = 'all') => [
    ...publicRows(table(of), total),
  ]
  expect(rows({ all: out(50, 90), white: out(60, 50), black: own(40, 40) })).toEqual(['white'])
  expect(rows({ all: own(50, 90), white: out(60, 50), black: out(40, 40) })).toEqual([])
  // A row without a figure says nothing, in public or not.
  expect(rows({ all: out(50, 90), white: out(60, 50), black: { n: 40 } })).toEqual([])
  expect(rows({ all: out(50, 90), white: { n: 50, public: true }, black: own(40, 40) })).toEqual([])
  expect([...publicRows(table({ all: out(50, 90), black: own(40, 40) }), undefined)]).toEqual(['all'])
})

it('are so in a table of the same children, too, where the figure is one as far as it is rounded', () => {
  const source = table({ all: out(50, 90), white: out(60, 50), black: out(41), asian: own(30, 10) })
  const isPublic = (of: Readonly<Record<string, Reading>>) => {
    const readings = table(of)
    return [...withPublic(readings, [readings, source])].flatMap(([id, r]) => (r.public === true ? [id] : []))
  }
  expect(isPublic({ white: own(60, 50), black: own(41.2, 40), asian: own(30, 10) })).toEqual(['white', 'black'])
  expect(isPublic({ white: own(60, 51) })).toEqual([])
  expect(isPublic({ white: own(60) })).toEqual(['white'])
  // Half a step of either: 60 and 61 may be one figure, 60 and 61.1 are not.
  expect(isPublic({ white: own(61, 50) })).toEqual(['white'])
  expect(isPublic({ white: own(61.1, 50) })).toEqual([])
  expect(isPublic({ white: own(58.9, 50) })).toEqual([])
  expect(isPublic({ white: own(59.5, 50) })).toEqual(['white'])
  expect(isPublic({ white: { n: 50 } })).toEqual([])
})

it('leave a table the same object where nothing of it is told elsewhere', () => {
  const readings = table({ white: own(60, 50) })
  const isAsItIs = (others: readonly ReadonlyMap<string, Reading>[]) => withPublic(readings, others) === readings
  expect(isAsItIs([])).toBe(true)
  expect(isAsItIs([readings, table({ white: own(60, 50) })])).toBe(true)
  expect(isAsItIs([table({ white: out(70, 50) })])).toBe(true)
  expect(isAsItIs([table({ white: own(60, 50), black: out(60, 50) })])).toBe(true)
  expect(isAsItIs([table({ white: out(60, 50) })])).toBe(false)
  const known = table({ white: out(60, 50), black: own(20, 20) })
  expect(withPublic(known, [table({ white: out(60, 50) })])).toBe(known)
  expect(withPublic(known, [known])).toBe(known)
})
