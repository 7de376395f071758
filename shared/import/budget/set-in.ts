import { NEAR } from './sum-rows.ts'
import type { Summand, Sums } from './summand.ts'

/**
 * Rows that are set in under one with money, or numbered under it, as parts of that: what they come to is told of the row
 * above them already, whether or not the file lists all of its parts.
 */

interface SetIn {
  /** Rows that those set in under them come to, each with these. */
  readonly sums: Sums
  /** Such as are only about what these come to. */
  readonly near: ReadonlySet<number>
  /** By row that is a part of one that has more money: the row over it. */
  readonly parts: ReadonlyMap<number, number>
}

interface Node {
  readonly item: Summand
  readonly below: Node[]
}

/** The least share of a row that rows below its code come to, where there is one such row, and where there are more. */
const [MOST, HALF] = [0.9, 0.5]

/**
 * Rows of which only codes of two levels say that they are under others, where the money says so, too: no row has less
 * than those below it, and they come to most of it, or of several rows to half of each.
 */
export function borneOut(all: readonly Summand[]): readonly Summand[] {
  if (!all.some((row) => row.byCode)) return all
  const over: { readonly row: Summand; readonly kids: Summand[] }[] = []
  for (const row of all)
    if (!row.byCode) over.push({ row, kids: [] })
    else if (hasMoney(row)) over.at(-1)?.kids.push(row)
  const shares = over.flatMap(({ row, kids }) =>
    kids.length === 0
      ? []
      : row.cents.flatMap((own, i) => {
          const come = kids.reduce((n, kid) => n + (kid.cents[i] ?? 0), 0)
          return own === 0 && come === 0 ? [] : [{ by: own > 0 ? come / own : 2, many: kids.length > 1, row }]
        }),
  )
  const most = shares.some(({ by, many }) => many && by >= MOST)
  const several = new Set(shares.map(({ row }) => row)).size > 1 && shares.every(({ by }) => by >= HALF)
  return shares.every(({ by }) => by <= 1 + NEAR) && (most || several)
    ? all
    : all.map((row) => (row.byCode ? { ...row, indent: 0, byCode: false } : row))
}

/** A blank before a name may be a slip. */
const LEVEL = 2

/** True for a row that comes by chance to those below it: some are set in less, or not all are its own where some are. */
export function goesAgainst(all: readonly Summand[]): (sum: readonly [number, readonly number[]]) => boolean {
  const at = new Map(all.map(({ row }, i) => [row, i]))
  const depthOf = (i: number | undefined): number => all[i ?? -1]?.indent ?? 0
  return ([row, of]) => {
    if (of.some((part) => part < row)) return false
    const [own, i = 0] = [depthOf(at.get(row)), at.get(row)]
    const isSetIn = (k: number): boolean => depthOf(k) - own >= LEVEL
    let end = i + 1
    while (end < all.length && isSetIn(end)) end++
    const isOwn = (part: number): boolean => (at.get(part) ?? end) < end
    return of.some((part) => own - depthOf(at.get(part)) >= LEVEL) || (of.some(isOwn) && !of.every(isOwn))
  }
}

export function setInOf(all: readonly Summand[], known: Sums): SetIn {
  const [sums, near, parts] = [new Map<number, readonly number[]>(), new Set<number>(), new Map<number, number>()]
  const visit = (node: Node): void => {
    const kids = withMoney(node.below)
    const way = known.has(node.item.row) ? 'known' : wayOf(node.item, kids)
    if (way === 'parts')
      for (const one of every(node.below)) if (hasMoney(one.item)) parts.set(one.item.row, node.item.row)
    if (way === 'parts') return
    if (way === 'sum' || way === 'near')
      sums.set(
        node.item.row,
        kids.map(({ item }) => item.row),
      )
    if (way === 'near') near.add(node.item.row)
    for (const one of node.below) visit(one)
  }
  for (const own of Map.groupBy(all, (row) => row.year ?? '').values()) for (const top of treeOf(own, known)) visit(top)
  if (parts.size === 0) return { sums, near, parts }
  return addsUpWith(all, known, sums) ? { sums: new Map(), near: new Set(), parts: new Map() } : { sums, near, parts }
}

const hasMoney = ({ cents }: Summand): boolean => cents.some((n) => n !== 0)
const every = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...every(node.below)])
/** The next rows with money below a row, where a line between has none. */
const withMoney = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (hasMoney(node.item) ? [node] : withMoney(node.below)))

/** Sums below their lines are set in for another reason. */
function treeOf(rows: readonly Summand[], known: Sums): readonly Node[] {
  const tops: Node[] = []
  const over: Node[] = []
  for (const item of rows) {
    if (item.called || item.nameless === true || known.get(item.row)?.some((row) => row < item.row)) continue
    const by = item.indent ?? 0
    while (over.length > 0 && by - (over.at(-1)?.item.indent ?? 0) < LEVEL) over.pop()
    const node = { item, below: [] }
    ;(over.at(-1)?.below ?? tops).push(node)
    over.push(node)
  }
  return tops
}

/** How the rows under one go with it; null where they have more money than it, or some in a year in which it has none. */
function wayOf({ cents }: Summand, kids: readonly Node[]): 'sum' | 'near' | 'parts' | null {
  if (kids.length === 0 || cents.every((n) => n === 0)) return null
  const come = cents.map((_, i) => kids.reduce((n, { item }) => n + (item.cents[i] ?? 0), 0))
  const off = cents.flatMap((own, i) => (own === 0 && come[i] === 0 ? [] : own > 0 ? [1 - (come[i] ?? 0) / own] : [-1]))
  if (off.some((by) => by < -NEAR)) return null
  if (off.every((by) => by === 0)) return 'sum'
  return off.every((by) => by <= NEAR) ? 'near' : 'parts'
}

/** True where a total of the file counts all rows, those that are set in among them. */
function addsUpWith(all: readonly Summand[], known: Sums, sums: Sums): boolean {
  const lines = all.filter(
    ({ called, nameless, row }) => !called && nameless !== true && !known.has(row) && !sums.has(row),
  )
  const come = all[0]?.cents.map((_, i) => lines.reduce((n, { cents }) => n + (cents[i] ?? 0), 0)) ?? []
  return all.some(
    (one) => (one.called || known.has(one.row)) && hasMoney(one) && one.cents.every((own, i) => own === come[i]),
  )
}
