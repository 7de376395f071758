import { gcd } from './sum-odds.ts'
import type { Node, Rows, Run, Way } from './sum-rows.ts'
import { isInStep } from './sum-shut.ts'

/**
 * A whole table as sums and their lines. Round amounts come to others by chance now and then, so that no single sum
 * says much; a table that falls into sums and lines with hardly a row over does.
 */

export interface Cover {
  readonly sums: readonly { readonly node: Node; readonly run: Run }[]
  /** How many times likelier it is that these are sums than that all rows are lines, as a power of two. */
  readonly bits: number
}

/** How likely a row is a line without a sum, and a sum one of a single line, in a table that has sums. */
const [LOOSE, SINGLE] = [1 / 5, 1 / 12]
/** The ways in which a run may be as long as it is, and how likely two lines of one amount are. */
const [LENGTHS, ALIKE] = [3, 1 / 25]
const MOST_PARTS = 200

/** The likeliest way to take the rows that are below no sum for sums and their lines. */
export function coverOf(rows: Rows, way: Way): Cover {
  const tops = rows.tops().filter((node) => !node.passes || node.sum)
  const inOrder = way === 'above' ? tops : tops.toReversed()
  // From each row on: how much speaks for sums, and the run that it is the sum of, if it is one.
  const best = new Array<number>(inOrder.length + 1).fill(0)
  const runs = new Array<Run | null>(inOrder.length).fill(null)
  for (let at = inOrder.length - 1; at >= 0; at--) {
    const node = inOrder[at] as Node
    best[at] = (best[at + 1] ?? 0) + (node.sum ? 0 : Math.log2(LOOSE))
    if (node.sum) continue
    for (const run of runsOf(rows, inOrder, at)) {
      const bits = bitsOf(rows, node, run.parts) + (best[at + 1 + run.parts.length] ?? 0)
      if (bits > (best[at] ?? 0)) [best[at], runs[at]] = [bits, run]
    }
  }
  const sums: { node: Node; run: Run }[] = []
  for (let at = 0; at < inOrder.length; ) {
    const [node, run] = [inOrder[at] as Node, runs[at] ?? null]
    if (run !== null) sums.push({ node, run })
    at += 1 + (run?.parts.length ?? 0)
  }
  return { sums, bits: best[0] ?? 0 }
}

/** The runs behind a row that come to just its amounts. */
function runsOf({ taken }: Rows, inOrder: readonly Node[], at: number): readonly Run[] {
  const node = inOrder[at] as Node
  const own = node.item.cents
  const lanes = own.flatMap((cents, i) => (cents === 0 && node.item.blank?.[i] === true ? [] : [i]))
  if (lanes.every((i) => own[i] === 0)) return []
  const found: Run[] = []
  const sum = own.map(() => 0)
  let leaves = 0
  for (let to = at + 1; to <= at + MOST_PARTS && to < inOrder.length; to++) {
    const part = inOrder[to] as Node
    leaves += part.leaves
    for (const [i, cents] of part.cents.entries()) sum[i] = (sum[i] ?? 0) + cents
    if (lanes.every((i) => sum[i] === own[i]))
      found.push({ parts: inOrder.slice(at + 1, to + 1), odds: 1, off: 0, leaves })
    if (lanes.some((i) => (sum[i] ?? 0) > Math.abs(own[i] ?? 0) + (taken[i] ?? 0))) break
  }
  return found
}

function bitsOf(rows: Rows, node: Node, parts: readonly Node[]): number {
  const isOne = parts.length === 1 && parts[0]?.sum === false
  const lanes = node.item.cents.flatMap((own, i) => {
    // Two lines of one amount are as round as each other.
    const amounts = isOne ? [rows.step[i] ?? 1] : [own, ...parts.map((part) => part.cents[i] ?? 0)]
    return own === 0 ? [] : [Math.log2(Math.abs(own) / amounts.reduce(gcd, 0))]
  })
  const bits = isInStep(parts) ? Math.min(...lanes) : lanes.reduce((n, one) => n + one, 0)
  if (isOne) return Math.min(bits, -Math.log2(ALIKE)) + Math.log2(SINGLE)
  return bits - Math.log2(LENGTHS) + Math.log2(1 - LOOSE)
}
