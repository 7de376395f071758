/**
 * What a reader can work out about withheld cells. The reader has every printed figure (taken here as exact: more
 * than rounding leaves), every count of children that is printed or public, and every document sent before; and
 * solves what follows when a dimension's groups add up to all students. A cell is safe while the number of its
 * children, of those who did and of those who did not each could still be any of N values, N being the floor.
 * Where its number of children n is public, no document can leave more than n + 1 values: then those. A floor of
 * one asks for nothing, but what was withheld is still never pinned to one value: two are the least.
 */

/** Known counts of one cell or of a sum of cells; null where it is not known, or means nothing for the unit. */
export interface Counts {
  readonly n: number | null
  readonly did: number | null
  readonly didNot: number | null
}

/** A withheld cell as its readers know it. */
export interface Target {
  /** Number of children, where a public source gives it. */
  readonly publicN: number | null
  /** For a small group: its number as only the plan knows it. It is kept safe from somebody who has counted. */
  readonly ownN: number | null
}

const enoughFor = (floor: number, n: number | null): number =>
  n === null ? Math.max(2, floor) : Math.min(Math.max(2, floor), n + 1)

/** Values from `low` to `high`. */
const values = (low: number, high: number): number => high - low + 1

/** Whether those who did, and those who did not, each keep enough values, of `least` to `most` children in a cell. */
function countsKept(rest: Counts, least: number, most: number, enough: number): boolean {
  const { did, didNot } = rest
  const side = (mine: number | null, other: number | null) => {
    if (mine === null) return true
    const low = other === null ? 0 : Math.max(0, least - other)
    const high = other === null ? mine : Math.min(mine, most)
    return values(low, high) >= enough
  }
  return side(did, didNot) && side(didNot, did)
}

/**
 * True where all students, printed, leave too few values for a group that is withheld: when two of 800 did, two at
 * most did in every group.
 */
export function tellsByItself(all: Counts, publicN: number | null, floor: number): boolean {
  const enough = enoughFor(floor, publicN)
  const least = publicN ?? 1
  if (all.n === null) return all.did !== null && values(0, all.did) < enough
  return (publicN === null && values(1, all.n) < enough) || !countsKept(all, least, publicN ?? all.n, enough)
}

/**
 * True where each withheld cell keeps enough values although their sum `rest` is known. `company` says that one
 * more group holds some of these children without a cell of its own.
 */
export function keepsEnough(
  targets: readonly Target[],
  rest: Counts,
  { floor, company }: { readonly floor: number; readonly company: boolean },
): boolean {
  if (targets.length + (company ? 1 : 0) < 2) return false
  const n = rest.n
  // Without counts of children only those who did add up, and each cell may hold none or all of them.
  if (n === null) return rest.did !== null && values(0, rest.did) >= enoughFor(floor, null)
  return targets.every((t) => {
    const others = targets.filter((o) => o !== t)
    const taken = others.reduce((s, o) => s + (o.publicN ?? 1), company ? 1 : 0)
    const fixed = !company && others.every((o) => o.publicN !== null)
    const least = t.publicN ?? (fixed ? n - taken : 1)
    const most = t.publicN ?? n - taken
    const enough = enoughFor(floor, t.publicN)
    if (t.publicN === null && values(least, most) < enough) return false
    if (!countsKept(rest, least, most, enough)) return false
    return t.ownN === null || countsKept(rest, t.ownN, t.ownN, enoughFor(floor, t.ownN))
  })
}
