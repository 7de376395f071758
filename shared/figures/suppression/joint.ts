import type { Key } from './counts.ts'
import { Presolved } from './presolved.ts'

/** What is known about a set of students; null if it is not known. */
export interface Known {
  readonly n: number | null
  readonly did: number | null
  readonly didNot: number | null
  readonly slack: number
}

/** A set of children of one table. */
export interface Place {
  readonly key: string
  readonly id: string
}

/** Children of `whole` are those of `parts`; `heads`: nothing is said of who of them did. */
export interface Line {
  readonly whole: Place
  readonly parts: readonly Place[]
  readonly heads: boolean
  /** By so many of those who did, or did not, the figures may be off. */
  readonly off?: number
}

/** The children of `whole` are those of `parts`; `heads`: by their number alone. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
  readonly heads: boolean
  /** It says what two measures have in common. */
  readonly isCrossed?: true
}

export type Range = readonly [number, number]
export type Ranges = Readonly<Record<Key, Range>>

const nobody: Known = { n: null, did: null, didNot: null, slack: 0 }
const nameOf = ({ key, id }: Place): string => `${key}\n\n${id}`

/**
 * Sets of children of several tables, as one system: of each who is not known, those who did and those who did not are
 * asked for together.
 */
export class Joint {
  readonly #known: (place: Place) => Known | undefined
  readonly #at = new Map<string, number>()
  readonly #least = new Map<string, number>()
  readonly #rows: { readonly terms: Map<number, number>; readonly is: number }[] = []
  #solved: Presolved | undefined

  constructor(known: (place: Place) => Known | undefined) {
    this.#known = known
  }

  /** The size of the system: the numbers to go through in each step. */
  get size(): number {
    return this.#system.size
  }

  add({ whole, parts, heads, off = 0 }: Line): void {
    const all = [[whole, -1], ...parts.map((p) => [p, 1])] as [Place, 1 | -1][]
    if (heads) this.#sum(all, 'n', 0)
    else for (const key of ['did', 'didNot'] as const) this.#sum(all, key, off)
  }

  /** Asks what a set can be; it has `least` children at the least. */
  ask(place: Place, least: number): void {
    const name = nameOf(place)
    if (this.#known(place)?.n != null || this.#least.has(name)) return
    this.#least.set(name, least)
    const terms = new Map([[this.#place(name, 'n'), -1]])
    for (const key of ['did', 'didNot'] as const) terms.set(this.#place(name, key), 1)
    this.#rows.push({ terms, is: least })
  }

  /** False where the figures contradict each other: then nothing follows. */
  get agrees(): boolean {
    return this.#system.agrees
  }

  /** `some`: only as far as it was met while others were asked for. */
  ranges(place: Place, some = false): Ranges {
    const name = nameOf(place)
    const known = this.#known(place) ?? nobody
    const of = (key: Key): Range => {
      const own = known[key]
      if (own !== null) return [own, own]
      const at = this.#at.get(`${name}\n${key}`)
      if (at === undefined) return [0, Number.POSITIVE_INFINITY]
      const [low, high] = some ? this.#system.seen(at) : this.#system.range(at)
      const least = key === 'n' ? (this.#least.get(name) as number) : 0
      return [low + least, high + least]
    }
    return { n: of('n'), did: of('did'), didNot: of('didNot') }
  }

  get #system(): Presolved {
    this.#solved ??= new Presolved(this.#at.size, this.#rows)
    return this.#solved
  }

  #place(name: string, key: Key): number {
    const own = `${name}\n${key}`
    const place = this.#at.get(own) ?? this.#at.size
    this.#at.set(own, place)
    return place
  }

  #sum(all: readonly (readonly [Place, 1 | -1])[], key: Key, off: number): void {
    const terms = new Map<number, number>()
    const put = (name: string, of: Key, sign: number) => terms.set(this.#place(name, of), sign)
    let [is, slack] = [0, off]
    const pinned: [string, number][] = []
    for (const [place, sign] of all) {
      const known = this.#known(place) ?? nobody
      const own = known[key]
      const name = nameOf(place)
      if (own !== null) {
        is -= sign * own
        if (key !== 'n') slack += known.slack
      } else if (key === 'n') {
        put(name, 'did', sign)
        put(name, 'didNot', sign)
      } else {
        if (known.n !== null && !this.#at.has(`${name}\ndid`) && !this.#at.has(`${name}\ndidNot`))
          pinned.push([name, known.n])
        put(name, key, sign)
      }
    }
    if (terms.size === 0) return
    if (slack > 0) {
      // Worked out from a rounded share, it may be a few more or fewer.
      const [more, less] = [this.#at.size, this.#at.size + 1]
      for (const at of [more, less]) this.#at.set(`slack ${at}`, at)
      terms.set(more, 1)
      this.#rows.push({
        terms: new Map([
          [more, 1],
          [less, 1],
        ]),
        is: 2 * slack,
      })
      is += slack
    }
    this.#rows.push({ terms, is })
    for (const [name, n] of pinned)
      this.#rows.push({
        terms: new Map([
          [this.#place(name, 'did'), 1],
          [this.#place(name, 'didNot'), 1],
        ]),
        is: n,
      })
  }
}
