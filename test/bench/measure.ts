/** How long something took, several times: the middle, and the quarters around it. */
export interface Measured {
  readonly median: number
  /** Lower and upper quartile. */
  readonly spread: readonly [number, number]
}

export interface Pair {
  readonly ours: Measured
  readonly bare: Measured
  /** Ours divided by the bare one, of each round; the middle of those. */
  readonly ratio: Measured
}

const at = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const low = Math.floor(place)
  const [a = 0, b = a] = [sorted[low], sorted[Math.ceil(place)]]
  return a + (b - a) * (place - low)
}

/** Middle and quartiles of some numbers. */
export function summed(numbers: readonly number[]): Measured {
  const sorted = [...numbers].sort((a, b) => a - b)
  return { median: at(sorted, 0.5), spread: [at(sorted, 0.25), at(sorted, 0.75)] }
}

/** Milliseconds that an act takes. */
export async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

/** An act that gives its own time in milliseconds, so that what it needs before and after does not count. */
export type Timed = () => number | Promise<number>

/** Repeats an act; the first time is for warming up and does not count. */
export async function repeat(rounds: number, act: Timed): Promise<Measured> {
  const times: number[] = []
  for (let i = -1; i < rounds; i++) {
    const took = await act()
    if (i >= 0) times.push(took)
  }
  return summed(times)
}

/**
 * Two acts in one run, in alternating order, so that whatever else the machine does falls on both. The ratio
 * is taken round by round. The first round is for warming up.
 */
export async function alternate(rounds: number, ours: Timed, bare: Timed): Promise<Pair> {
  const mine: number[] = []
  const theirs: number[] = []
  for (let i = -1; i < rounds; i++) {
    const oursFirst = i % 2 === 0
    const first = await (oursFirst ? ours : bare)()
    const second = await (oursFirst ? bare : ours)()
    if (i < 0) continue
    mine.push(oursFirst ? first : second)
    theirs.push(oursFirst ? second : first)
  }
  return {
    ours: summed(mine),
    bare: summed(theirs),
    ratio: summed(mine.map((time, i) => time / (theirs[i] ?? Number.NaN))),
  }
}
