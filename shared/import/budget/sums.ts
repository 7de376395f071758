import { listed, moneyWords } from '../../words/index.ts'
import { borneOut, goesAgainst, setInOf } from './set-in.ts'
import { calledAsSums, meansParts } from './sum-names.ts'
import { gcd } from './sum-odds.ts'
import { type Grown, growSums, withoutRest } from './sum-tree.ts'
import type { Summand, Sums } from './summand.ts'

/** Rows that are no lines of their own but what other rows add up to, found by arithmetic, whatever they are called. */

type Item = Pick<Summand, 'row' | 'cents' | 'filled' | 'name' | 'indent'>

const plus = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((n, i) => n + (b[i] ?? 0))
const minus = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((n, i) => n - (b[i] ?? 0))
const isZero = (cents: readonly number[]): boolean => cents.every((n) => n === 0)
const same = (a: readonly number[], b: readonly number[]): boolean => a.every((n, i) => n === b[i])

interface FoundSums extends Grown {
  /** Rows without known parts that are called as a sum is, each with the row of that one. */
  readonly called: ReadonlyMap<number, number>
  /** Rows that are parts of another that has more money, each with that. */
  readonly parts: ReadonlyMap<number, number>
}

/** Rows that are sums of others, and rows that are set in under others as parts of them. */
export function findSums(rows: readonly Summand[]): FoundSums {
  const all = borneOut(rows)
  const isAgainst = goesAgainst(all)
  const sumsWith = (rows: readonly Summand[], setIn?: Sums): Omit<FoundSums, 'parts'> => {
    const found = sumsIn(rows, setIn)
    return { ...found, sums: new Map([...found.sums].filter((sum) => !isAgainst(sum))) }
  }
  const first = sumsWith(all)
  const { sums, near, parts } = setInOf(all, first.sums)
  if (sums.size + parts.size === 0) return { ...first, parts }
  const rest = all.filter(({ row }) => !parts.has(row))
  const { about, ...found } = sumsWith(rest, sums)
  return { ...found, about: new Map([...about, ...[...near].map((row) => [row, 'near'] as const)]), parts }
}

/** Rows that are sums of others, by the amounts alone; and such as name the rows beside them as their parts. */
function sumsIn(all: readonly Summand[], setIn: Sums = new Map()): Omit<FoundSums, 'parts'> {
  const rows = all.filter((row) => row.called || !isZero(row.cents))
  const named = rows.filter((row) => row.nameless !== true)
  const found = sumsOf(named)
  // Where there are none by the amounts, rows that are right below were heard at the end of that.
  const below = found.size === 0 ? [] : unlikely(named.toReversed(), 'parts')
  const exact = new Map([...byBeginning(named), ...below, ...found, ...setIn])
  const grown = growSums(rows, exact)
  const like = calledAsSums(all, new Map([...grown.sums, ...exact]))
  // What is called as sums are needs no more than lines beside it that come to it; as a part of a sum it is a line.
  const last = like.size === 0 ? grown : growSums(rows, exact, like)
  const parts = new Set([...last.sums.values()].flat())
  const called = new Map([...like].filter(([row]) => !last.sums.has(row) && !parts.has(row)))
  const none = [...called.keys()].map((row) => [row, []] as const)
  const sums = new Map([...none, ...last.sums, ...exact])
  const whole = withoutRest(rows, sums)
  return whole ? { ...whole, called: new Map() } : { sums, about: last.about, perhaps: last.perhaps, called }
}

/** “Coach” with “Coach – salary” and “Coach – benefits” of the same year, wherever they are. */
function byBeginning(rows: readonly Summand[]): Sums {
  const named = rows.filter((row) => !row.called)
  const key = (row: Summand, name: string): string => `${row.year ?? ''}|${name.trim().toLowerCase()}`
  const parts = new Map<string, Summand[]>()
  for (const row of named)
    for (const { index } of (row.name ?? '').matchAll(/\s*[-–—:,(/](?=\s*\S)/g)) {
      const whole = key(row, row.name?.slice(0, index) ?? '')
      const of = parts.get(whole)
      if (of) of.push(row)
      else parts.set(whole, [row])
    }
  return new Map(
    named.flatMap((row): (readonly [number, readonly number[]])[] => {
      const of = parts.get(key(row, row.name ?? '')) ?? []
      const sum = of.reduce(
        (n: readonly number[], part) => plus(n, part.cents),
        row.cents.map(() => 0),
      )
      return of.length > 1 && same(sum, row.cents) ? [[row.row, of.map((part) => part.row)]] : []
    }),
  )
}

/**
 * Sums that say less of themselves than the rows above them; else such as divide the whole table into blocks; else such
 * as are too exact to be chance, or by which alone a total is right.
 */
function sumsOf(rows: readonly Summand[]): Sums {
  const bare = barer(rows)
  if (bare.size > 0) return bare
  const [below, above] = [rows, rows.toReversed()]
  for (const [way, least] of [
    [below, 2],
    [above, 2],
    [below, 1],
    [above, 1],
  ] as const) {
    const found = blocks(way, least)
    if (found.size > 0) return found
  }
  const [down, up] = [unlikely(below), unlikely(above)]
  const likeliest = up.size > down.size ? up : down
  if (likeliest.size > 0) return likeliest
  for (const way of [below, above])
    for (const skipped of [0, 1, 2]) {
      const found = blocks(way.slice(skipped), 2, true)
      if (together(rows, found)) return found
    }
  const named = unlikely(below, 'names')
  return named.size > 0 ? named : unlikely(above, 'names')
}

/** True for consecutive sums, any of which could be chance, but not all. */
function together(rows: readonly Summand[], found: Sums): boolean {
  const byRow = new Map(rows.map((row) => [row.row, row.cents]))
  const odds = [...found].map(([row, of]) =>
    (byRow.get(row) ?? []).reduce((n, cents, i) => {
      const step = grain([cents, ...of.map((one) => byRow.get(one)?.[i] ?? 0)])
      return n * (step === 0 ? 1 : Math.abs(cents) / step)
    }, 1),
  )
  const all = odds.reduce((a, b) => a * b, 1)
  return odds.length > 1 && all > RARE * rows.length ** odds.length
}

/** The greatest common divisor of these amounts: among round amounts many are the sum of others. */
const grain = (cents: readonly number[]): number => cents.reduce(gcd, 0)
/** A sum must be this many times rarer than the number of tries in a table. */
const RARE = 25

/** The runs of rows above a place that add up to an amount, and where they begin. */
function runsAbove(rows: readonly Summand[]) {
  const stack: Item[] = []
  // By what the rows before each item come to: where in the stack that is.
  const before = new Map<string, number[]>()
  let total: readonly number[] = rows[0]?.cents.map(() => 0) ?? []
  const push = (item: Item): void => {
    const key = total.join(' ')
    const places = before.get(key)
    if (places) places.push(stack.length)
    else before.set(key, [stack.length])
    stack.push(item)
    total = plus(total, item.cents)
  }
  const popTo = (at: number): void => {
    while (stack.length > at) {
      total = minus(total, stack.pop()?.cents ?? [])
      before.get(total.join(' '))?.pop()
    }
  }
  const placesOf = (cents: readonly number[]) => before.get(minus(total, cents).join(' '))
  return { stack, push, popTo, placesOf }
}

/**
 * Rows as large as two or more right above them, where that is no chance: of all that such amounts could be they are
 * the one in so many, or where the rows are as their parts are, or by names where they are called as many lines together
 * are. Such as are not exact enough count where a total of the file is right without them, and not with.
 */
function unlikely(rows: readonly Summand[], by: 'odds' | 'names' | 'parts' = 'odds'): Sums {
  const [found, perhaps] = [new Map<number, readonly number[]>(), new Map<number, readonly number[]>()]
  const { stack, push, popTo, placesOf } = runsAbove(rows)
  const tries = rows.length * rows.length
  for (const row of rows) {
    const at = isZero(row.cents) ? undefined : placesOf(row.cents)?.findLast((place) => stack.length - place > 1)
    if (at === undefined) {
      // A row right below a sum with the same amount is the sum again.
      const last = stack.at(-1)
      if (!row.called && last && found.has(last.row) && same(last.cents, row.cents)) found.set(row.row, [last.row])
      else if (!row.called) push(row)
      continue
    }
    const items = stack.slice(at)
    const of = items.map((item) => item.row)
    const odds = row.cents.reduce((n, cents, i) => {
      const step = grain([cents, ...items.map((item) => item.cents[i] ?? 0)])
      return n * (step === 0 ? 1 : Math.abs(cents) / step)
    }, 1)
    // There are as many runs above a row as rows; the one from the top on, or from the last sum, is unique.
    const whole = at === 0 || (stack[at - 1] !== undefined && found.has(stack[at - 1]?.row ?? -1))
    const isNamed = by !== 'odds' && ((by === 'names' && row.wide) || meansParts(items, row))
    const isRare = by !== 'parts' && odds > RARE * (whole ? rows.length : tries)
    if (row.called || isNamed || isRare) {
      if (!row.called) found.set(row.row, of)
      popTo(at)
      push(row)
    } else {
      if (by !== 'parts') perhaps.set(row.row, of)
      push(row)
    }
  }
  for (const [row, of] of byTotal(rows, found, perhaps)) found.set(row, of)
  return found
}

/** Among possible sums, those without which the last total is right, while with them it is not. */
function byTotal(rows: readonly Summand[], found: Sums, perhaps: Sums): Sums {
  const total = rows.findLast((row) => row.called)
  if (total === undefined || perhaps.size === 0) return new Map()
  const lines = rows.filter((row) => !row.called && !found.has(row.row))
  const sum = (without: ReadonlySet<number>): readonly number[] =>
    lines.reduce<readonly number[]>(
      (n, row) => (without.has(row.row) ? n : plus(n, row.cents)),
      total.cents.map(() => 0),
    )
  if (same(sum(new Set()), total.cents)) return new Map()
  const ways = [[...perhaps], ...[...perhaps].map((one) => [one])]
  const right = ways.find((way) => same(sum(new Set(way.map(([row]) => row))), total.cents))
  return new Map(right ?? [])
}

/**
 * A row without the fund, the account or another text that all rows right above it have, and as large as one or more
 * of them together. A sum then replaces its rows, so that sums of sums are found.
 */
function barer(rows: readonly Summand[]): Sums {
  const found = new Map<number, readonly number[]>()
  const { stack, push, popTo, placesOf } = runsAbove(rows)
  for (const row of rows) {
    const top = stack.at(-1)
    const lacks = (item: Item): boolean => item.filled.some((has, i) => has && row.filled[i] === false)
    const places = top && (row.called || lacks(top)) && !isZero(row.cents) ? placesOf(row.cents) : undefined
    const at = places?.findLast((place) => {
      const items = stack.slice(place)
      const common = row.filled.map((_, i) => items.every((item) => item.filled[i]))
      return row.called || common.some((all, i) => all && row.filled[i] === false)
    })
    if (at !== undefined) {
      const items = stack.slice(at)
      if (!row.called)
        found.set(
          row.row,
          items.map((i) => i.row),
        )
      popTo(at)
      push({ ...row, filled: row.filled.map((_, i) => items.every((item) => item.filled[i])) })
    } else if (!row.called) push(row)
  }
  // One line alone may be as large as the one above it by chance.
  const single = [...found].filter(([, of]) => of.length === 1)
  if (single.length === 1 && found.size === 1) found.clear()
  return found
}

/**
 * Sums that each end a block, and that leave no row over: chance does not bring that about. A block of one row counts
 * only beside one of several.
 */
function blocks(rows: readonly Summand[], least: 1 | 2, rest = false): Sums {
  const found = new Map<number, readonly number[]>()
  const nothing = rows[0]?.cents.map(() => 0) ?? []
  const empty = () => ({ rows: [] as number[], cents: nothing })
  let [block, sums] = [empty(), empty()]
  const add = (to: { rows: number[]; cents: readonly number[] }, row: Summand): void => {
    to.rows.push(row.row)
    to.cents = plus(to.cents, row.cents)
  }
  for (const row of rows) {
    const is = (of: typeof block, more = least): boolean =>
      of.rows.length >= more && !isZero(row.cents) && same(of.cents, row.cents)
    if (is(block)) {
      found.set(row.row, block.rows)
      add(sums, row)
      block = empty()
    } else if (block.rows.length === 0 && is(sums, 2)) {
      found.set(row.row, sums.rows)
      sums = empty()
    } else if (!row.called) add(block, row)
  }
  for (const row of rows) if (row.called) found.delete(row.row)
  const several = [...found.values()].some((of) => of.length > 1)
  return (block.rows.length > 0 && !rest) || !several ? new Map() : found
}

/** Rows whose amounts are right by a sum of several: with a digit more or less it would come to something else. */
export function confirmedBy(summands: readonly Summand[], { sums, about }: FoundSums): ReadonlySet<number> {
  const byRow = new Map(summands.map((one) => [one.row, one.cents]))
  return new Set(
    [...sums].flatMap(([row, of]) => {
      const own = byRow.get(row)
      if (own === undefined || of.length < 2 || about.has(row)) return []
      const all = of.flatMap((part) => [byRow.get(part) ?? []])
      const comes = own.map((_, i) => all.reduce((n, cents) => n + (cents[i] ?? 0), 0))
      return own.every((cents, i) => cents !== 0 && cents === comes[i]) ? of : []
    }),
  )
}

/** By row that is the sum of others: why it does not come in as a line. */
export function whySums(
  summands: readonly Summand[],
  { sums, about, called, parts }: FoundSums,
  /** What is written over each column of amounts. */
  headings: readonly string[],
): ReadonlyMap<number, string> {
  const byRow = new Map(summands.map((one) => [one.row, one]))
  const listedUnder = [...parts].map(([row, over]) => {
    const name = byRow.get(over)?.name?.slice(0, 60) ?? ''
    return [
      row,
      `It is listed under “${name}” (row ${over}) as a part of that: its money may be counted there.`,
    ] as const
  })
  return new Map([
    ...listedUnder,
    ...[...sums].map(([row, of]): readonly [number, string] => {
      const like = called.get(row)
      if (like !== undefined)
        return [row, `It is called as row ${like} is, which is the sum of other rows: it may be such a sum.`]
      const own = byRow.get(row)
      const come = (i: number): number => of.reduce((n, part) => n + (byRow.get(part)?.cents[i] ?? 0), 0)
      // In which column it is nearest to a sum, and whether it is off in another.
      const byColumn = (own?.cents ?? []).flatMap((cents, i) =>
        cents === 0 ? [] : [{ i, by: Math.abs(1 - come(i) / cents) }],
      )
      const { i: off = -1, by = 0 } = byColumn.toSorted((a, b) => a.by - b.by)[0] ?? {}
      const how = byColumn.some((column) => column.by > 0) ? about.get(row) : undefined
      const [all, comes] = [rowsInWords(of), `${of.length === 1 ? 'comes' : 'come'} to ${moneyWords(come(off))}`]
      const it = headings.length > 1 ? `Under “${headings[off] ?? ''}” it` : 'It'
      if (how === 'written') {
        const rest = moneyWords((own?.cents[off] ?? 0) - come(off))
        return [
          row,
          `${it} looks like a sum, as others of this file do; ${all} ${comes}, and ${rest} of it is in no line.`,
        ]
      }
      if (how === 'near' && by === 0) return [row, `${it} is the sum of ${all}.`]
      if (how === 'near') return [row, `${it} is about the sum of ${all}, which ${comes}.`]
      if (of.length > 1) return [row, `It is the sum of ${all}.`]
      const says = own?.filled.some((has, i) => !has && byRow.get(of[0] ?? 0)?.filled[i]) ? ', and says less' : ''
      return [row, `It is as much as ${all} alone${says}: it looks like the sum of that.`]
    }),
  ])
}

/** "rows 2 and 3", "rows 2 to 9", "rows 2, 5 and 9". */
export function rowsInWords(rows: readonly number[]): string {
  const all = rows.toSorted((a, b) => a - b)
  if (all.length === 1) return `row ${all[0]}`
  const [first = 0, last = 0] = [all[0], all.at(-1)]
  if (all.length > 2 && last - first === all.length - 1) return `rows ${first} to ${last}`
  return `rows ${listed(all.length > 8 ? [...all.slice(0, 7).map(String), 'others'] : all.map(String))}`
}
