import { nameKey } from './against-plan.ts'
import { meansParts } from './sum-names.ts'
import { gcd, middle, roundOf, stepOf } from './sum-odds.ts'
import type { Summand, Sums } from './summand.ts'

/**
 * Sums as a tree over the rows of one year: a row above or below a run of others that come to it, each of which may be
 * such a sum itself. A run is taken by how rarely one would come to an amount by chance. Where amounts are rounded, each
 * part may be off by half a step, and so may the sum.
 */

interface Node {
  readonly at: number
  readonly item: Summand
  /** Its own amounts; where a sum has none of one column, what its parts come to. */
  cents: readonly number[]
  /** How many lines are below it; 1 for a line. */
  leaves: number
  sum: boolean
  /** It is below another. */
  below: boolean
  /** It stays aside whatever it is: called a total, or known as a sum. */
  readonly passes: boolean
  /** It is called as sums are. */
  readonly likely: boolean
}

/** A run that comes to a row. */
interface Run {
  readonly parts: readonly Node[]
  /** How often a run comes so near to such an amount by chance. */
  readonly odds: number
  /** How far off it is, as a share of the amount. */
  readonly off: number
  readonly leaves: number
}

type Way = 'above' | 'below'
export interface Grown {
  /** Sums by row, each with its parts. */
  readonly sums: Sums
  /** Such as are only about the sum of their parts, or are written as sums are and have parts that come to less. */
  readonly about: ReadonlyMap<number, 'near' | 'written'>
}

/** In a file so many times as long a run would come to a row by chance once. */
const RARE = 20
/** Where a file has so many sums, another is likely. */
const MANY = 3
const [LIKELY, ENDED, ALIKE] = [1 / 100, 1 / 20, 1 / 25]
/** A sum that is less far off in a year than that is the same sum, with a slip or a line that is not in the file. */
const NEAR = 0.01
/** Several sums of round amounts: the ways in which each may come about, and how rare all together must be. */
const [ODD, TOGETHER] = [3, 200]
/** Sums of round amounts: how many times as many as chance would bring about. */
const OFTEN = 3
/** The least share of a sum that its lines in the file come to. */
const LEAST = 0.25
/** The share of lines, or of sums, that are alike. */
const MOSTLY = 0.85
/** Steps through the rows that take no time that a person feels. */
const MOST_STEPS = 4_000_000
const MOST_BACK = 200

export function growSums(rows: readonly Summand[], known: Sums, likely: Pick<Sums, 'has'> = new Map()): Grown {
  const sums = new Map<number, readonly number[]>()
  const about = new Map<number, 'near' | 'written'>()
  // A sum may have no year where all lines have the same.
  const years = new Set(rows.map((row) => row.year ?? '').filter((year) => year !== ''))
  const yearOf = (row: Summand): string => (years.size > 1 ? (row.year ?? '') : '')
  for (const own of Map.groupBy(rows, yearOf).values()) {
    // The second time it is known from the first row on how many sums there are.
    const first = new Tree(own, known, likely)
    first.grow()
    const tree = new Tree(own, known, likely, first.plain)
    tree.grow()
    for (const [row, of] of tree.found) sums.set(row, of)
    for (const [row, how] of tree.about) about.set(row, how)
  }
  return { sums, about }
}

/** True where all rows grow alike from one year to the next: what adds up in one year does so in the other. */
function isInStep(parts: readonly Node[]): boolean {
  const grow = parts.flatMap(({ cents: [a = 0, b = 0] }) => (a !== 0 && b !== 0 ? [b / a] : []))
  return grow.length > 1 && Math.max(...grow) - Math.min(...grow) < NEAR
}

class Tree {
  readonly found = new Map<number, readonly number[]>()
  readonly about = new Map<number, 'near' | 'written'>()
  readonly #nodes: Node[]
  readonly #next: number[]
  readonly #before: number[]
  readonly #step: readonly number[]
  readonly #taken: readonly number[]
  /** By way: how many sums are too rare to be chance. */
  readonly plain: Record<Way, number>
  #left = MOST_STEPS
  readonly #byRow: ReadonlyMap<number, Node>

  constructor(rows: readonly Summand[], known: Sums, likely: Pick<Sums, 'has'>, plain = { above: 0, below: 0 }) {
    this.plain = { ...plain }
    this.#nodes = rows.map((item, at) => ({
      at,
      item,
      cents: item.cents,
      leaves: 1,
      sum: false,
      below: false,
      passes: item.called || item.nameless === true || known.has(item.row),
      likely: likely.has(item.row),
    }))
    this.#byRow = new Map(this.#nodes.map((node) => [node.item.row, node]))
    this.#next = rows.map((_, i) => i + 1)
    this.#before = rows.map((_, i) => i - 1)
    const lanes = rows[0]?.cents.map((_, i) => rows.map((row) => row.cents[i] ?? 0)) ?? []
    this.#step = lanes.map(stepOf)
    this.#taken = lanes.map((cents) => cents.reduce((n, c) => n + Math.max(0, -c), 0))
  }

  grow(): void {
    const ways: readonly Way[] = this.#count('below') > this.#count('above') ? ['below', 'above'] : ['above', 'below']
    for (let again = true; again; ) {
      const before = this.found.size
      // With several found others are likelier: all of one way come before those of the other.
      for (const way of ways) while (this.#pass(way));
      if (this.found.size === before) this.#ones(ways)
      if (this.found.size === before) for (const way of ways) this.#written(way)
      if (this.found.size === before) for (const way of ways) this.#byEnds(way)
      if (this.found.size === before) for (const way of ways) this.#byNumber(way)
      again = this.found.size > before
    }
  }

  /** How many sums a way would find alone. */
  #count(way: Way): number {
    let n = 0
    for (const node of this.#nodes) if (this.#accepts(node, this.#runOf(node, way), way)) n++
    return n
  }

  #pass(way: Way): boolean {
    const before = this.found.size
    const inOrder = way === 'above' ? this.#nodes.toReversed() : this.#nodes
    for (const node of inOrder) {
      if (node.sum || node.below) continue
      const run = this.#runOf(node, way)
      if (run !== null && this.#accepts(node, run, way)) this.#join(node, run, way)
    }
    return this.found.size > before
  }

  #first = 0

  #beside(node: Node, way: Way): Node | undefined {
    return this.#nodes[(way === 'above' ? this.#next[node.at] : this.#before[node.at]) ?? -1]
  }

  #join(node: Node, { parts, odds, leaves, off }: Run, way: Way): void {
    const adds = parts.filter((part) => part.cents.some((c, i) => c !== 0 && node.item.cents[i] !== 0))
    this.found.set(
      node.item.row,
      adds.map((part) => part.item.row),
    )
    if (off > 0) this.about.set(node.item.row, off > NEAR ? 'written' : 'near')
    if (odds * RARE * this.#nodes.length < 1) this.plain[way]++
    node.sum = true
    node.leaves = leaves
    node.cents = node.cents.map((own, i) =>
      own === 0 && node.item.blank?.[i] === true ? parts.reduce((n, part) => n + (part.cents[i] ?? 0), 0) : own,
    )
    // What lies between a row and the last of its parts is below it, with rows that stay aside anyway.
    const last = parts.at(-1)
    for (let one = this.#beside(node, way); last && one; one = one === last ? undefined : this.#beside(one, way))
      one.below = true
    if (last === undefined) return
    if (way === 'above') {
      const next = this.#next[last.at] ?? this.#nodes.length
      this.#next[node.at] = next
      if (next < this.#nodes.length) this.#before[next] = node.at
    } else {
      const before = this.#before[last.at] ?? -1
      this.#before[node.at] = before
      if (before >= 0) this.#next[before] = node.at
      else this.#first = node.at
    }
  }

  /** The run next to a row that comes nearest to it, by any of its years; null where none comes near. */
  #runOf(node: Node, way: Way, ended = false): Run | null {
    let best: Run | null = null
    for (const [lane, own] of node.item.cents.entries()) {
      const run = own === 0 ? null : this.#runBy(node, way, lane, ended)
      if (run !== null && (best === null || run.off < best.off)) best = run
      if (best?.off === 0) break
    }
    return best
  }

  #runBy(node: Node, way: Way, lane: number, ended: boolean): Run | null {
    const own = node.item.cents[lane] ?? 0
    const [whole, sign] = [Math.abs(own), Math.sign(own)]
    const parts: Node[] = []
    const sum = node.item.cents.map(() => 0)
    let leaves = 0
    let best: Run | null = null
    let beside = this.#beside(node, way)
    for (let n = 0; beside !== undefined && this.#left-- > 0; beside = this.#beside(beside, way)) {
      if (beside.passes && !beside.sum) continue
      const adds = beside.cents.some((c, i) => c !== 0 && node.item.cents[i] !== 0)
      if (best !== null && !adds && (beside.sum || (way === 'above' && beside.item.gap === true))) break
      parts.push(beside)
      leaves += beside.leaves
      for (const [i, c] of beside.cents.entries()) sum[i] = (sum[i] ?? 0) + c
      const over = (sum[lane] ?? 0) * sign - whole
      const may = this.#slack(node, leaves, lane)
      const fits = Math.abs(over) <= may && (parts.length > 1 || beside.sum || node.passes || node.likely)
      if (fits && (!ended || this.#ends(beside, way))) {
        const run = this.#judge(node, parts, sum, leaves)
        // Rows of nothing behind it, such as a line that has no money this year, are below it as well.
        const isNearer = run !== null && (best === null || run.off < best.off || (run.off === best.off && !adds))
        if (isNearer) best = run
      }
      if (over > may + (sign > 0 ? (this.#taken[lane] ?? 0) : 0) && (sign > 0 || ++n > MOST_BACK)) break
    }
    return best
  }

  /** In cents: how far a sum of so many lines may be off by rounding. */
  #slack({ item }: Node, leaves: number, lane: number): number {
    const rounded = (item.cents[lane] ?? 0) % 100 === 0 ? 99 : 0
    return Math.max((this.#step[lane] ?? 1) * Math.floor((leaves + 1) / 2), rounded)
  }

  #judge(node: Node, parts: readonly Node[], sum: readonly number[], leaves: number): Run | null {
    let odds = 1
    let off = 0
    let right = 0
    const inStep = isInStep(parts)
    for (const [i, own] of node.item.cents.entries()) {
      if (own === 0 && (node.item.blank?.[i] === true || sum[i] === 0)) continue
      const by = Math.abs(own - (sum[i] ?? 0))
      if (by > this.#slack(node, leaves, i)) {
        if (by > Math.abs(own) * NEAR) return null
        off = Math.max(off, by / Math.abs(own))
        continue
      }
      if (by > 0) off = Math.max(off, by / Math.abs(own))
      right++
      const amounts = parts.flatMap(({ cents }) => (cents[i] ? [Math.abs(cents[i])] : []))
      const grain = roundOf([own, ...amounts].reduce(gcd, 0))
      // Two lines of one amount are no wonder: positions have the same pay.
      const one =
        amounts.length < 2 && !parts[0]?.sum
          ? ALIKE
          : Math.min(1, (2 * by + grain) / (amounts.length < 2 ? Math.abs(own) : middle(amounts) || 1))
      odds = right === 1 ? one : inStep ? Math.max(odds, one) : Math.min(odds, one) / 10
    }
    return right === 0 ? null : { parts: [...parts], odds, off, leaves }
  }

  #accepts(node: Node, run: Run | null, way: Way): boolean {
    if (run === null) return false
    const items = run.parts.map((part) => part.item)
    if (node.passes || node.likely || run.odds * RARE * this.#nodes.length < 1) return true
    if ((run.off === 0 || run.odds < ENDED) && meansParts(items, node.item)) return true
    if (node.item.wide === true && run.odds < ENDED && items.every((item) => item.wide)) return true
    if (this.plain[way] < MANY) return false
    const last = run.parts.at(-1)
    return run.odds < LIKELY || (run.odds < ENDED && last !== undefined && this.#ends(last, way))
  }

  /** True where after a row the table ends, or a sum or a gap is. */
  #ends(last: Node, way: Way): boolean {
    const after = this.#beside(last, way)
    return after === undefined || after.sum || (way === 'above' ? after.item.gap : last.item.gap) === true
  }

  /**
   * Sums of round amounts, each of which could be chance: where each ends just where the next begins, or the table
   * does, all of them together could not.
   */
  #byEnds(way: Way): void {
    const kept = {
      found: new Map(this.found),
      about: new Map(this.about),
      nodes: this.#nodes.map(({ cents, leaves, sum, below }) => ({ cents, leaves, sum, below })),
      next: [...this.#next],
      before: [...this.#before],
      first: this.#first,
    }
    let [chance, n] = [1, 0]
    for (const node of way === 'above' ? this.#nodes.toReversed() : this.#nodes) {
      if (node.sum || node.below) continue
      const run = this.#runOf(node, way, true)
      if (run === null || run.off > 0) continue
      const lane = node.item.cents.findIndex((c) => c !== 0)
      const amounts = [node, ...run.parts].map((one) => one.cents[lane] ?? 0)
      const own = Math.abs(amounts[0] ?? 0)
      chance *= node.passes ? 1 : Math.min(1, (ODD * amounts.reduce(gcd, 0)) / own)
      if (!node.passes) n++
      this.#join(node, run, way)
    }
    if (n === 0 || (n > 1 && chance * TOGETHER < 1)) return
    this.found.clear()
    for (const [row, of] of kept.found) this.found.set(row, of)
    this.about.clear()
    for (const [row, how] of kept.about) this.about.set(row, how)
    for (const [i, node] of this.#nodes.entries()) Object.assign(node, kept.nodes[i])
    for (const [i, at] of kept.next.entries()) this.#next[i] = at
    for (const [i, at] of kept.before.entries()) this.#before[i] = at
    this.#first = kept.first
  }

  /** Rows that are as much as those beside them, where there are far more of them than chance would bring about. */
  #byNumber(way: Way): void {
    const tops = this.#tops().filter((node) => !node.sum && !node.passes)
    const runs = tops.flatMap((node) => {
      const run = this.#runOf(node, way)
      return run !== null && run.off === 0 ? [{ node, run }] : []
    })
    const chance = this.#step.map((_, i) => {
      const cents = this.#nodes.flatMap(({ item }) => (item.cents[i] ? [Math.abs(item.cents[i])] : []))
      return (tops.length * roundOf(cents.reduce(gcd, 0))) / (middle(cents) || 1)
    })
    if (runs.length < OFTEN * Math.max(...chance) + OFTEN) return
    for (const { node } of way === 'above' ? runs.toReversed() : runs) {
      const run = node.below || node.sum ? null : this.#runOf(node, way)
      if (run !== null && run.off === 0) this.#join(node, run, way)
    }
  }

  /** A sum of one line, where all rows beside the two are sums: “Transportation” over “Bus contract”. */
  #ones([way = 'above']: readonly Way[]): void {
    if (this.plain[way] < 2) return
    const tops = this.#tops()
    const all = this.#step.map((_, i) =>
      tops.reduce((n, { passes, sum, cents }) => n + (passes && !sum ? 0 : (cents[i] ?? 0)), 0),
    )
    for (const node of tops) {
      this.#leftOver(node, way)
      const part = this.#beside(node, way)
      if (node.sum || node.below || node.passes || part === undefined || part.sum || part.passes) continue
      if (nameKey(node.item.name ?? '') === nameKey(part.item.name ?? '')) continue
      const isSame = node.item.cents.every(
        (own, i) => own === 0 || Math.abs(own - (part.item.cents[i] ?? 0)) <= this.#slack(node, 1, i),
      )
      // Beside the two is a sum, the end, or what all rows come to without one of them.
      const closes = (beside: Node | undefined): boolean =>
        beside === undefined ||
        beside.sum ||
        beside.passes ||
        beside.item.cents.some(
          (c, i) =>
            c !== 0 &&
            Math.abs((all[i] ?? 0) - (node.item.cents[i] ?? 0) - 2 * c) <= this.#slack(beside, this.#nodes.length, i),
        )
      if (isSame && closes(this.#beside(node, way === 'above' ? 'below' : 'above')) && closes(this.#beside(part, way)))
        this.#join(node, { parts: [part], odds: 1, off: 0, leaves: 1 }, way)
    }
  }

  /** The second of such two, where a sum of the whole table took the first for a line of its own. */
  #leftOver(node: Node, way: Way): void {
    const over = this.#beside(node, 'below')
    const of = (over?.sum ? this.found.get(over.item.row) : undefined) ?? []
    const last = this.#byRow.get(of.at(-1) ?? -1)
    if (over === undefined || last === undefined || node.sum || node.passes || last.sum || of.length < 2) return
    const others = of.slice(0, -1).every((row) => this.#byRow.get(row)?.sum)
    const [whole, part] = way === 'above' ? [last, node] : [node, last]
    const isSame = whole.item.cents.every(
      (own, i) => own === 0 || Math.abs(own - (part.item.cents[i] ?? 0)) <= this.#slack(node, 1, i),
    )
    if (!others || !isSame || last.at < over.at || nameKey(node.item.name ?? '') === nameKey(last.item.name ?? ''))
      return
    this.found.set(whole.item.row, [part.item.row])
    this.found.set(over.item.row, of.with(-1, whole.item.row))
    whole.sum = true
    node.below = true
    const next = this.#next[node.at] ?? this.#nodes.length
    this.#next[over.at] = next
    if (next < this.#nodes.length) this.#before[next] = over.at
  }

  /**
   * Rows that lack what all sums of the file lack, or are called as several of them are, with lines beside them that
   * come to less: some of these are not in the file, or one of the amounts has a slip.
   */
  #written(way: Way): void {
    if (this.plain[way] < MANY) return
    const isAlike = this.#alike()
    const inOrder = way === 'above' ? this.#nodes.toReversed() : this.#nodes
    // Such as can't be the sum of what is beside them are lines of their own.
    const lines = new Set<Node>()
    for (const node of inOrder) {
      if (node.sum || node.below || node.passes || !isAlike(node)) continue
      const parts: Node[] = []
      for (let one = this.#beside(node, way); one !== undefined; one = this.#beside(one, way)) {
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
      this.#join(node, { parts, odds: 1, off, leaves: parts.length }, way)
    }
  }

  /** True for a row without what nearly all lines have and hardly any sum, and for one of several sums’ name. */
  #alike(): (node: Node) => boolean {
    const sums = this.#nodes.filter((node) => node.sum)
    const lines = this.#nodes.filter((node) => !node.sum && !node.passes)
    const has = ({ item }: Node): readonly boolean[] => [...(item.blank?.map((none) => !none) ?? []), ...item.filled]
    const share = (of: readonly Node[], i: number): number =>
      of.filter((node) => has(node)[i]).length / (of.length || 1)
    const telling = (this.#nodes[0] ? has(this.#nodes[0]) : []).flatMap((_, i) =>
      share(sums, i) <= 1 - MOSTLY && share(lines, i) >= MOSTLY ? [i] : [],
    )
    const names = Map.groupBy(sums, ({ item }) => nameKey(item.name ?? ''))
    return (node) =>
      (telling.length > 0 && telling.every((i) => has(node)[i] === false)) ||
      (telling.length === 0 && (names.get(nameKey(node.item.name ?? ''))?.length ?? 0) > 1)
  }

  #tops(): readonly Node[] {
    const tops: Node[] = []
    for (let at = this.#first; at < this.#nodes.length; at = this.#next[at] ?? this.#nodes.length)
      tops.push(this.#nodes[at] as Node)
    return tops
  }
}
