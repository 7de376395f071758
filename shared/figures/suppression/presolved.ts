import { Simplex } from './simplex.ts'

interface Sum {
  readonly terms: Map<number, number>
  is: number
}

const tiny = 1e-7

/**
 * Sums without the numbers that one of them tells alone, so that fewer are left to solve together: a sum of one number, a sum of
 * several that is nothing, and one number that is all of another. In a measure of girls nobody is a boy, and its Black children are
 * its Black girls.
 */
export class Presolved {
  readonly #fixed = new Map<number, number>()
  readonly #same = new Map<number, number>()
  readonly #in = new Map<number, Set<Sum>>()
  readonly #sums: readonly Sum[]
  readonly #size: number
  #places: ReadonlyMap<number, number> | undefined
  #solved: Simplex | undefined
  #contradicts = false

  constructor(size: number, sums: readonly { readonly terms: ReadonlyMap<number, number>; readonly is: number }[]) {
    this.#size = size
    const all = sums.map(({ terms, is }): Sum => ({ terms: new Map(terms), is }))
    for (const sum of all)
      for (const at of sum.terms.keys()) {
        const of = this.#in.get(at)
        if (of) of.add(sum)
        else this.#in.set(at, new Set([sum]))
      }
    const due = new Set(all)
    for (const sum of due) {
      due.delete(sum)
      this.#look(sum, due)
    }
    this.#sums = all.filter(({ terms }) => terms.size > 0)
  }

  /** The numbers to go through in each step. */
  get size(): number {
    return this.#at.size * this.#sums.length
  }

  /** False where no numbers agree with the sums: then nothing follows from them. */
  get agrees(): boolean {
    return !this.#contradicts && this.#simplex.agrees
  }

  /** The least and the most that the number at this place can be. */
  range = (at: number): readonly [number, number] => this.#told(at, (place) => this.#simplex.range(place))

  /** Some of what it can be, as far as it was met while others were asked for. */
  seen = (at: number): readonly [number, number] => this.#told(at, (place) => this.#simplex.seen(place))

  #told(at: number, of: (place: number) => readonly [number, number]): readonly [number, number] {
    if (!this.agrees) return [0, Number.POSITIVE_INFINITY]
    const own = this.#ownOf(at)
    const is = this.#fixed.get(own)
    if (is !== undefined) return [Math.max(0, Math.ceil(is - tiny)), Math.floor(is + tiny)]
    const place = this.#at.get(own)
    return place === undefined ? [0, Number.POSITIVE_INFINITY] : of(place)
  }

  /** The places of those that are left. */
  get #at(): ReadonlyMap<number, number> {
    if (this.#places) return this.#places
    const left = new Set(this.#sums.flatMap(({ terms }) => [...terms.keys()]))
    this.#places = new Map(
      Array.from({ length: this.#size }, (_, at) => at)
        .filter((at) => left.has(at))
        .map((at, i) => [at, i]),
    )
    return this.#places
  }

  get #simplex(): Simplex {
    const places = this.#at
    this.#solved ??= new Simplex(
      places.size,
      this.#sums.map(({ terms, is }) => ({
        terms: [...terms].map(([at, sign]) => [places.get(at) as number, sign] as const),
        is,
      })),
    )
    return this.#solved
  }

  #ownOf(at: number): number {
    let own = at
    for (let next = this.#same.get(own); next !== undefined; next = this.#same.get(own)) own = next
    return own
  }

  #look(sum: Sum, due: Set<Sum>): void {
    const { terms, is } = sum
    const [[at, by] = [0, 0], [other, its] = [0, 0]] = terms
    if (terms.size === 0) this.#contradicts ||= Math.abs(is) > tiny
    else if (terms.size === 1) this.#fix(at, is / by, due)
    else if (Math.abs(is) <= tiny && areOfOneSign(terms.values()))
      for (const one of [...terms.keys()]) this.#fix(one, 0, due)
    else if (terms.size === 2 && Math.abs(is) <= tiny && by === -its) this.#join(at, other, due)
  }

  #fix(at: number, is: number, due: Set<Sum>): void {
    this.#contradicts ||= is < -tiny
    this.#fixed.set(at, is)
    for (const sum of this.#in.get(at) ?? []) {
      sum.is -= (sum.terms.get(at) ?? 0) * is
      sum.terms.delete(at)
      due.add(sum)
    }
    this.#in.delete(at)
  }

  /** One number stands for both, which are the same. */
  #join(at: number, other: number, due: Set<Sum>): void {
    this.#same.set(other, at)
    const own = this.#in.get(at) as Set<Sum>
    for (const sum of this.#in.get(other) ?? []) {
      const by = (sum.terms.get(at) ?? 0) + (sum.terms.get(other) as number)
      sum.terms.delete(other)
      if (by === 0) sum.terms.delete(at)
      else sum.terms.set(at, by)
      if (by === 0) own.delete(sum)
      else own.add(sum)
      due.add(sum)
    }
    this.#in.delete(other)
  }
}

function areOfOneSign(of: Iterable<number>): boolean {
  let sign = 0
  for (const by of of) {
    if (sign !== 0 && Math.sign(by) !== sign) return false
    sign = Math.sign(by)
  }
  return true
}
