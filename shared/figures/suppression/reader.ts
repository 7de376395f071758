import { Simplex } from './simplex.ts'
import type { Hidden, System } from './system.ts'

type Key = 'n' | 'did' | 'didNot'
type Range = readonly [number, number]
type Ranges = readonly [n: Range, did: Range, didNot: Range]

const values = ([low, high]: Range): number => high - low + 1
/** What is left of a range where the other two are known: children are those who did and those who did not. */
const within = (own: Range, [low, high]: Range, other: Range): number =>
  values([Math.max(own[0], low - other[1]), Math.min(own[1], high - other[0])])

/** Whoever has a row in the plan has a child; of those who did there may be none. */
const leastOf = (h: Hidden, key: Key): number => (key === 'n' && h.is === 'cell' && !h.publicN ? 1 : 0)

/**
 * The reader who solves all sums at once. What a set of children can be at the least and at the most, as far as every sum
 * together leaves it; the exchanges of `attack` ask for more where they find little, and this one for what they can't
 * see: that a group holds its parts, and that race and gender cut the same children.
 */
export class Reader {
  readonly #system: System
  readonly #isPlain: boolean
  readonly #solved = new Map<Key, Solved>()
  readonly #found = new Map<string, Ranges>()

  constructor(system: System) {
    this.#system = system
    this.#isPlain = this.#plain()
  }

  /** Whether each count of a hidden number keeps N values, and `spare` more. */
  leaves(target: Hidden, spare = 0): boolean {
    const { floor } = this.#system
    const [n, did, didNot] = this.#ranges(target)
    const least = Math.max(2, floor)
    if (target.unnamed) {
      const around = target.unnamed.within.flatMap((id) => this.#system.hidden.get(id) ?? [])
      const high = (at: 0 | 1 | 2) => Math.min(...around.map((h) => this.#ranges(h)[at][1] + 1))
      const { free } = target.unnamed
      const most = {
        n: Math.min(free.n, high(0)),
        did: Math.min(free.did, high(1)),
        didNot: Math.min(free.didNot, high(2)),
      }
      return isSafe(most, least, { n, did, didNot })
    }
    // Figures that lack a count, or contradict each other, say what they say all the same; exchanges take them as they are.
    if (spare > 0 && !this.#isPlain) return false
    const own = target.counts.n
    const enough = target.publicN && own !== null ? Math.min(least, own + 1) : least + spare
    if (!target.publicN && within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) < enough) return false
    if (within(did, n, didNot) < enough || within(didNot, n, did) < enough) return false
    // Somebody may have counted the small group: who did is kept from them as well.
    return !target.few || own === null || within(did, [own, own], didNot) >= Math.min(least, own + 1)
  }

  /** Whether every count of every number is there, and none less than nothing. */
  #plain(): boolean {
    const { rows, hidden } = this.#system
    const plain = (n: number | null) => n !== null && n >= 0
    const told = rows.filter((r) => !r.is)
    return (
      told.every(({ tells }) => tells.n && tells.did && tells.didNot) &&
      told.every((r) =>
        [...r.terms.keys()].every((id) => {
          const counts = hidden.get(id)?.counts
          return counts !== undefined && plain(counts.n) && plain(counts.did) && plain(counts.didNot)
        }),
      )
    )
  }

  #ranges(target: Hidden): Ranges {
    const had = this.#found.get(target.id)
    if (had) return had
    const of = (key: Key): Range => {
      const { of: solved, at } = this.#solve(key)
      const place = at.get(target.id)
      const [low, high] = place === undefined ? [0, Number.POSITIVE_INFINITY] : solved.range(place)
      const least = leastOf(target, key)
      return [low + least, high + least]
    }
    const n: Range = target.publicN && target.counts.n !== null ? [target.counts.n, target.counts.n] : of('n')
    const ranges: Ranges = [n, of('did'), of('didNot')]
    this.#found.set(target.id, ranges)
    return ranges
  }

  #solve(key: Key): Solved {
    const had = this.#solved.get(key)
    if (had) return had
    const all = solve(this.#system, key, true)
    // Figures that were rounded, or of two editions, need not add up by two ways: then nobody can solve them so.
    const solved = all.of.agrees ? all : solve(this.#system, key, false)
    this.#solved.set(key, solved)
    return solved
  }
}

interface Solved {
  readonly of: Simplex
  readonly at: ReadonlyMap<string, number>
}

/** `grids`: the tables by two ways too. */
function solve({ hidden, rows }: System, key: Key, grids: boolean): Solved {
  const at = new Map<string, number>()
  const sums = rows.flatMap((row) => {
    if (!row.tells[key] || (row.is && !grids)) return []
    const list = [...row.terms].flatMap(([id, sign]) => {
      const h = hidden.get(id)
      return h === undefined ? [] : [{ h, sign }]
    })
    // A part with more who did than its whole has, counts something else: nothing follows from that.
    if (!row.is && list.some(({ h }) => (h.counts[key] ?? 0) < 0)) return []
    const terms = new Map<number, number>()
    let is = row.is?.[key] ?? 0
    for (const { h, sign } of list) {
      const fixed = key === 'n' && h.publicN
      const least = fixed ? (h.counts.n ?? 0) : leastOf(h, key)
      if (row.is) is -= sign * least
      else if (!fixed) is += sign * Math.max(0, (h.counts[key] ?? 0) - least)
      if (fixed) continue
      if (!at.has(h.id)) at.set(h.id, at.size)
      terms.set(at.get(h.id) as number, sign)
    }
    return [{ terms, is }]
  })
  return { of: new Simplex(at.size, sums), at }
}

/**
 * Whether children whom no row names are safe: they are no few, there are none, or as many numbers stay possible as for
 * a small group; or all that would be, were no row by all their ways shown, as far as what holds them leaves those.
 */
function isSafe(free: Readonly<Record<Key, number>>, least: number, left: Record<Key, Range>): boolean {
  const { n, did, didNot } = left
  if (n[0] >= least || n[1] <= 0) return true
  const enough = (key: Key) => Math.min(least, free[key])
  return (
    within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) >= enough('n') &&
    within(did, n, didNot) >= enough('did') &&
    within(didNot, n, did) >= enough('didNot')
  )
}
