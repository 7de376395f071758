import type { Children, Fact } from './solver.ts'

/** A reader who goes through each sum, again and again, until none says more of what a set can be. */
export const keysOfCounts = ['n', 'did', 'didNot'] as const
type Key = (typeof keysOfCounts)[number]
export type Range = [low: number, high: number]
export type Ranges = ReadonlyMap<string, Record<Key, Range>>

/** So many turns at the most: a bound that moves by one child a turn has told enough by then. */
const MOST_TURNS = 200

/** `start`: each set with its children, where a paper tells them, and with how many it has at the most. */
export function narrowed(
  facts: readonly Fact[],
  start: readonly (readonly [name: string, told: Children | undefined, most: Children])[],
): Ranges {
  const ranges = new Map(
    start.map(([name, told, most]) => {
      const of = (key: 'did' | 'didNot'): Range => (told ? [told[key], told[key]] : [0, most[key]])
      const n: Range = told ? [told.did + told.didNot, told.did + told.didNot] : [0, most.did + most.didNot]
      return [name, { n, did: of('did'), didNot: of('didNot') }] as const
    }),
  )
  let more = true
  const narrow = (own: Range, low: number, high: number) => {
    if (low > own[0] || high < own[1]) more = true
    own[0] = Math.max(own[0], low)
    own[1] = Math.min(own[1], high)
  }
  for (let turn = 0; more && turn < MOST_TURNS; turn++) {
    more = false
    for (const { n, did, didNot } of ranges.values()) {
      narrow(n, did[0] + didNot[0], did[1] + didNot[1])
      narrow(did, n[0] - didNot[1], n[1] - didNot[0])
      narrow(didNot, n[0] - did[1], n[1] - did[0])
    }
    for (const { whole, parts } of facts)
      for (const key of keysOfCounts) {
        const all = (ranges.get(whole) as Record<Key, Range>)[key]
        const of = parts.map((part) => (ranges.get(part) as Record<Key, Range>)[key])
        const [low, high] = [of.reduce((sum, r) => sum + r[0], 0), of.reduce((sum, r) => sum + r[1], 0)]
        narrow(all, low, high)
        for (const r of of) narrow(r, all[0] - (high - r[1]), all[1] - (low - r[0]))
      }
  }
  return ranges
}
