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
  #rows: number[][]
  #basis: number[]
  readonly #size: number

  /** `sums`: each with the numbers that it is of, by their place, taken with a sign; and what they are together. */
  constructor(size: number, sums: readonly { readonly terms: ReadonlyMap<number, number>; readonly is: number }[]) {
    this.#size = size
    this.#rows = sums.map(({ terms, is }, at) => {
      const sign = is < 0 ? -1 : 1
      const row = new Array<number>(size + sums.length + 1).fill(0)
      for (const [i, s] of terms) row[i] = s * sign
      row[size + at] = 1
      row[row.length - 1] = is * sign
      return row
    })
    this.#basis = sums.map((_, at) => size + at)
    this.agrees = this.#start(sums.length)
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

  /** Drives out what was put in to begin with: a number for each sum by which it is off. */
  #start(extra: number): boolean {
    const width = this.#size + extra
    const cost = new Array<number>(width).fill(0)
    for (const row of this.#rows)
      for (let k = 0; k < this.#size; k++) cost[k] = (cost[k] as number) + (row[k] as number)
    if (!this.#turn(cost, this.#size)) return false
    const off = this.#rows.reduce(
      (s, row, r) => s + ((this.#basis[r] as number) >= this.#size ? (row[width] as number) : 0),
      0,
    )
    if (off > tiny * 10) return false
    for (let r = this.#rows.length - 1; r >= 0; r--) {
      if ((this.#basis[r] as number) < this.#size) continue
      const row = this.#rows[r] as number[]
      const into = row.findIndex((v, k) => k < this.#size && Math.abs(v) > tiny)
      if (into >= 0) this.#pivot(r, into)
      else {
        // It follows from the others.
        this.#rows.splice(r, 1)
        this.#basis.splice(r, 1)
      }
    }
    this.#rows = this.#rows.map((row) => [...row.slice(0, this.#size), row[width] as number])
    return true
  }

  /** The most that `sign` times a number can be; null where nothing bounds it. */
  #most(at: number, sign: 1 | -1): number | null {
    const own = this.#basis.indexOf(at)
    const cost = new Array<number>(this.#size).fill(0)
    if (own < 0) cost[at] = sign
    else for (let k = 0; k < this.#size; k++) if (k !== at) cost[k] = -sign * (this.#rows[own]?.[k] as number)
    if (!this.#turn(cost, this.#size)) return null
    const now = this.#basis.indexOf(at)
    return now < 0 ? 0 : sign * (this.#rows[now]?.at(-1) as number)
  }

  /** Takes numbers in as long as that raises what is asked for; false where that has no end. */
  #turn(cost: number[], among: number): boolean {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      // The one that raises it most; after a while the first that does, so that no round comes back to where it was.
      let into = -1
      for (let k = 0; k < among && (into < 0 || turn < STEEP_TURNS); k++)
        if ((cost[k] as number) > tiny && (into < 0 || (cost[k] as number) > (cost[into] as number) + tiny)) into = k
      if (into < 0) return true
      let out = -1
      let least = Number.POSITIVE_INFINITY
      for (const [r, row] of this.#rows.entries()) {
        const by = row[into] as number
        if (by <= tiny) continue
        const ratio = (row.at(-1) as number) / by
        const sooner = Math.abs(ratio - least) <= tiny && (this.#basis[r] as number) < (this.#basis[out] as number)
        if (ratio < least - tiny || sooner) {
          least = ratio
          out = r
        }
      }
      if (out < 0) return false
      this.#pivot(out, into)
      const by = cost[into] as number
      const row = this.#rows[out] as number[]
      for (let k = 0; k < cost.length; k++) cost[k] = (cost[k] as number) - by * (row[k] as number)
    }
    return false
  }

  #pivot(out: number, into: number): void {
    const row = this.#rows[out] as number[]
    const by = row[into] as number
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) / by
    const set: number[] = []
    for (let k = 0; k < row.length; k++) if (row[k] !== 0) set.push(k)
    for (const other of this.#rows) {
      if (other === row) continue
      const times = other[into] as number
      if (times === 0) continue
      for (const k of set) other[k] = (other[k] as number) - times * (row[k] as number)
    }
    this.#basis[out] = into
  }
}
