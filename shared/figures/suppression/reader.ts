import { Simplex } from './simplex.ts'
import type { Hidden, System } from './system.ts'

type Key = 'n' | 'did' | 'didNot'
type Range = readonly [number, number]

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
  readonly #solved = new Map<Key, { readonly of: Simplex; readonly at: ReadonlyMap<string, number> }>()

  constructor(system: System) {
    this.#system = system
  }

  /** Whether each count of a hidden number keeps N values, and `spare` more. */
  leaves(target: Hidden, spare = 0): boolean {
    const { floor } = this.#system
    const [n, did, didNot] = this.#ranges(target)
    const own = target.counts.n
    const least = Math.max(2, floor)
    const enough = target.publicN && own !== null ? Math.min(least, own + 1) : least + spare
    if (!target.publicN && within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) < enough) return false
    if (within(did, n, didNot) < enough || within(didNot, n, did) < enough) return false
    // Somebody may have counted the small group: who did is kept from them as well.
    return !target.few || own === null || within(did, [own, own], didNot) >= Math.min(least, own + 1)
  }

  #ranges(target: Hidden): readonly [Range, Range, Range] {
    const of = (key: Key): Range => {
      const { of: solved, at } = this.#solve(key)
      const place = at.get(target.id)
      const [low, high] = place === undefined ? [0, Number.POSITIVE_INFINITY] : solved.range(place)
      const least = leastOf(target, key)
      return [low + least, high + least]
    }
    const n: Range = target.publicN && target.counts.n !== null ? [target.counts.n, target.counts.n] : of('n')
    return [n, of('did'), of('didNot')]
  }

  #solve(key: Key) {
    const had = this.#solved.get(key)
    if (had) return had
    const { hidden, rows } = this.#system
    const at = new Map<string, number>()
    const sums = rows.flatMap((row) => {
      // A part with more who did than its whole has, counts something else: nothing follows from that.
      const odd = [...row.terms.keys()].some((id) => (hidden.get(id)?.counts[key] ?? 0) < 0)
      if (!row.tells[key] || odd) return []
      const terms = new Map<number, number>()
      let is = 0
      for (const [id, sign] of row.terms) {
        const h = hidden.get(id)
        if (h === undefined || (key === 'n' && h.publicN)) continue
        is += sign * Math.max(0, (h.counts[key] ?? 0) - leastOf(h, key))
        if (!at.has(id)) at.set(id, at.size)
        terms.set(at.get(id) as number, sign)
      }
      return [{ terms, is }]
    })
    const solved = { of: new Simplex(at.size, sums), at }
    this.#solved.set(key, solved)
    return solved
  }
}
