import { nameKey } from './against-plan.ts'
import { NEAR, type Node, type Rows, type Way } from './sum-rows.ts'

/** Sums that arithmetic alone does not show, by what the sums around them are like: of one line, or of more than is in the file. */

/** Where a file has so many sums, another is likely. */
export const MANY = 3
/** The least share of a sum that its lines in the file come to. */
const LEAST = 0.25
/** Where sums are few, so little of one may be missing among its lines. */
const CLOSE = 0.01
/** And so many lines have what no sum has, since sums that are not found yet are among them. */
const LINES = 0.7
/** The share of lines, or of sums, that are alike. */
const MOSTLY = 0.85

/** A sum of one line, where all rows beside the two are sums: “Transportation” over “Bus contract”. */
export function ones(rows: Rows, [way = 'above']: readonly Way[]): void {
  if (rows.plain[way] < 2) return
  const tops = rows.tops()
  const all = rows.step.map((_, i) =>
    tops.reduce((n, { passes, sum, cents }) => n + (passes && !sum ? 0 : (cents[i] ?? 0)), 0),
  )
  for (const node of tops) {
    leftOver(rows, node, way)
    const part = rows.beside(node, way)
    if (node.sum || node.below || node.passes || part === undefined || part.sum || part.passes) continue
    if (nameKey(node.item.name ?? '') === nameKey(part.item.name ?? '')) continue
    const isSame = node.item.cents.every(
      (own, i) => own === 0 || Math.abs(own - (part.item.cents[i] ?? 0)) <= rows.slack(node, 1, i),
    )
    // Beside the two is a sum, the end, or what all rows come to without one of them.
    const closes = (beside: Node | undefined): boolean =>
      beside === undefined ||
      beside.sum ||
      beside.passes ||
      beside.item.cents.some(
        (c, i) =>
          c !== 0 &&
          Math.abs((all[i] ?? 0) - (node.item.cents[i] ?? 0) - 2 * c) <= rows.slack(beside, rows.nodes.length, i),
      )
    if (isSame && closes(rows.beside(node, way === 'above' ? 'below' : 'above')) && closes(rows.beside(part, way)))
      rows.join(node, { parts: [part], odds: 1, off: 0, leaves: 1 }, way)
  }
}

/** The second of such two, where a sum of the whole table took the first for a line of its own. */
function leftOver(rows: Rows, node: Node, way: Way): void {
  const over = rows.beside(node, 'below')
  const of = (over?.sum ? rows.found.get(over.item.row) : undefined) ?? []
  const last = rows.byRow.get(of.at(-1) ?? -1)
  if (over === undefined || last === undefined || node.sum || node.passes || last.sum || of.length < 2) return
  const others = of.slice(0, -1).every((row) => rows.byRow.get(row)?.sum)
  const [whole, part] = way === 'above' ? [last, node] : [node, last]
  const isSame = whole.item.cents.every(
    (own, i) => own === 0 || Math.abs(own - (part.item.cents[i] ?? 0)) <= rows.slack(node, 1, i),
  )
  if (!others || !isSame || last.at < over.at || nameKey(node.item.name ?? '') === nameKey(last.item.name ?? '')) return
  rows.found.set(whole.item.row, [part.item.row])
  rows.found.set(over.item.row, of.with(-1, whole.item.row))
  whole.sum = true
  rows.putBelow(node, over)
}

/**
 * Rows that lack what all sums of the file lack, or are called as several of them are, with lines beside them that
 * come to less: some of these are not in the file, or one of the amounts has a slip.
 */
export function written(rows: Rows, way: Way): void {
  if (rows.plain[way] === 0) return
  // Beside one sum or two that the amounts show, another comes nearly to its lines.
  const few = rows.plain[way] < MANY
  const isAlike = alike(rows, few ? LINES : MOSTLY)
  const inOrder = way === 'above' ? rows.nodes.toReversed() : rows.nodes
  // Such as can't be the sum of what is beside them are lines of their own.
  const lines = new Set<Node>()
  for (const node of inOrder) {
    if (node.sum || node.below || node.passes || !isAlike(node)) continue
    const parts: Node[] = []
    for (let one = rows.beside(node, way); one !== undefined; one = rows.beside(one, way)) {
      if (
        one.sum ||
        one.passes ||
        (isAlike(one) && !lines.has(one)) ||
        (way === 'above' && one.item.gap && parts.length > 0)
      )
        break
      parts.push(one)
      if (way === 'below' && one.item.gap) break
    }
    const shares = node.item.cents.flatMap((own, i) =>
      own === 0 ? [] : [parts.reduce((n, part) => n + (part.cents[i] ?? 0), 0) / own],
    )
    if (parts.length === 0) continue
    if (shares.some((share) => share < LEAST || share > 1 + NEAR)) {
      lines.add(node)
      continue
    }
    const off = Math.max(...shares.map((share) => Math.abs(1 - share)))
    if (few && (off > CLOSE || parts.length === 1)) continue
    rows.join(node, { parts, odds: 1, off, leaves: parts.length }, way)
  }
}

/** True for a row without what nearly all lines have and hardly any sum, and for one of several sums’ name. */
function alike(rows: Rows, mostly: number): (node: Node) => boolean {
  const sums = rows.nodes.filter((node) => node.sum)
  const lines = rows.nodes.filter((node) => !node.sum && !node.passes)
  const has = ({ item }: Node): readonly boolean[] => [...(item.blank?.map((none) => !none) ?? []), ...item.filled]
  const share = (of: readonly Node[], i: number): number => of.filter((node) => has(node)[i]).length / (of.length || 1)
  const telling = (rows.nodes[0] ? has(rows.nodes[0]) : []).flatMap((_, i) =>
    share(sums, i) <= 1 - MOSTLY && share(lines, i) >= mostly ? [i] : [],
  )
  const names = Map.groupBy(sums, ({ item }) => nameKey(item.name ?? ''))
  return (node) =>
    (telling.length > 0 && telling.every((i) => has(node)[i] === false)) ||
    (telling.length === 0 && (names.get(nameKey(node.item.name ?? ''))?.length ?? 0) > 1)
}
