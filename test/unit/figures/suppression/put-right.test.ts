import { expect, it } from 'vitest'
import { countsOf } from '../../../../shared/figures/suppression/counts.ts'
import { editionsOf, putRight, wasRow } from '../../../../shared/figures/suppression/editions.ts'
import type { Hidden, Row, System } from '../../../../shared/figures/suppression/system.ts'
import type { SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/** A paper is out. Later a number in the plan is put right: two papers together tell of the children between them. */

const groups = ['all', 'black', 'white'].map((id) => ({ id, isTotal: id === 'all' }))
const found = (then: readonly (number | null)[], now: number | null, id = 'black') => {
  const half = (n: number | null) => ({ figure: 50, ...(n !== null && { n }) })
  const input = { printed: new Map([[id, then.map(half)]]), unit: 'percent', floor: 10, groups }
  return [...putRight(input as unknown as SuppressInput, new Map([[id, countsOf(half(now), 'percent')]]))]
}

it('finds the row that is told of by a few more children, or fewer, than before', () => {
  expect(found([260], 268)).toEqual(['black'])
  expect(found([268], 260)).toEqual(['black'])
  expect(found([200, 260], 268)).toEqual(['black'])
  expect(found([200], 268)).toEqual([])
  expect(found([260], 260)).toEqual([])
})

it('takes nothing for put right that is no longer in the plan, is not counted, or is of all students', () => {
  expect(found([260], null)).toEqual([])
  expect(found([260], 268, 'all')).toEqual([])
  const printed = new Map([['gone', [{ figure: 50, n: 260 }]]])
  expect([...putRight({ printed, unit: 'percent', floor: 10, groups } as unknown as SuppressInput, new Map())]).toEqual(
    [],
  )
})

it('leaves a reader all papers to choose from: the last, the older ones together, and one old row among new ones', () => {
  type Rows = Readonly<Record<string, readonly (number | undefined)[]>>
  const cell = (n: number | undefined) => ({ figure: 50, ...(n !== undefined && { n }) })
  const editions = (out: Rows, today: Readonly<Record<string, number>>) => {
    const printed = new Map(Object.entries(out).map(([id, of]) => [id, of.map(cell)]))
    const own = new Map(Object.entries(today).map(([id, n]) => [id, countsOf(cell(n), 'percent')]))
    const input = { printed, unit: 'percent', floor: 10, groups } as unknown as SuppressInput
    return editionsOf(input, own).map(({ known, earlier }) => [earlier, ...[...known.values()].map((c) => c.n)])
  }
  expect(editions({ black: [264], white: [100] }, { black: 264, white: 100 })).toEqual([[false, 264, 100]])
  expect(editions({ black: [260, 264], white: [100] }, { black: 268, white: 100 })).toEqual([
    [false, 264, 100],
    [true, 264, 100],
    [true, 260, 100],
  ])
  expect(editions({ black: [260, 264], white: [40, 44] }, { black: 264, white: 44 })).toEqual([
    [false, 264, 44],
    [true, 264, 44],
    [true, 260, 40],
    [true, 260, 44],
    [true, 264, 40],
  ])
  expect(editions({ black: [undefined], white: [] }, { black: 264 })).toEqual([[false, null]])
  const many = Array.from({ length: 20 }, (_, i) => 200 + i)
  expect(editions({ black: many }, { black: 300 })).toHaveLength(12)
})

it('knows those whom an earlier paper leaves as a row of today that no paper has printed yet', () => {
  const row = (id: string, ...parts: readonly string[]) =>
    ({ from: { whole: 'all', parts }, terms: new Map([[id, 1]]) }) as unknown as Row
  const system = { rows: [row('another', 'white'), row('left', 'white', 'black')] } as unknown as System
  const was = (asian: readonly [n: number, did: number], out: readonly string[] = [], is = 'rest', black = 88) => {
    const rows = { all: [300, 150], white: [200, 100], black: [black, 44], asian } as const
    const own = new Map(Object.entries(rows).map(([id, [n, did]]) => [id, { n, did, didNot: n - did, slack: 0 }]))
    const input = {
      groups: [...groups, { id: 'asian' }],
      printed: new Map(out.map((id) => [id, [{ figure: 50 }]])),
    } as unknown as SuppressInput
    return wasRow({ id: 'left', is } as unknown as Hidden, system, input, own)
  }
  expect(was([12, 6])).toBe(true)
  expect(was([12, 5]), 'of whom fewer did').toBe(false)
  expect(was([13, 6])).toBe(false)
  expect(was([12, 6], ['asian'])).toBe(false)
  expect(was([12, 6], [], 'cell'), 'a row of its own').toBe(false)
  expect(was([1, 6], [], 'rest', 99), 'one child').toBe(true)
  expect(was([0, 6], [], 'rest', 100), 'nobody').toBe(false)
})
