import { type Cover, coverOf } from './sum-cover.ts'
import { MANY, ones, written } from './sum-likeness.ts'
import { meansParts } from './sum-names.ts'
import { gcd, middle, roundOf } from './sum-odds.ts'
import { addsTo, NEAR, type Node, RARE, Rows, type Run, type Way } from './sum-rows.ts'
import { isInStep, isNearlyAll, shutOdds } from './sum-shut.ts'
import type { Summand, Sums } from './summand.ts'

/**
 * Sums as a tree over the rows of one year: a row above or below a run of others that come to it, each of which may be
 * such a sum itself. A run is taken by how rarely one would come to an amount by chance. Where amounts are rounded, each
 * part may be off by half a step, and so may the sum.
 */

export interface Grown {
  /** Sums by row, each with its parts. */
  readonly sums: Sums
  /** Such as are only about the sum of their parts, or are written as sums are and have parts that come to less. */
  readonly about: ReadonlyMap<number, 'near' | 'written'>
  /** Rows that may be sums of others, or lines that come to as much by chance. */
  readonly perhaps: Sums
}

/** How rare another must be then: of itself, and where it ends as sums do; and how likely two lines of one amount are. */
const [LIKELY, ENDED, ALIKE] = [1 / 100, 1 / 20, 1 / 25]
/** Sums of round amounts, as powers of two: how much must speak for all together, and how much for asking about them. */
const [TOGETHER, PERHAPS] = [2, -2]
/** Sums of round amounts: how many times as many as chance would bring about. */
const OFTEN = 3
/** Steps through the rows that take no time that a person feels. */
const MOST_STEPS = 4_000_000
const MOST_BACK = 200

export function growSums(rows: readonly Summand[], known: Sums, likely: Pick<Sums, 'has'> = new Map()): Grown {
  const sums = new Map<number, readonly number[]>()
  const about = new Map<number, 'near' | 'written'>()
  const perhaps = new Map<number, readonly number[]>()
  // A sum may have no year where all lines have the same.
  const years = new Set(rows.map((row) => row.year ?? '').filter((year) => year !== ''))
  const yearOf = (row: Summand): string => (years.size > 1 ? (row.year ?? '') : '')
  for (const own of Map.groupBy(rows, yearOf).values()) {
    // The second time it is known from the first row on how many sums there are.
    const first = new Rows(own, known, likely)
    new Tree(first).grow()
    const isPlain = first.plain.above + first.plain.below > 0
    const tree = isPlain ? new Rows(own, known, likely, first.plain) : first
    if (isPlain) new Tree(tree).grow()
    for (const [row, of] of tree.found) sums.set(row, of)
    for (const [row, how] of tree.about) about.set(row, how)
    for (const { node, run } of perhapsIn(tree))
      perhaps.set(
        node.item.row,
        run.parts.map(({ item }) => item.row),
      )
  }
  return { sums, about, perhaps }
}

/**
 * The sums of a table that falls into sums and their lines without one over, where those that were found leave some over: of
 * rows that come to others by chance some were taken first.
 */
export function withoutRest(rows: readonly Summand[], found: Sums): Grown | undefined {
  const below = new Set([...found.values()].flat())
  const isOver = ({ row, called, nameless }: Summand): boolean =>
    !called && nameless !== true && !found.has(row) && !below.has(row)
  const isOneYear = new Set(rows.map(({ year = '' }) => year).filter((year) => year !== '')).size < 2
  if (found.size < 2 || rows.length > MOST_WHOLE || !isOneYear || !rows.some(isOver)) return undefined
  for (const way of ['above', 'below'] as const) {
    const tree = new Rows(rows, new Map(), new Map())
    for (let { sums } = coverOf(tree, way); sums.length > 0; { sums } = coverOf(tree, way))
      for (const { node, run } of way === 'above' ? sums.toReversed() : sums) tree.join(node, run, way)
    const all = [...tree.found.values()]
    const several = all.filter((of) => of.length > 1).length
    // A line as large as the sum beside it is no second sum of that.
    const isTwice = all.some(([part = 0, ...more]) => more.length === 0 && tree.found.has(part))
    const isRest = tree.tops().some((node) => !node.sum && !node.passes)
    if (several < 2 || several * 2 <= all.length || isTwice || isRest) continue
    new Tree(tree).grow()
    return { sums: tree.found, about: tree.about, perhaps: new Map() }
  }
  return undefined
}
const MOST_WHOLE = 400

/** Sums that could as well be lines. */
function perhapsIn(rows: Rows): Cover['sums'] {
  const [best] = (['above', 'below'] as const)
    .map((way) => coverOf(rows, way))
    .filter(({ sums, bits }) => sums.length > 0 && bits > PERHAPS)
    .toSorted((a, b) => b.bits - a.bits)
  return best?.sums ?? []
}

class Tree {
  readonly #rows: Rows
  #left = MOST_STEPS
  #takesFar = false

  constructor(rows: Rows) {
    this.#rows = rows
  }

  grow(): void {
    const ways: readonly Way[] = this.#count('below') > this.#count('above') ? ['below', 'above'] : ['above', 'below']
    for (let again = true; again; ) {
      const before = this.#rows.found.size
      // With several found others are likelier: all of one way come before those of the other.
      for (const way of ways) while (this.#pass(way));
      if (this.#rows.found.size === before) ones(this.#rows, ways)
      if (this.#rows.found.size === before) for (const way of ways) written(this.#rows, way)
      if (this.#rows.found.size === before) this.#lacking(ways)
      if (this.#rows.found.size === before) this.#byTotal(ways)
      if (this.#rows.found.size === before) for (const way of ways) this.#byCover(way)
      if (this.#rows.found.size === before) for (const way of ways) this.#byNumber(way)
      again = this.#rows.found.size > before
      if (again || this.#takesFar) continue
      // Where no more are found by all years, there may be some by one.
      this.#takesFar = true
      again = true
    }
  }

  /** How many sums a way would find alone. */
  #count(way: Way): number {
    let n = 0
    for (const node of this.#rows.nodes) if (this.#accepts(node, this.#runOf(node, way), way)) n++
    return n
  }

  #pass(way: Way): boolean {
    const before = this.#rows.found.size
    const inOrder = way === 'above' ? this.#rows.nodes.toReversed() : this.#rows.nodes
    for (const node of inOrder) {
      if (node.sum || node.below) continue
      const run = this.#runOf(node, way)
      if (run !== null && this.#accepts(node, run, way)) this.#rows.join(node, run, way)
    }
    return this.#rows.found.size > before
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
    let beside = this.#rows.beside(node, way)
    for (let n = 0; beside !== undefined && this.#left-- > 0; beside = this.#rows.beside(beside, way)) {
      if (beside.passes && !beside.sum) continue
      const adds = (): boolean => addsTo(node, beside as Node)
      if (best !== null && (beside.sum || (way === 'above' && beside.item.gap === true)) && !adds()) break
      parts.push(beside)
      leaves += beside.leaves
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (beside.cents[i] ?? 0)
      const over = (sum[lane] ?? 0) * sign - whole
      const may = this.#rows.slack(node, leaves, lane)
      const fits = Math.abs(over) <= may && (parts.length > 1 || beside.sum || node.passes || node.likely)
      if (fits && (!ended || this.#rows.ends(beside, way))) {
        const run = this.#judge(node, parts, sum, leaves)
        // Rows of nothing behind it, such as a line that has no money this year, are below it as well.
        const isNearer = run !== null && (best === null || run.off < best.off || (run.off === best.off && !adds()))
        if (isNearer) best = run
      }
      if (over > may + (sign > 0 ? (this.#rows.taken[lane] ?? 0) : 0) && (sign > 0 || ++n > MOST_BACK)) break
    }
    return best
  }

  #judge(node: Node, parts: readonly Node[], sum: readonly number[], leaves: number): Run | null {
    let odds = 1
    let off = 0
    let right = 0
    let isFar = false
    const inStep = isInStep(parts)
    for (const [i, own] of node.item.cents.entries()) {
      if (own === 0 && (node.item.blank?.[i] === true || sum[i] === 0)) continue
      const by = Math.abs(own - (sum[i] ?? 0))
      if (by > this.#rows.slack(node, leaves, i)) {
        // Far off in a year it is one only where the other year alone is no chance.
        if (by > Math.abs(own) * NEAR) {
          if (!this.#takesFar) return null
          isFar = true
        }
        off = Math.max(off, Math.min(NEAR, by / Math.abs(own)))
        continue
      }
      if (by > 0) off = Math.max(off, by / Math.abs(own))
      if (by > 0 && this.#takesFar) return null
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
    if (isFar && odds * RARE * this.#rows.nodes.length * this.#rows.step.length >= 1) return null
    return right === 0 ? null : { parts: [...parts], odds, off, leaves }
  }

  #accepts(node: Node, run: Run | null, way: Way): boolean {
    if (run === null) return false
    const items = run.parts.map((part) => part.item)
    if (node.passes || node.likely || run.odds * RARE * this.#rows.nodes.length < 1) return true
    if ((run.off === 0 || run.odds < ENDED) && meansParts(items, node.item)) return true
    if (node.item.wide === true && run.odds < ENDED && items.every((item) => item.wide)) return true
    if (this.#isShut(node, run, way) && shutOdds(node, run.parts) < ENDED) return true
    if (this.#rows.plain[way] < MANY) return false
    const last = run.parts.at(-1)
    return run.odds < LIKELY || (run.odds < ENDED && last !== undefined && this.#rows.ends(last, way))
  }

  /**
   * True where a run can be no shorter and no longer: it is all of the table, or what is left of it between others of
   * several sums.
   */
  #isShut(node: Node, { parts, off }: Run, way: Way): boolean {
    if (parts.length < 2) return false
    const other = way === 'above' ? 'below' : 'above'
    const next = (from: Node | undefined, to: Way): Node | undefined => {
      let one = from && this.#rows.beside(from, to)
      while (one?.passes && !one.sum) one = this.#rows.beside(one, to)
      return one
    }
    const [before, after] = [next(node, other), next(parts.at(-1), way)]
    if (before === undefined && after === undefined) return off === 0 || parts.some((part) => part.sum)
    return this.#rows.ways[way] >= MANY && off === 0 && before?.sum !== false && after?.sum !== false
  }

  /** A row that comes to those beside it, where the first or the last of the table is what all come to without it. */
  #byTotal(ways: readonly Way[]): void {
    const tops = this.#rows.tops()
    const lines = tops.filter((node) => !node.passes || node.sum)
    const all = this.#rows.step.map((_, i) => lines.reduce((n, { cents }) => n + (cents[i] ?? 0), 0))
    for (const [total, to] of [
      [tops.at(-1), 'below'],
      [tops[0], 'above'],
    ] as const) {
      if (total === undefined || total.sum) continue
      const isOver = ({ cents }: Node): boolean =>
        total.cents.every((own, i) => {
          const left = (all[i] ?? 0) - own * (total.passes ? 1 : 2) - (cents[i] ?? 0)
          return own === 0 || Math.abs(left) <= this.#rows.slack(total, this.#rows.nodes.length, i)
        })
      for (const node of lines.filter((one) => one !== total && !one.sum && isOver(one)))
        for (const way of ways) {
          const run = this.#runOf(node, way)
          if (run === null || run.off > NEAR || run.parts.includes(total)) continue
          const kept = this.#rows.keep()
          this.#rows.join(node, run, way)
          const whole = this.#runOf(total, to)
          if (whole === null || !this.#isShut(total, whole, to)) {
            this.#rows.putBack(kept)
            continue
          }
          this.#rows.join(total, whole, to)
          return
        }
      const parts = lines.filter((one) => one !== total)
      if (total.passes || !isNearlyAll(total, parts)) continue
      const run = { parts: to === 'above' ? parts : parts.toReversed(), odds: 1, off: NEAR, leaves: parts.length }
      this.#rows.join(total, run, to)
      return
    }
  }

  /** All rows without an amount in a year in which most have one, where each of them comes to what is beside it. */
  #lacking(ways: readonly Way[]): void {
    const open = this.#rows.nodes.filter((node) => !node.passes && !node.below && !node.sum)
    for (const i of this.#rows.step.keys()) {
      const lacks = new Set(open.filter(({ item }) => item.blank?.[i]))
      if (lacks.size < 2 || lacks.size * 2 > open.length) continue
      const kept = this.#rows.keep()
      const left = (): number => [...lacks].filter((node) => !node.sum).length
      for (let before = Number.POSITIVE_INFINITY; before > left(); ) {
        before = left()
        for (const way of ways)
          for (const node of way === 'above' ? [...lacks].toReversed() : lacks) {
            const run = node.sum || node.below ? null : this.#runOf(node, way)
            if (run === null || run.off > NEAR || run.parts.some((part) => lacks.has(part) && !part.sum)) continue
            this.#rows.join(node, run, way)
          }
      }
      if (left() === 0) return
      this.#rows.putBack(kept)
    }
  }

  /** Sums of round amounts, each of which could be chance: all of them together, with hardly a row over, could not. */
  #byCover(way: Way): void {
    const { sums, bits } = coverOf(this.#rows, way)
    const several = sums.filter(({ run }) => run.parts.length > 1).length
    const isLikely = several > (this.#rows.ways[way] > 0 ? 0 : 1) && bits > TOGETHER
    if (!isLikely && !this.#isTotal(sums)) return
    for (const { node, run } of way === 'above' ? sums.toReversed() : sums) this.#rows.join(node, run, way)
  }

  /** True where a total of the file is right with these sums, and not without them. */
  #isTotal(sums: Cover['sums']): boolean {
    const tops = this.#rows.tops()
    const total = [tops.at(-1), tops[0]].find((node) => node?.passes && !node.sum)
    if (total === undefined || sums.length === 0) return false
    const parts = new Set(sums.flatMap(({ run }) => run.parts))
    const lines = tops.filter((node) => !node.passes || node.sum)
    const comes = (of: readonly Node[]): boolean =>
      total.cents.every((own, i) => own === 0 || own === of.reduce((n, { cents }) => n + (cents[i] ?? 0), 0))
    return !comes(lines) && comes(lines.filter((node) => !parts.has(node)))
  }

  /** Rows that are as much as those beside them, where there are far more of them than chance would bring about. */
  #byNumber(way: Way): void {
    const tops = this.#rows.tops().filter((node) => !node.sum && !node.passes)
    const runs = tops.flatMap((node) => {
      const run = this.#runOf(node, way)
      return run !== null && run.off === 0 ? [{ node, run }] : []
    })
    if (runs.length < OFTEN) return
    const chance = this.#rows.step.map((_, i) => {
      const cents = this.#rows.nodes.flatMap(({ item }) => (item.cents[i] ? [Math.abs(item.cents[i])] : []))
      return (tops.length * roundOf(cents.reduce(gcd, 0))) / (middle(cents) || 1)
    })
    if (runs.length < OFTEN * Math.max(...chance) + OFTEN) return
    for (const { node } of way === 'above' ? runs.toReversed() : runs) {
      const run = node.below || node.sum ? null : this.#runOf(node, way)
      if (run !== null && run.off === 0) this.#rows.join(node, run, way)
    }
  }
}
