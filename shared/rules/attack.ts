/**
 * What a reader can work out about withheld cells. The reader has every printed figure (taken here as exact: more
 * than rounding leaves), every count of children that is printed, public or follows from those, and every document
 * sent before; and solves what follows when a dimension's groups add up to all students. A cell is safe while the
 * number of its children, of those who did and of those who did not each could still be any of N values, N being
 * the floor. Where its number of children n is public, no document can leave more than n + 1 values: then those. A
 * floor of one asks for nothing, but what was withheld is still never pinned to one value: two are the least.
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
  if (all.n === null) return [all.did, all.didNot].some((c) => c !== null && values(0, c) < enough)
  return (publicN === null && values(1, all.n) < enough) || !countsKept(all, least, publicN ?? all.n, enough)
}

/** How many groups without a cell of their own hold some of the children: a reader may know that none or all do. */
export interface Unseen {
  readonly least: number
  readonly most: number
}

/** What is known around the withheld cells of a dimension. */
export interface Around {
  readonly floor: number
  readonly unseen: Unseen
  /** True where the number of children behind `rest` follows from public sources, whatever a paper shows. */
  readonly published: boolean
}

/** True where each withheld cell keeps enough values although their sum `rest` is known. */
export function keepsEnough(targets: readonly Target[], rest: Counts, around: Around): boolean {
  const { least, most } = around.unseen
  return [least, most].every((company) => keepsWith(targets, rest, around, company))
}

function keepsWith(targets: readonly Target[], rest: Counts, around: Around, company: number): boolean {
  const { floor, published } = around
  if (targets.length + company < 2) return false
  const n = rest.n
  // Without counts of children only those who did add up, and each cell may hold none or all of them.
  if (n === null) return rest.did !== null && values(0, rest.did) >= enoughFor(floor, null)
  return targets.every((t) => {
    const others = targets.filter((o) => o !== t)
    const taken = others.reduce((s, o) => s + (o.publicN ?? 1), company)
    const fixed = company === 0 && others.every((o) => o.publicN !== null)
    // What public sources leave for this cell is as public as they are.
    const known = t.publicN ?? (fixed && published && n > taken ? n - taken : null)
    const least = known ?? (fixed ? n - taken : 1)
    const most = known ?? n - taken
    const enough = enoughFor(floor, known)
    if (known === null && values(least, most) < enough) return false
    if (!countsKept(rest, least, most, enough)) return false
    return t.ownN === null || countsKept(rest, t.ownN, t.ownN, enoughFor(floor, t.ownN))
  })
}
