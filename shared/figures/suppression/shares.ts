import { type Counts, type Key, unknown } from './counts.ts'

/**
 * One of `among` groups without a known number holds its share of what is left; silent groups hold one student each.
 */
export function share(rest: Counts, at: number, among: number, silent: number): Counts {
  if (rest.n === null && rest.did === null && rest.didNot === null) return unknown
  const of = (left: number | null, less = 0) =>
    left === null ? null : Math.floor((Math.max(0, left - less) + at) / among)
  const did = of(rest.did)
  const didNot = of(rest.didNot, rest.n === null ? 0 : Math.min(silent, Math.max(0, rest.n - among)))
  const n = did !== null && didNot !== null ? did + didNot : of(rest.n, silent)
  return { n, did, didNot, slack: rest.slack }
}

/** What is left in each count, shared by the groups without it; `others`: students of no such group are among them. */
export function shareOfEach(rest: Counts, lacking: readonly Counts[], at: number, others: boolean): Counts {
  const of = (key: Key) => {
    const own = lacking[at]?.[key] ?? null
    const left = rest[key]
    if (own !== null || left === null) return own
    const before = lacking.slice(0, at).filter((c) => c[key] === null).length
    const among = lacking.filter((c) => c[key] === null).length + (others ? 1 : 0)
    return Math.floor((Math.max(0, left) + before) / among)
  }
  return { n: of('n'), did: of('did'), didNot: of('didNot'), slack: rest.slack }
}

/** A row's counts, and none if one is missing. */
export const orNone = ({ n, did, didNot, slack }: Counts): Counts => ({
  n: n ?? 0,
  did: did ?? 0,
  didNot: didNot ?? 0,
  slack,
})

/** The counts without those that are known. */
export const except = (counts: Counts, said: ReadonlySet<Key>): Counts => {
  const of = (key: Key) => (said.has(key) ? 0 : counts[key])
  return { n: of('n'), did: of('did'), didNot: of('didNot'), slack: 0 }
}

export const largest = <T extends { readonly counts: Counts }>(list: readonly T[]): T | undefined =>
  list.toSorted((a, b) => (b.counts.n ?? 0) - (a.counts.n ?? 0))[0]

/** A group's count if it had what is missing; never less than none. */
export function together(counts: Counts, rest: Counts): Counts {
  const add = (key: 'n' | 'did' | 'didNot') =>
    counts[key] === null ? null : Math.max(0, (counts[key] as number) + (rest[key] ?? 0))
  return { n: add('n'), did: add('did'), didNot: add('didNot'), slack: counts.slack + rest.slack }
}
