import type { Counts } from './counts.ts'
import type { Readings, Table } from './tables.ts'

/** A table as a whole or a part of others. */
export interface Entry {
  readonly of: Table
  readonly readings: Readings
  readonly names: readonly string[]
  /** Of all students, as the table says it or as its groups make them up. */
  readonly n: number
  /** Nobody is said to have done anything in it: means of scores, or the list of groups. */
  readonly onlyCounts: boolean
  readonly counts: () => ReadonlyMap<string, Counts>
}

/** Whether these make up the whole: in all students and in a group at the least, and in each row that all of them have. */
export function makeUp(parts: readonly Entry[], whole: Entry, total: string): boolean {
  const isCount = [whole, ...parts].some((e) => e.onlyCounts)
  let groups = 0
  for (const [id, { n, did, slack }] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? [])
    if (n === null || own.length < parts.length || own.some((c) => c.n === null)) continue
    const add = (key: 'n' | 'did' | 'slack') => own.reduce((s, c) => s + (c[key] ?? 0), 0)
    if (add('n') !== n) return false
    const says = did !== null && own.every((c) => c.did !== null)
    if (says && Math.abs(add('did') - did) > add('slack') + slack) return false
    if (id !== total && (says || (isCount && n > 0))) groups++
  }
  return groups > 0
}
