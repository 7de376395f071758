import { stepOf } from './sum-odds.ts'
import type { Summand, Sums } from './summand.ts'

/** The rows of one year as a tree of sums grows over them: what is beside what, as long as it is below no sum. */

export interface Node {
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
export interface Run {
  readonly parts: readonly Node[]
  /** How often a run comes so near to such an amount by chance. */
  readonly odds: number
  /** How far off it is, as a share of the amount. */
  readonly off: number
  readonly leaves: number
}

export type Way = 'above' | 'below'
/** In a file so many times as long a run would come to a row by chance once. */
export const RARE = 20
/** A sum that is less far off in a year than that is the same sum, with a slip or a line that is not in the file. */
export const NEAR = 0.01

/** True where a row has money in a year in which the other has some. */
export const addsTo = (node: Node, part: Node): boolean =>
  part.cents.some((c, i) => c !== 0 && node.item.cents[i] !== 0)

export class Rows {
  readonly found = new Map<number, readonly number[]>()
  readonly about = new Map<number, 'near' | 'written'>()
  readonly nodes: readonly Node[]
  readonly step: readonly number[]
  /** By column of amounts, in cents: what all rows that take away come to. */
  readonly taken: readonly number[]
  /** By way: how many sums are too rare to be chance. */
  readonly plain: Record<Way, number>
  readonly byRow: ReadonlyMap<number, Node>
  readonly #next: number[]
  readonly #before: number[]
  #first = 0

  constructor(rows: readonly Summand[], known: Sums, likely: Pick<Sums, 'has'>, plain = { above: 0, below: 0 }) {
    this.plain = { ...plain }
    this.nodes = rows.map((item, at) => ({
      at,
      item,
      cents: item.cents,
      leaves: 1,
      sum: false,
      below: false,
      passes: item.called || item.nameless === true || known.has(item.row),
      likely: likely.has(item.row),
    }))
    this.byRow = new Map(this.nodes.map((node) => [node.item.row, node]))
    this.#next = rows.map((_, i) => i + 1)
    this.#before = rows.map((_, i) => i - 1)
    const lanes = rows[0]?.cents.map((_, i) => rows.map((row) => row.cents[i] ?? 0)) ?? []
    this.step = lanes.map(stepOf)
    this.taken = lanes.map((cents) => cents.reduce((n, c) => n + Math.max(0, -c), 0))
  }

  beside(node: Node, way: Way): Node | undefined {
    return this.nodes[(way === 'above' ? this.#next[node.at] : this.#before[node.at]) ?? -1]
  }

  join(node: Node, { parts, odds, leaves, off }: Run, way: Way): void {
    const adds = parts.filter((part) => addsTo(node, part))
    this.found.set(
      node.item.row,
      adds.map((part) => part.item.row),
    )
    if (off > 0) this.about.set(node.item.row, off > NEAR ? 'written' : 'near')
    if (odds * RARE * this.nodes.length < 1) this.plain[way]++
    node.sum = true
    node.leaves = leaves
    node.cents = node.cents.map((own, i) =>
      own === 0 && node.item.blank?.[i] === true ? parts.reduce((n, part) => n + (part.cents[i] ?? 0), 0) : own,
    )
    // What lies between a row and the last of its parts is below it, with rows that stay aside anyway.
    const last = parts.at(-1)
    for (let one = this.beside(node, way); last && one; one = one === last ? undefined : this.beside(one, way))
      one.below = true
    if (last === undefined) return
    if (way === 'above') {
      const next = this.#next[last.at] ?? this.nodes.length
      this.#next[node.at] = next
      if (next < this.nodes.length) this.#before[next] = node.at
    } else {
      const before = this.#before[last.at] ?? -1
      this.#before[node.at] = before
      if (before >= 0) this.#next[before] = node.at
      else this.#first = node.at
    }
  }

  /** In cents: how far a sum of so many lines may be off by rounding. */
  slack({ item }: Node, leaves: number, lane: number): number {
    const rounded = (item.cents[lane] ?? 0) % 100 === 0 ? 99 : 0
    return Math.max((this.step[lane] ?? 1) * Math.floor((leaves + 1) / 2), rounded)
  }

  /** True where after a row the table ends, or a sum or a gap is. */
  ends(last: Node, way: Way): boolean {
    const after = this.beside(last, way)
    return after === undefined || after.sum || (way === 'above' ? after.item.gap : last.item.gap) === true
  }

  /** What is below no sum. */
  tops(): readonly Node[] {
    const tops: Node[] = []
    for (let at = this.#first; at < this.nodes.length; at = this.#next[at] ?? this.nodes.length)
      tops.push(this.nodes[at] as Node)
    return tops
  }

  /** What is after a sum’s last part comes after this one, which is below the sum as well. */
  putBelow(node: Node, over: Node): void {
    node.below = true
    const next = this.#next[node.at] ?? this.nodes.length
    this.#next[over.at] = next
    if (next < this.nodes.length) this.#before[next] = over.at
  }

  /** All that changes while sums are joined, to put it back. */
  keep() {
    return {
      found: new Map(this.found),
      about: new Map(this.about),
      nodes: this.nodes.map(({ cents, leaves, sum, below }) => ({ cents, leaves, sum, below })),
      next: [...this.#next],
      before: [...this.#before],
      first: this.#first,
    }
  }

  putBack(kept: ReturnType<Rows['keep']>): void {
    this.found.clear()
    for (const [row, of] of kept.found) this.found.set(row, of)
    this.about.clear()
    for (const [row, how] of kept.about) this.about.set(row, how)
    for (const [i, node] of this.nodes.entries()) Object.assign(node, kept.nodes[i])
    for (const [i, at] of kept.next.entries()) this.#next[i] = at
    for (const [i, at] of kept.before.entries()) this.#before[i] = at
    this.#first = kept.first
  }
}
