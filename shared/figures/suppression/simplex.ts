/**
 * The least and the most that unknown numbers can be, none of them less than nothing, where sums of them are known: by
 * the simplex method, on a full table, since no table of a plan asks for more than a few dozen numbers at once.
 */
const tiny = 1e-7
/** No system of a plan takes as many; one that does is told of as if it said nothing. */
const MOST_TURNS = 2000
const STEEP_TURNS = 200

export class Simplex {
  /** False where no numbers agree with the sums: then nothing follows from them. */
  readonly agrees: boolean
  /** A row each: what every number is taken with, and at the end the sum. */
  #rows: Float64Array[]
  readonly #basis: number[]
  readonly #size: number
  /** The least and the most of each number in everything tried so far: these values are possible. */
  readonly #low: Float64Array
  readonly #high: Float64Array

  /** `sums`: each with the numbers that it is of, by their place, taken with a sign; and what they are together. */
  constructor(size: number, sums: readonly { readonly terms: ReadonlyMap<number, number>; readonly is: number }[]) {
    this.#size = size
    this.#rows = sums.map(({ terms, is }) => {
      const sign = is < 0 ? -1 : 1
      const row = new Float64Array(size + 1)
      for (const [i, s] of terms) row[i] = s * sign
      row[size] = is * sign
      return row
    })
    // To begin with each sum is made up by a number that is in no other one, as those are who are left of a group; else by
    // one by which it is off: that is taken out, and never taken in again.
    const times = new Uint16Array(size)
    for (const { terms } of sums) for (const i of terms.keys()) times[i] = (times[i] as number) + 1
    const own = (row: Float64Array) => row.findIndex((v, k) => v === 1 && times[k] === 1)
    this.#basis = this.#rows.map((row, at) => {
      const is = own(row.subarray(0, size))
      return is < 0 ? size + at : is
    })
    this.#low = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.#high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    this.agrees = this.#start()
    if (this.agrees) this.#see()
  }

  /** The least and the most that the number at this place can be. */
  range(at: number): readonly [number, number] {
    if (!this.agrees) return [0, Number.POSITIVE_INFINITY]
    const least = this.#most(at, -1)
    const most = this.#most(at, 1)
    return [
      Math.max(0, Math.ceil(least === null ? 0 : -least - tiny)),
      most === null ? Infinity : Math.floor(most + tiny),
    ]
  }

  /** Some of what the number at this place can be, as far as it was met while others were asked for: often that suffices. */
  seen(at: number): readonly [number, number] {
    if (!this.agrees) return [0, Number.POSITIVE_INFINITY]
    const [low, high] = [this.#low[at] as number, this.#high[at] as number]
    return [Math.max(0, Math.ceil(low - tiny)), high === Infinity ? high : Math.floor(high + tiny)]
  }

  /** Takes a note of what all numbers are now. */
  #see(): void {
    const now = new Float64Array(this.#size)
    for (const [r, row] of this.#rows.entries()) now[this.#basis[r] as number] = row[this.#size] as number
    for (let k = 0; k < this.#size; k++) {
      const is = now[k] as number
      if (is < (this.#low[k] as number)) this.#low[k] = is
      if (is > (this.#high[k] as number)) this.#high[k] = is
    }
  }

  /** Drives out what was put in to begin with. */
  #start(): boolean {
    const size = this.#size
    const cost = new Float64Array(size)
    for (const [r, row] of this.#rows.entries())
      if ((this.#basis[r] as number) >= size)
        for (let k = 0; k < size; k++) cost[k] = (cost[k] as number) + (row[k] as number)
    if (!this.#turn(cost)) return false
    const off = this.#rows.reduce(
      (s, row, r) => s + ((this.#basis[r] as number) >= size ? (row[size] as number) : 0),
      0,
    )
    if (off > tiny * 10) return false
    for (let r = this.#rows.length - 1; r >= 0; r--) {
      if ((this.#basis[r] as number) < size) continue
      const row = this.#rows[r] as Float64Array
      const into = row.findIndex((v, k) => k < size && Math.abs(v) > tiny)
      if (into >= 0) this.#pivot(r, into)
      else {
        // It follows from the others.
        this.#rows.splice(r, 1)
        this.#basis.splice(r, 1)
      }
    }
    return true
  }

  /** The most that `sign` times a number can be; null where nothing bounds it. */
  #most(at: number, sign: 1 | -1): number | null {
    const own = this.#basis.indexOf(at)
    const cost = new Float64Array(this.#size)
    if (own < 0) cost[at] = sign
    else for (let k = 0; k < this.#size; k++) if (k !== at) cost[k] = -sign * (this.#rows[own]?.[k] as number)
    const bounded = this.#turn(cost)
    this.#see()
    if (!bounded) {
      if (sign === 1) this.#high[at] = Infinity
      return null
    }
    const now = this.#basis.indexOf(at)
    return now < 0 ? 0 : sign * (this.#rows[now]?.[this.#size] as number)
  }

  /** Takes numbers in as long as that raises what is asked for; false where that has no end. */
  #turn(cost: Float64Array): boolean {
    const size = this.#size
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      // The one that raises it most; after a while the first that does, so that no round comes back to where it was.
      let into = -1
      let raises = tiny
      for (let k = 0; k < size; k++) {
        const by = cost[k] as number
        if (by <= raises) continue
        into = k
        raises = by + tiny
        if (turn >= STEEP_TURNS) break
      }
      if (into < 0) return true
      let out = -1
      let least = Number.POSITIVE_INFINITY
      for (let r = 0; r < this.#rows.length; r++) {
        const row = this.#rows[r] as Float64Array
        const by = row[into] as number
        if (by <= tiny) continue
        const ratio = (row[size] as number) / by
        const sooner = Math.abs(ratio - least) <= tiny && (this.#basis[r] as number) < (this.#basis[out] as number)
        if (ratio < least - tiny || sooner) {
          least = ratio
          out = r
        }
      }
      if (out < 0) return false
      this.#pivot(out, into)
      const by = cost[into] as number
      const row = this.#rows[out] as Float64Array
      for (let k = 0; k < size; k++) cost[k] = (cost[k] as number) - by * (row[k] as number)
    }
    return false
  }

  #pivot(out: number, into: number): void {
    const row = this.#rows[out] as Float64Array
    const by = row[into] as number
    const set: number[] = []
    for (let k = 0; k < row.length; k++)
      if (row[k] !== 0) {
        row[k] = (row[k] as number) / by
        set.push(k)
      }
    for (const other of this.#rows) {
      if (other === row) continue
      const times = other[into] as number
      if (times === 0) continue
      for (const k of set) other[k] = (other[k] as number) - times * (row[k] as number)
    }
    this.#basis[out] = into
  }
}
