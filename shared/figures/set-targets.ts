/** A group's figure of one year, and its target. */
interface FromTo {
  readonly from: number
  readonly to: number
}

/** Half a step of the last digit that any of these is written with. */
const halfStep = (figures: readonly number[]): number =>
  figures.every(Number.isInteger)
    ? 0.5
    : figures.every((f) => Number.isInteger(Math.round(f * 1000) / 100))
      ? 0.05
      : 0.005

/** The rules by which plans set targets, as what one group's two figures say of the one number that is behind all. */
const rules: readonly ((from: number, to: number) => number)[] = [
  // A number of points more or fewer; a set share of the way to a hundred; a set share of what it was.
  (from, to) => to - from,
  (from, to) => (100 - to) / (100 - from),
  (from, to) => to / from,
]

/**
 * Whether these targets were set from these figures by one rule for all groups, as far as their rounding shows: then
 * a reader has the figure of another group from its target. One target for all says nothing about any group's figure;
 * with fewer than two groups nobody can say, so it is assumed. A difference of two figures is rounded twice.
 */
export function areSetFrom(rows: readonly FromTo[], made: 'figure' | 'difference' = 'figure'): boolean {
  if (rows.length < 2) return true
  if (rows.every(({ to }) => to === rows[0]?.to)) return false
  const by = halfStep(rows.map(({ to }) => to))
  const half = made === 'figure' ? 0.05 : 0.1
  return rules.some((rule) => {
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const { from, to } of rows) {
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      let finite = true
      // Large plans ask this of thousands of rows.
      for (const f of [from - half, from, from + half])
        for (const t of [to - by, to, to + by]) {
          const said = rule(f, t)
          finite &&= Number.isFinite(said)
          least = Math.min(least, said)
          most = Math.max(most, said)
        }
      if (!finite) continue
      low = Math.max(low, least)
      high = Math.min(high, most)
      if (low > high) return false
    }
    return low > Number.NEGATIVE_INFINITY
  })
}
