import { type Counts, less, possible } from './counts.ts'
import type { Readings, Table } from './tables.ts'

/** The most names that a measure has at a time. */
export const NAMES = 3

/** A table as a whole or a part of others. */
export interface Entry {
  readonly of: Table
  readonly readings: Readings
  /** Its short name, how a sentence says it, and who is counted; then the same as papers have told it before. */
  readonly names: readonly string[]
  /** The number of all students, as given or as the groups make it up. */
  readonly n: number
  /** All students, with who of them did where that is known. */
  readonly all: Counts
  /** The groups whose students it counts, besides all students. */
  readonly lists: readonly string[]
  /** Nobody is said to have done anything in it: means of scores, or the list of groups. */
  readonly onlyCounts: boolean
  readonly counts: () => ReadonlyMap<string, Counts>
}

/** Every set of these that is of so many children together, as far as `steps` suffice, which are counted down. */
export function setsOfSize(parts: readonly Entry[], n: number, steps: { left: number }): readonly (readonly Entry[])[] {
  const after: number[] = []
  for (let at = parts.length - 1; at >= 0; at--) after[at] = (parts[at] as Entry).n + (after[at + 1] ?? 0)
  const found: (readonly Entry[])[] = []
  const from = (at: number, set: readonly Entry[], left: number): void => {
    if (left === 0) found.push(set)
    for (let i = at; i < parts.length && left > 0 && (after[i] as number) >= left && steps.left > 0; i++) {
      steps.left--
      const next = parts[i] as Entry
      if (next.n <= left) from(i + 1, [...set, next], left - next.n)
    }
  }
  from(0, [], n)
  return found
}

/** Whether these make up the whole: in all students and in a group at the least, and in each row that all of them have. */
export function makeUp(parts: readonly Entry[], whole: Entry, total: string): boolean {
  const isCount = [whole, ...parts].some((e) => e.onlyCounts)
  let groups = 0
  for (const [id, { n, did, slack }] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? [])
    if (n === null || own.length < parts.length || own.some((c) => c.n === null)) continue
    const add = (key: 'n' | 'did' | 'slack') => own.reduce((s, c) => s + (c[key] as number), 0)
    if (add('n') !== n) return false
    const says = did !== null && own.every((c) => c.did !== null)
    if (says && Math.abs(add('did') - did) > add('slack') + slack) return false
    if (id !== total && (says || (isCount && n > 0))) groups++
  }
  return groups > 0
}

/**
 * Whether these make up the whole in all students, with the number who did unless none is given, though some of them
 * list nothing else. No group has more students in them than in the whole, and as many if all of them list it.
 */
export function makeUpInAll(parts: readonly Entry[], whole: Entry, total: string, ofHeads = false): boolean {
  const rest = less(
    whole.all,
    parts.map((p) => p.all),
  )
  if (rest.n !== 0 || (!ofHeads && !(rest.did !== null && Math.abs(rest.did) <= rest.slack))) return false
  for (const [id, all] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? []).filter((c) => c.n !== null)
    if (id === total || all.n === null || own.length === 0) continue
    const left = less(ofHeads ? { ...all, did: null, didNot: null } : all, own)
    if (!possible(left) || (own.length === parts.length && left.n !== 0)) return false
  }
  return true
}

/** Whether one table's rows may be a part of another's: none has more children, or more who did. */
export function fits(part: Entry, whole: Entry): boolean {
  const isMore = (own: number | null, of: number | null | undefined, by: number) =>
    own !== null && typeof of === 'number' && own > of + by
  return [...part.counts()].every(([id, { n, did, slack }]) => {
    const all = whole.counts().get(id)
    return !isMore(n, all?.n, 0) && !isMore(did, all?.did, slack + (all?.slack ?? 0))
  })
}
