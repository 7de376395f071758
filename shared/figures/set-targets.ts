/** A group's figure of one year, and its target. */
export interface FromTo {
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
  // So many points more or fewer; a set share of the way to a hundred; a set share of what it was.
  (from, to) => to - from,
  (from, to) => (100 - to) / (100 - from),
  (from, to) => to / from,
]

/**
 * Whether these targets were set from these figures by one rule for all groups, as far as their rounding lets anybody see:
 * then a reader has the figure of a further group from its target. One target for all says nothing of any group's figure;
 * and of fewer than two groups nobody can say, so that it is taken to be so. A difference of two figures is rounded twice.
 */
export function areSetFrom(rows: readonly FromTo[], made: 'figure' | 'difference' = 'figure'): boolean {
  if (rows.length < 2) return true
  if (rows.every(({ to }) => to === rows[0]?.to)) return false
  const by = halfStep(rows.map(({ to }) => to))
  const around = (figure: number, half: number) => [figure - half, figure, figure + half]
  return rules.some((rule) => {
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const { from, to } of rows) {
      const said = around(from, made === 'figure' ? 0.05 : 0.1).flatMap((f) => around(to, by).map((t) => rule(f, t)))
      if (!said.every(Number.isFinite)) continue
      low = Math.max(low, Math.min(...said))
      high = Math.min(high, Math.max(...said))
    }
    return low <= high && low > Number.NEGATIVE_INFINITY
  })
}
