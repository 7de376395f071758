import type { Key } from './counts.ts'
import { Simplex } from './simplex.ts'
import type { Hidden, System } from './system.ts'

type Range = readonly [number, number]
type Ranges = readonly [n: Range, did: Range, didNot: Range]

const values = ([low, high]: Range): number => high - low + 1
/** What is left of a range if the other two are known: students are those who did and those who did not. */
export const within = (own: Range, [low, high]: Range, other: Range): number =>
  values([Math.max(own[0], low - other[1]), Math.min(own[1], high - other[0])])

/** A group with a row in the plan has at least one student; those who did may be none. */
const leastOf = (h: Hidden, key: Key): number =>
  key !== 'n' || h.publicN ? 0 : h.is === 'cell' || h.is === 'printed' ? 1 : (h.least ?? 0)

/**
 * The reader who solves all sums at once. What a set of children can be at the least and at the most, as far as every sum
 * together leaves it; the exchanges of `attack` ask for more where they find little, and this one for what they can't
 * see: that a group holds its parts, and that race and gender cut the same children.
 */
export class Reader {
  readonly #system: System
  readonly #sums: readonly Sum[]
  readonly #solved = new Map<Key, Solved>()
  readonly #found = new Map<string, Ranges>()
  /** A reader who leaves out what rows of several groups hold at the most. */
  readonly #unbounded: Reader | undefined

  constructor(system: System) {
    const rows = system.rows.filter((r) => !r.isBound)
    this.#system = system
    this.#sums = sumsOf(system)
    this.#unbounded = rows.length < system.rows.length ? new Reader({ ...system, rows }) : undefined
  }

  /** Whether each count of a hidden number keeps N values, and `spare` more. */
  leaves(target: Hidden, spare = 0): boolean {
    // Rows of many children, which others keep company, and what they have to spare, are not asked what holds them.
    if (this.#unbounded && (spare > 0 || !target.few)) return this.#unbounded.leaves(target, spare)
    // Figures without a count, or that contradict each other, still say something; exchanges take them as they are.
    if (spare > 0 && !target.unnamed && !this.#plain()) return false
    return (
      this.#suffices(target, spare, this.#seen(target), true) || this.#suffices(target, spare, this.#ranges(target))
    )
  }

  /**
   * Whether a number keeps enough whatever else is withheld later. Children whom no row names are asked for more as soon as
   * less is known of what holds them; that they are many, or nobody, stays so.
   */
  keepsOn(target: Hidden): boolean {
    if (!target.unnamed || this.#suffices(target, 0, this.#seen(target), true)) return true
    const [low, high] = this.#ranges(target)[0]
    return low >= Math.max(2, this.#system.floor) || high <= 0
  }

  /** Whether a number keeps too few for nothing but what a row of several groups holds at the most. */
  isBounded = (target: Hidden): boolean => this.#unbounded?.leaves(target) === true && !this.leaves(target)

  /**
   * How many numbers stay possible in all its counts, to compare what withholding one row or another would leave. More than
   * the rule asks for is no more: of those who did nobody learns less where only more children are possible.
   */
  room(target: Hidden): number {
    if (this.#unbounded && !target.few) return this.#unbounded.room(target)
    const most = 2 * Math.max(2, this.#system.floor)
    return this.#ranges(target).reduce((sum, range) => sum + Math.min(values(range), most), 0)
  }

  /** `some`: only some of what the counts can be is known. */
  #suffices(target: Hidden, spare: number, [n, did, didNot]: Ranges, some = false): boolean {
    const { floor } = this.#system
    const least = Math.max(2, floor)
    if (target.unnamed) {
      if (some) return isSafe(noBound, least, { n, did, didNot }, some)
      const around = target.unnamed.within.flatMap((id) => this.#system.hidden.get(id) ?? [])
      const high = (at: 0 | 1 | 2) => Math.min(...around.map((h) => this.#ranges(h)[at][1]))
      const { free } = target.unnamed
      const bound = ([low, most]: Range, at: 0 | 1 | 2): Range => [low, Math.min(most, low + high(at))]
      const most = { n: bound(free.n, 0), did: bound(free.did, 1), didNot: bound(free.didNot, 2) }
      return isSafe(most, least, { n, did, didNot }, some)
    }
    const own = target.counts.n
    const enough = target.publicN && own !== null ? Math.min(least, own + 1) : least + spare
    const { told, most = Number.POSITIVE_INFINITY } = target
    const ofN = Math.min(enough, most)
    if (!target.publicN && within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) < ofN) return false
    const ofBoth = Math.min(enough, most + 1)
    if (!told?.has('did') && within(did, n, didNot) < ofBoth) return false
    if (!told?.has('didNot') && within(didNot, n, did) < ofBoth) return false
    // Somebody may have counted the small group: who did is kept from them as well.
    return (
      told !== undefined || !target.few || own === null || within(did, [own, own], didNot) >= Math.min(least, own + 1)
    )
  }

  /** Whether every count of every number is there, and none less than nothing, but for rounding. */
  #plain = (): boolean => (this.#isPlain ??= this.#areCounted())
  #isPlain: boolean | undefined

  #areCounted(): boolean {
    const { rows, hidden } = this.#system
    const plain = (n: number | null, slack = 0) => n !== null && n >= -slack
    const told = rows.filter((r) => !r.is)
    return (
      told.every(({ tells }) => tells.n && tells.did && tells.didNot) &&
      told.every((r) =>
        [...r.terms.keys()].every((id) => {
          const counts = hidden.get(id)?.counts
          return counts && plain(counts.n) && plain(counts.did, counts.slack) && plain(counts.didNot, counts.slack)
        }),
      )
    )
  }

  #ranges(target: Hidden): Ranges {
    const had = this.#found.get(target.id)
    if (had) return had
    const ranges = this.#asked(target, (solved, place) => solved.range(place))
    this.#found.set(target.id, ranges)
    return ranges
  }

  /** Some of what the counts can be: as far as others that were asked for have shown. */
  #seen(target: Hidden): Ranges {
    return this.#found.get(target.id) ?? this.#asked(target, (solved, place) => solved.seen(place))
  }

  #asked(target: Hidden, ask: (solved: Simplex, place: number) => Range): Ranges {
    const of = (key: Key): Range => {
      const { of: solved, at } = this.#solve(key)
      const place = at.get(target.id)
      const [low, high] = place === undefined ? [0, Number.POSITIVE_INFINITY] : ask(solved, place)
      const least = leastOf(target, key)
      return [low + least, high + least]
    }
    const n: Range = target.publicN && target.counts.n !== null ? [target.counts.n, target.counts.n] : of('n')
    return [n, of('did'), of('didNot')]
  }

  #solve(key: Key): Solved {
    const had = this.#solved.get(key)
    if (had) return had
    const all = solve(this.#sums, key, true)
    // Figures that were rounded, or of two editions, need not add up in two dimensions: then nobody can solve them
    // like that.
    const solved = all.of.agrees ? all : solve(this.#sums, key, false)
    this.#solved.set(key, solved)
    return solved
  }
}

const all: Range = [0, Infinity]
export const noBound: Readonly<Record<Key, Range>> = { n: all, did: all, didNot: all }

interface Solved {
  readonly of: Simplex
  readonly at: ReadonlyMap<string, number>
}

/** A row of the system, with what its terms are. */
interface Sum {
  readonly row: System['rows'][number]
  readonly terms: readonly (readonly [of: Hidden, sign: 1 | -1])[]
}

function sumsOf({ hidden, rows }: System): readonly Sum[] {
  return rows.map((row) => {
    const terms: (readonly [Hidden, 1 | -1])[] = []
    for (const [id, sign] of row.terms) {
      const h = hidden.get(id)
      if (h !== undefined) terms.push([h, sign])
    }
    return { row, terms }
  })
}

/** `grids`: the tables by two ways too. */
function solve(all: readonly Sum[], key: Key, grids: boolean): Solved {
  const at = new Map<string, number>()
  // Sets that leave the same are one sum, of however many rows each is.
  const met = new Set<string>()
  const sums: { terms: readonly (readonly [number, number])[]; is: number }[] = []
  const most = new Map<number, number>()
  for (const { row, terms: own } of all) {
    if (!row.tells[key] || (row.is && !grids)) continue
    const terms: (readonly [number, number])[] = []
    let is = row.is?.[key] ?? 0
    let counts = true
    let isSum = true
    let name = ''
    for (const [h, sign] of own) {
      const counted = h.counts[key] ?? 0
      // A part with more who did than its whole has, counts something else: nothing follows from that.
      if (!row.is && counted < 0) counts = false
      const fixed = (key === 'n' && h.publicN) || h.said?.has(key)
      const least = fixed ? counted : leastOf(h, key)
      if (row.is) is -= sign * least
      // Where nobody has counted a row its share may be none, though it has one child at least: others have one fewer.
      else if (!fixed) is += sign * (Math.max(0, counted) - least)
      if (fixed) continue
      const place = at.get(h.id) ?? at.size
      if (place === at.size) at.set(h.id, place)
      terms.push([place, sign])
      if (h.publicN && h.counts.n !== null && row.tells.did && row.tells.didNot)
        most.set(place, Math.max(counted, h.counts.n))
      name += sign > 0 ? ` ${place}` : ` -${place}`
      isSum &&= sign > 0
    }
    if (!counts) continue
    if (isSum && is < 0) is = 0
    name += ` = ${is}`
    if (met.has(name)) continue
    met.add(name)
    sums.push({ terms, is })
  }
  // No more of a row did, or did not, than it has children, where anybody knows how many these are.
  let size = at.size
  for (const [place, is] of most)
    sums.push({
      terms: [
        [place, 1],
        [size++, 1],
      ],
      is,
    })
  return { of: new Simplex(size, sums), at }
}

/**
 * Whether students without a row are safe: they are not few, there are none, or as many numbers stay possible as for
 * a small group; or all that would be possible without any row in all their dimensions, as far as the groups that
 * hold them leave those. That is so however few they are, if somebody has counted them.
 */
export function isSafe(
  free: Readonly<Record<Key, Range>>,
  least: number,
  { n, did, didNot }: Record<Key, Range>,
  some: boolean,
): boolean {
  if (!some && (n[0] >= least || n[1] <= 0)) return true
  const enough = (key: Key) => Math.min(least, values(free[key]))
  if (
    within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) < enough('n') ||
    within(did, n, didNot) < enough('did') ||
    within(didNot, n, did) < enough('didNot')
  )
    return false
  const fewest = some ? 1 : Math.max(1, n[0], did[0] + didNot[0])
  for (let few = fewest; few < least && few <= n[1]; few++) {
    const own: Range = [few, few]
    if (within(did, own, didNot) < Math.min(few + 1, within(free.did, own, free.didNot))) return false
  }
  return true
}
