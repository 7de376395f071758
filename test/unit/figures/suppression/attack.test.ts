import { expect, it } from 'vitest'
import { keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import type { Hidden } from '../../../../shared/figures/suppression/system.ts'
import { isShown, suppress } from '../../../../shared/figures/suppression.ts'

const hidden = (id: string, did: number, didNot: number): Hidden => ({
  id,
  is: 'cell',
  counts: { n: did + didNot, did, didNot, slack: 0 },
  publicN: true,
  company: true,
  few: false,
})

it('hides who of five did only where all six answers are left, though the floor is ten', () => {
  const five = hidden('native', 2, 3)
  const kept = (beside: Hidden) =>
    keepsEnough(
      {
        floor: 10,
        hidden: new Map([five, beside].map((h) => [h.id, h])),
        rows: [
          {
            from: { whole: 'all', parts: [five.id, beside.id] },
            terms: new Map([five.id, beside.id].map((id) => [id, 1])),
            tells: { n: true, did: true, didNot: true },
            ofOne: false,
            ofTotal: false,
            solvedOnly: false,
          },
        ],
      },
      five,
    )
  expect(kept(hidden('black', 2, 2))).toBe(false)
  expect(kept(hidden('black', 3, 2))).toBe(true)
})

it('takes one row more for eight children beside twelve, whose numbers of children somebody knows', () => {
  const withheld = (did: number, n: number) => {
    const rows = {
      all: [59 + did, 100 + n],
      white: [30, 52],
      hispanic: [25, 40],
      black: [did, n],
      asian: [4, 8],
    } as const
    const cells = suppress({
      groups: Object.keys(rows).map((id) => (id === 'all' ? { id, isTotal: true } : { id, dimension: 'race' })),
      addsUp: new Set(['race']),
      readings: new Map(
        Object.entries(rows).map(([id, [d, of]]) => [id, { figure: (d / of) * 100, n: of, numerator: d }]),
      ),
      floor: 10,
      unit: 'percent',
    })
    return [...cells].flatMap(([id, cell]) => (isShown(cell) ? [] : [id]))
  }
  // Had all of the eight done it, or none, two of the twelve had, or all but two: then Hispanic children would have gone, too.
  expect(withheld(6, 12)).toEqual(['hispanic', 'black', 'asian'])
  expect(withheld(9, 19), 'of nineteen at least nine and at most eleven would be left').toEqual(['black', 'asian'])
})
