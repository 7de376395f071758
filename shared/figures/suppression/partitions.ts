import { type Counts, less, possible } from './counts.ts'
import { namesOf } from './named.ts'
import { type Partition, Search } from './search.ts'
import type { CellGroup } from './types.ts'

export interface Found {
  readonly partitions: readonly Partition[]
  readonly holds: readonly Partition[]
  /** There are more groups than the search can try: nobody can say which add up. */
  readonly beyond: boolean
  /** Rows that are some of many schools, and nobody can say of which: they go where one of these is withheld. */
  readonly unplaced: ReadonlyMap<string, readonly string[]>
}

/**
 * The sets of groups that add up, to all students or to another group, but perhaps for a few children. `hides`: some
 * figure of the table is withheld. `marked`: rows that are, and do not say how many did. `earlier`: with rows of papers before.
 */
export function partitionsOf(
  groups: readonly CellGroup[],
  addsUp: ReadonlySet<string>,
  base: ReadonlyMap<string, Counts>,
  floor: number,
  hides: boolean,
  marked: readonly string[],
  earlier = false,
): Found {
  const search = new Search(groups, addsUp, base, floor)
  search.run(hides, marked)
  const all = [...search.found.values()]
  const names = namesOf(groups)
  // Rows of two editions need not go together: twelve today, two of whom did when all students were counted.
  const goTogether = (p: Partition) => {
    const whole = base.get(p.whole)
    const parts = p.parts.flatMap((id) => base.get(id) ?? [])
    return !earlier || whole === undefined || possible(less(whole, parts))
  }
  const full = all.filter((p) => (p.exact || p.declared) && goTogether(p))
  const total = groups.find((g) => g.isTotal)?.id
  // What some parts of a full set leave is its other parts, which are looked at on their own.
  const part = (p: Partition) =>
    full.some((f) => f !== p && f.whole === p.whole && p.parts.every((id) => f.parts.includes(id)))
  const uncounted = (id: string) => base.get(id)?.n == null && base.get(id)?.did == null
  // What they leave is, in a larger set, a group without a known number and the students without a row. Counted
  // twice, it would be taken for two numbers, and nothing could be exchanged with it: a table with one row marked by
  // its source would go as a whole.
  const again = (p: Partition) =>
    all.some(
      (f) =>
        f.whole === p.whole &&
        f.parts.length > p.parts.length &&
        p.parts.every((id) => f.parts.includes(id)) &&
        f.parts.every((id) => p.parts.includes(id) || uncounted(id)),
    )
  // If names say that no student is in two of them, what some of them leave is the others and what all of them leave.
  const apart = all.filter((p) => p.parts.length > 1 && goTogether(p) && names.areApart(p.parts))
  const fewer = (p: Partition) =>
    apart.some(
      (f) => f.whole === p.whole && f.parts.length > p.parts.length && p.parts.every((id) => f.parts.includes(id)),
    )
  const kept = (p: Partition) => p.exact || p.declared || (p.parts.length === 1 && p.whole === total)
  return {
    partitions: all.filter((p) => kept(p) || !(part(p) || again(p) || fewer(p))),
    holds: search.holds(hides),
    beyond: search.beyond,
    unplaced: search.unplaced,
  }
}
