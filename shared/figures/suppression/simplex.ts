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
  /** One row after the other: what every number is taken with, and at the end the sum. */
  readonly #cells: Float64Array
  /** Where each row begins. */
  readonly #rows: number[]
  readonly #basis: number[]
  readonly #size: number
  /** The least and the most of each number in everything tried so far: these values are possible. */
  readonly #low: Float64Array
  readonly #high: Float64Array

  /** `sums`: each with the numbers that it is of, by their place, taken with a sign; and what they are together. */
  constructor(
    size: number,
    sums: readonly { readonly terms: Iterable<readonly [number, number]>; readonly is: number }[],
  ) {
    this.#size = size
    const width = size + 1
    const cells = new Float64Array(sums.length * width)
    const times = new Uint16Array(size)
    this.#rows = sums.map(({ terms, is }, r) => {
      const [from, sign] = [r * width, is < 0 ? -1 : 1]
      for (const [i, s] of terms) {
        cells[from + i] = s * sign
        times[i] = (times[i] as number) + 1
      }
      cells[from + size] = is * sign
      return from
    })
    this.#cells = cells
    // To begin with each sum is made up by a number that is in no other one, as those are who are left of a group; else by
    // one by which it is off: that is taken out, and never taken in again.
    this.#basis = this.#rows.map((from, at) => {
      for (let k = 0; k < size; k++) if (times[k] === 1 && cells[from + k] === 1) return k
      return size + at
    })
    this.#low = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.#high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    this.agrees = this.#start()
    if (this.agrees) this.#see()
  }

  /** The least and the most that the number at this place can be. */
  range(at: number): readonly [number, number] {
    if (!this.agrees) return [0, Number.POSITIVE_INFINITY]
    // No number is less than none, so that there is a least one.
    const least = -(this.#most(at, -1) as number)
    const most = this.#most(at, 1)
    return [Math.max(0, Math.ceil(least - tiny)), most === null ? Infinity : Math.floor(most + tiny)]
  }

  /** Some of what the number at this place can be, as far as it was met while others were asked for: often that suffices. */
  seen(at: number): readonly [number, number] {
    if (!this.agrees) return [0, Number.POSITIVE_INFINITY]
    const [low, high] = [this.#low[at] as number, this.#high[at] as number]
    return [Math.max(0, Math.ceil(low - tiny)), Math.floor(high + tiny)]
  }

  /** What a row says: what a number is taken with, or, at the end, the sum. */
  #at(row: number, k: number): number {
    return this.#cells[(this.#rows[row] as number) + k] as number
  }

  /** Takes a note of what all numbers are now. */
  #see(): void {
    const [size, low, high] = [this.#size, this.#low, this.#high]
    const now = new Float64Array(size)
    for (let r = 0; r < this.#rows.length; r++) now[this.#basis[r] as number] = this.#at(r, size)
    for (let k = 0; k < size; k++) {
      const is = now[k] as number
      if (is < (low[k] as number)) low[k] = is
      if (is > (high[k] as number)) high[k] = is
    }
  }

  /** Drives out what was put in to begin with. */
  #start(): boolean {
    const size = this.#size
    const cost = new Float64Array(size)
    for (let r = 0; r < this.#rows.length; r++)
      if ((this.#basis[r] as number) >= size)
        for (let k = 0; k < size; k++) cost[k] = (cost[k] as number) + this.#at(r, k)
    this.#turn(cost)
    let off = 0
    for (let r = 0; r < this.#rows.length; r++) if ((this.#basis[r] as number) >= size) off += this.#at(r, size)
    if (off > tiny * 10) return false
    for (let r = this.#rows.length - 1; r >= 0; r--) {
      if ((this.#basis[r] as number) < size) continue
      let into = 0
      while (into < size && Math.abs(this.#at(r, into)) <= tiny) into++
      if (into < size) this.#pivot(r, into)
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
    else for (let k = 0; k < this.#size; k++) if (k !== at) cost[k] = -sign * this.#at(own, k)
    const bounded = this.#turn(cost)
    this.#see()
    if (!bounded) {
      if (sign === 1) this.#high[at] = Infinity
      return null
    }
    const now = this.#basis.indexOf(at)
    return now < 0 ? 0 : sign * this.#at(now, this.#size)
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
        const by = this.#at(r, into)
        if (by <= tiny) continue
        const ratio = this.#at(r, size) / by
        const sooner = Math.abs(ratio - least) <= tiny && (this.#basis[r] as number) < (this.#basis[out] as number)
        if (ratio < least - tiny || sooner) {
          least = ratio
          out = r
        }
      }
      if (out < 0) return false
      this.#pivot(out, into)
      const by = cost[into] as number
      for (let k = 0; k < size; k++) cost[k] = (cost[k] as number) - by * this.#at(out, k)
    }
    return false
  }

  #pivot(out: number, into: number): void {
    const cells = this.#cells
    const row = this.#rows[out] as number
    const by = cells[row + into] as number
    const set: number[] = []
    for (let k = 0; k <= this.#size; k++)
      if (cells[row + k] !== 0) {
        cells[row + k] = (cells[row + k] as number) / by
        set.push(k)
      }
    for (const other of this.#rows) {
      if (other === row) continue
      const times = cells[other + into] as number
      if (times === 0) continue
      for (const k of set) cells[other + k] = (cells[other + k] as number) - times * (cells[row + k] as number)
    }
    this.#basis[out] = into
  }
}
