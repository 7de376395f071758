import { expect, it } from 'vitest'
import { keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import type { Hidden } from '../../../../shared/figures/suppression/system.ts'

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
            from: { whole: 'all', parts: [five.id, beside.id], exact: true, declared: true },
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
