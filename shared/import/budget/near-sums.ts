import { grain, type Summand, type Sums } from './sums.ts'

/**
 * Sums that only one column of amounts shows, or that are off by the rounding of their parts: a book whose sums have no
 * last year beside them, or in which lines were rounded to dollars. Each is as much as the rows right above or right below it.
 */

/** One of them: the rows that it sums, the column of amounts in which it does, and by how many cents it is off. */
interface NearSum {
  readonly of: readonly number[]
  readonly at: number
  readonly off: number
}

interface Item {
  readonly row: number
  readonly cents: number
  readonly isSum: boolean
  /** By how many cents this sum is off its own parts. */
  readonly off: number
}
interface Table {
  readonly rows: readonly { readonly row: number; readonly cents: number; readonly called: boolean }[]
  /** The unit in which all amounts are written, in cents: 100 where all are whole dollars. */
  readonly unit: number
  readonly known: ReadonlySet<number>
}

/** A sum must be this many times rarer than the number of tries. */
const RARE = 25
/** More rows than these have no sum right beside them. */
const MOST = 400
/** In longer tables it is not looked for them. */
const MOST_ROWS = 10_000
/** Sums of one table that are together no chance, though each could be one. */
const SEVERAL = 2

/** Half a unit for each rounded part, and for the sum; and what the sums among them are off. */
const slackOf = (parts: readonly Item[], unit: number): number =>
  ((parts.length + 1) * unit) / 2 + parts.reduce((n, { off }) => n + off, 0)

/** How many amounts there could be in place of this one, for each that would do as well. */
const oddsOf = (cents: number, parts: readonly Item[], off: number, unit: number): number =>
  Math.abs(cents) / (off === 0 ? grain([cents, ...parts.map((p) => p.cents)]) : 2 * slackOf(parts, unit) + unit)

/** The rows at the end of the stack that come to an amount: where they begin, and by how much they are off; the shortest. */
function runFor(stack: readonly Item[], cents: number, unit: number): { at: number; off: number } | null {
  let sum = 0
  let slack = unit / 2
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - MOST); at--) {
    sum += stack[at]?.cents ?? 0
    slack += unit / 2 + (stack[at]?.off ?? 0)
    const off = Math.abs(sum - cents)
    if (stack.length - at > 1 && off <= slack) return { at, off }
  }
  return null
}

interface Found {
  readonly sums: Map<number, { of: readonly number[]; off: number }>
  /** How many there are, with those that are known. */
  readonly many: number
  /** What is no part of a sum, in the order in which the table was read. */
  readonly left: readonly Item[]
}

/** The line before a run of sums, where the first of the run is as much as it: a block of one line, whose sum is in the run. */
function blockOfOne(stack: readonly Item[], at: number, unit: number): Item | undefined {
  const [line, head] = [stack[at - 1], stack[at]]
  const isAlone = at === 1 || stack[at - 2]?.isSum === true
  return line && head && isAlone && !line.isSum && !head.isSum && stack.slice(at + 1).some((item) => item.isSum)
    ? Math.abs(line.cents - head.cents) <= unit
      ? line
      : undefined
    : undefined
}

/** Sums in a table read in one direction. */
function inOrder({ rows, unit, known }: Table, isRare: (odds: number, whole: boolean) => boolean): Found {
  const sums: Found['sums'] = new Map()
  const stack: Item[] = []
  let many = 0
  for (const { row, cents, called } of rows) {
    const isNamed = called || known.has(row)
    const run = runFor(stack, cents, unit)
    const parts = run === null ? [] : stack.slice(run.at)
    const whole = run !== null && (run.at === 0 || stack[run.at - 1]?.isSum === true)
    const odds = run === null ? 0 : oddsOf(cents, parts, run.off, unit)
    if (run !== null && (isNamed || isRare(odds, whole))) {
      if (!isNamed) sums.set(row, { of: parts.map((p) => p.row), off: run.off })
      many++
      const line = blockOfOne(stack, run.at, unit)
      const head = stack[run.at]
      if (line !== undefined && head !== undefined)
        sums.set(head.row, { of: [line.row], off: Math.abs(line.cents - head.cents) })
      stack.length = line === undefined ? run.at : run.at - 1
      stack.push({ row, cents, isSum: true, off: run.off })
    } else if (!isNamed) stack.push({ row, cents, isSum: false, off: 0 })
  }
  return { sums, many, left: stack }
}

/**
 * Among the sums of a table: blocks of one line below, or above, an amount of the same size, and the sum of all at one of its
 * ends, which is right only with them.
 */
function atTheEnd({ sums, left }: Found, unit: number, many: number): Found['sums'] {
  const singles = (items: readonly Item[]): readonly (readonly [Item, Item])[] =>
    items.flatMap((head, i): (readonly [Item, Item])[] => {
      const line = items[i - 1]
      const isAlone = [items[i - 2], items[i + 1]].every((o) => o === undefined || o.isSum) && !head.isSum
      if (line === undefined || line.isSum || !isAlone) return []
      return Math.abs(line.cents - head.cents) <= unit ? [[head, line]] : []
    })
  const withThem = (pairs: readonly (readonly [Item, Item])[]): Found['sums'] =>
    new Map([
      ...sums,
      ...pairs.map(([head, line]) => [head.row, { of: [line.row], off: Math.abs(line.cents - head.cents) }] as const),
    ])
  for (const end of new Set([left[0], left.at(-1)])) {
    if (end === undefined || end.isSum) continue
    const items = left.filter((item) => item !== end)
    const pairs = singles(items)
    const heads = new Set(pairs.map(([head]) => head))
    const parts = items.filter((item) => !heads.has(item))
    const off = Math.abs(parts.reduce((n, { cents }) => n + cents, 0) - end.cents)
    const odds = oddsOf(end.cents, parts, off, unit)
    if (parts.length > 1 && off <= slackOf(parts, unit) && odds > RARE * many)
      return withThem(pairs).set(end.row, { of: parts.map((p) => p.row), off })
  }
  return withThem(singles(left))
}

/** Sums that are each too rare for chance, or several that are together. */
function inColumn(table: Table): Found['sums'] {
  const many = table.rows.length
  const [down, up] = [table, { ...table, rows: table.rows.toReversed() }].map((way) => {
    const several = inOrder(way, (odds) => odds > RARE * many)
    return several.many >= SEVERAL ? several : inOrder(way, (odds, whole) => odds > RARE * (whole ? many : many * many))
  })
  const best = down && up && up.many > down.many ? up : down
  if (best === undefined || best.many === 0) return new Map()
  return best.many >= SEVERAL ? atTheEnd(best, table.unit, many) : best.sums
}

/** Rows that are nearly sums, or sums in one column alone; not such as are known to be sums. */
export function nearSums(all: readonly Summand[], sums: Sums): ReadonlyMap<number, NearSum> {
  const found = new Map<number, NearSum>()
  const known = new Set(sums.keys())
  for (const at of all[0]?.cents.keys() ?? []) {
    const rows = all.flatMap(({ row, cents, called }) =>
      (cents[at] ?? 0) === 0 ? [] : [{ row, cents: cents[at] ?? 0, called }],
    )
    const unit = grain(rows.map((r) => r.cents))
    if (rows.length < 3 || rows.length > MOST_ROWS || unit === 0) continue
    for (const [row, { of, off }] of inColumn({ rows, unit, known }))
      if (!found.has(row)) found.set(row, { of, off, at })
  }
  return found
}

/** “COST CENTER 7 School Administration” is called as the other cost centers are; other names are each of their own kind. */
const kindOf = (name: string): string => {
  const [, stem] = /^\W*(\p{L}+(?: \p{L}+)?) #?\d{1,3}\b/u.exec(name) ?? []
  return (stem ?? name).trim().toLowerCase()
}

/** Rows that are called as several sums are, though their rows come to something else: by row that of one of the sums. */
export function calledAsSums(all: readonly Summand[], sums: ReadonlySet<number>): ReadonlyMap<number, number> {
  const kinds = Map.groupBy(
    all.filter(({ called, name = '' }) => !called && name.trim() !== ''),
    ({ name = '' }) => kindOf(name),
  )
  return new Map(
    [...kinds.values()].flatMap((rows) => {
      const known = rows.filter(({ row }) => sums.has(row))
      const isUsual = known.length > SEVERAL && known.length * 3 >= rows.length
      return isUsual ? rows.flatMap(({ row }) => (sums.has(row) ? [] : [[row, known[0]?.row ?? row] as const])) : []
    }),
  )
}
