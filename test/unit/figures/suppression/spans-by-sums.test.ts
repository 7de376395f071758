import { expect, it } from 'vitest'
import { fewInSpans } from '../../../../shared/figures/suppression/spans-by-sums.ts'

/** “Primary”, “Primary to middle”, “Intermediate to high” and “High”: what two that overlap tell of the last one. */

const steps = { Primary: ['1'], 'Primary to middle': ['1', '2'], 'Intermediate to high': ['2', '3'], High: ['3'] }
type Rows = Readonly<Record<keyof typeof steps, readonly [n: number, did: number]>>
const few = (rows: Rows, slack = 0) =>
  fewInSpans(
    Object.entries(steps).map(([id, each]) => ({ id, dimension: 'step', pieces: { of: 'step', each } })),
    new Map(Object.entries(rows).map(([id, [n, did]]) => [id, { n, did, didNot: n - did, slack }] as const)),
    10,
  )
const told = (...ids: readonly (keyof typeof steps)[]) => [ids]

it('tells of six in high school, be they some or all whom the spans hold', () => {
  const some: Rows = {
    ...{ Primary: [50, 25], 'Primary to middle': [80, 40] },
    ...{ 'Intermediate to high': [36, 18], High: [6, 3] },
  }
  expect(few(some)).toEqual(told('Primary to middle', 'Primary', 'Intermediate to high'))
  const all: Rows = { ...some, 'Primary to middle': [50, 25], 'Intermediate to high': [6, 3] }
  expect(few(all)).toEqual(told('Primary to middle', 'Primary', 'Intermediate to high'))
  expect(few({ ...some, 'Primary to middle': [81, 40] }), 'one more').toEqual([])
  expect(few({ ...some, 'Primary to middle': [80, 41] }), 'of whom one more did').toEqual([])
})
