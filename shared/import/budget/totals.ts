import { fold } from '../../domain/usual-groups.ts'
import { moneyWords } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import type { NumberStyle } from '../cells/numbers.ts'
import type { WholeRows } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { namesNoSpending } from './line-names.ts'
import { type AmountsIn, readMoney } from './money.ts'
import type { BudgetRole } from './roles.ts'
import { isCalledBalance, revenueIn } from './row-kinds.ts'
import { gcd } from './sum-odds.ts'
import { type Summand, sayingRoles } from './summand.ts'
import { namesOf, summandsOf } from './summands.ts'
import { findSums, rowsInWords } from './sums.ts'

/** Rows that are called totals, against the rows that they should be the sum of. */

/** A total that none of the rows around it come to. */
interface WrongTotal {
  readonly row: number
  /** A sentence without its full stop. */
  readonly says: string
}

/** Rows that are named of those that may be sums. */
const SHOWN = 2

/** What the sums of a table leave open: each a sentence without its full stop. */
export function sumsOpen(draft: Answered): readonly string[] {
  const { chosen } = draft
  if (chosen === null || chosen.rows.length > MOST) return []
  const summands = summandsOf(chosen.rows, draft)
  const found = findSums(summands)
  return [perhapsSums(summands, found), sameTwice(summands, found)].filter((says) => says !== null)
}

/** Lines that others come to, as their sums would be, where that may be chance. */
function perhapsSums(summands: readonly Summand[], { perhaps }: ReturnType<typeof findSums>): string | null {
  const nameOf = new Map(summands.map(({ row, name = '' }) => [row, name]))
  const shown = [...perhaps].slice(0, SHOWN).map(([row, of]) => {
    const name = nameOf.get(row)?.trim().slice(0, 40) ?? ''
    return `row ${row}, “${name}”, is as much as ${rowsInWords(of)}`
  })
  if (shown.length === 0) return null
  const more = perhaps.size > SHOWN ? `, and ${perhaps.size - SHOWN} more like that` : ''
  const said = `${shown.join(', and ')}${more}`
  return `${said[0]?.toUpperCase()}${said.slice(1)}. If a row is the sum of others, their money comes in twice: take it out of the file`
}

/** How many times rarer than the number of tries two equal parts of a table are that are asked about. */
const NO_CHANCE = 5
/**
 * Two parts of a table that come to the same: its money by object, and by program once more. Null where there are none,
 * or where so round amounts may do so by chance.
 */
function sameTwice(all: readonly Summand[], { sums, parts }: ReturnType<typeof findSums>): string | null {
  const lines = all.filter(
    (one) =>
      !one.called &&
      one.nameless !== true &&
      !sums.has(one.row) &&
      !parts.has(one.row) &&
      one.cents.some((n) => n !== 0),
  )
  const upTo = (end: number): readonly number[] =>
    (lines[0]?.cents ?? []).map((_, i) => lines.slice(0, end).reduce((n, one) => n + (one.cents[i] ?? 0), 0))
  const whole = upTo(lines.length)
  const odds = whole.reduce((n, cents, i) => {
    const step = lines.reduce((of, one) => gcd(of, one.cents[i] ?? 0), 0)
    return n * (step === 0 ? 1 : Math.abs(cents) / 2 / step)
  }, 1)
  if (odds < NO_CHANCE * lines.length) return null
  let sum = whole.map(() => 0)
  const at = lines.findIndex((one) => {
    sum = sum.map((n, i) => n + (one.cents[i] ?? 0))
    return sum.every((n, i) => n * 2 === whole[i])
  })
  if (at < 1 || lines.length - at < 3) return null
  const [first, second] = [lines.slice(0, at + 1), lines.slice(at + 1)].map((part) =>
    rowsInWords(part.map((o) => o.row)),
  )
  return `${first?.replace(/^r/, 'R')} come to ${moneyWords(sum[0] ?? 0)}, and so do ${second}: they may be the same money, told in two ways. If so, take one of them out of the file`
}

interface Item {
  readonly row: number
  readonly name: string
  readonly cents: number
  /** It is called a total. */
  readonly says: boolean
  /** It is called one, or is one by arithmetic. */
  readonly called: boolean
  /** What its columns say of it: its source, its department. */
  readonly of: readonly string[]
  /** As its row says it, where years are below each other; '' where it says none. */
  readonly year: string
}

interface Answered {
  readonly roles: readonly BudgetRole[]
  readonly numberStyle: NumberStyle | null
  readonly amountsIn: AmountsIn | null
  readonly chosen: WholeRows | null
}

/** More rows than that are read by arithmetic alone (`sums.ts`), which goes through them once. */
const MOST = 4000
const dollar: Readonly<Record<AmountsIn, number>> = { dollars: 1_00, thousands: 1_000_00, millions: 1_000_000_00 }

/**
 * The totals that contradict the file: no run of rows above or below, no run of other totals and not all rows come to
 * them, within what rounding can make. Nothing is said where rows of the file are left out, or money comes in.
 */
export function wrongTotals(draft: Answered, columns: readonly Column[]): readonly WrongTotal[] {
  const { chosen, roles } = draft
  if (chosen === null || chosen.otherRows > 0 || chosen.rows.length > MOST) return []
  if (chosen.ragged.some((a) => /\d/.test(a.cell))) return []
  const revenue = revenueIn(roles, columns)
  if (chosen.rows.some((r) => revenue(r.cells) !== null)) return []
  const unit = dollar[draft.amountsIn ?? 'dollars']
  const money = (cell: Cell) => readMoney(cell, draft.numberStyle ?? 'point', draft.amountsIn ?? 'dollars')
  const nameOf = namesOf(draft)
  const ofRow = (cells: readonly Cell[]): readonly string[] =>
    sayingRoles.flatMap((role) => (roles.includes(role) ? [fold(cellText(cells[roles.indexOf(role)]))] : []))
  const yearOf = (cells: readonly Cell[]): string =>
    roles.includes('year') ? fold(cellText(cells[roles.indexOf('year')])) : ''
  // Rows that are sums by arithmetic, and parts that are set in, stay aside, whatever they are called.
  const { sums, parts } = findSums(summandsOf(chosen.rows, draft))
  const isAside = (row: number): boolean => sums.has(row) || parts.has(row)
  return roles.flatMap((role, at) => {
    if (role !== 'amount') return []
    const items = chosen.rows.flatMap((whole): Item[] => {
      const { row, cells } = whole
      const read = money(cells[at] ?? '')
      const { name, called: says } = nameOf(whole)
      return read.ok && read.cents !== 0 && !isCalledBalance(name) && (says || read.cents < 0 || !namesNoSpending(name))
        ? [{ row, name, cents: read.cents, says, called: says || isAside(row), of: ofRow(cells), year: yearOf(cells) }]
        : []
    })
    return items.flatMap((item, i) =>
      item.says && !isSum(items, i, unit) && !isOfOne(items, item, unit) && !isOfYear(items, item, unit)
        ? [told(items, i, unit)]
        : [],
    )
  })
}

/** “Subtotal General Fund”: what all lines of that source come to, wherever they are. */
function isOfOne(items: readonly Item[], total: Item, unit: number): boolean {
  const name = ` ${fold(total.name)} `
  const said = new Set(items.flatMap((item) => item.of.filter((text) => text !== '' && name.includes(` ${text} `))))
  return [...said].some((text) => {
    const own = items.filter((item) => !item.called && item.of.includes(text))
    return Math.abs(own.reduce((n, item) => n + item.cents, 0) - total.cents) <= own.length * unit
  })
}

/** A total with its own year, under a column of years: what all lines of that year come to. */
function isOfYear(items: readonly Item[], total: Item, unit: number): boolean {
  const own = items.filter((item) => !item.called && item.year === total.year)
  return total.year !== '' && Math.abs(own.reduce((n, { cents }) => n + cents, 0) - total.cents) <= own.length * unit
}

/** True where rows or totals next to a total come to it, or all of them do. */
function isSum(items: readonly Item[], at: number, unit: number): boolean {
  const total = items[at]?.cents ?? 0
  // A run ends where a total is, or a line between the rows: two of five lines alone are what no total is of.
  const ends = new Set(
    items.flatMap((item, i) => {
      const next = items[i + 1]
      return next === undefined || item.called !== next.called || next.row - item.row > 1 ? [item, next] : []
    }),
  )
  const runs = (all: readonly Item[]): boolean => {
    let sum = 0
    return all.some((item, n) => {
      sum += item.cents
      return (n === all.length - 1 || ends.has(item)) && Math.abs(sum - total) <= (n + 1) * unit
    })
  }
  const [above, below] = [items.slice(0, at).toReversed(), items.slice(at + 1)]
  return [above, below, [...above, ...below]].some(
    (side) => runs(side.filter((item) => !item.called)) || runs(side.filter((item) => item.called)),
  )
}

/**
 * What a total says against the rows above it, up to the total before; and the single row whose correction would make
 * it right.
 */
function told(items: readonly Item[], at: number, unit: number): WrongTotal {
  const total = items[at] as Item
  const from = items.slice(0, at).findLastIndex((item) => item.called) + 1
  const above = items.slice(from, at)
  const lines = items.filter((item) => !item.called)
  const below = lines.filter((item) => item.row > total.row)
  const rows = above.length > 0 ? above : below.length > 0 ? below : lines
  const sum = rows.reduce((n, item) => n + item.cents, 0)
  const right = rows.flatMap((item) => {
    const cents = item.cents - (sum - total.cents)
    const slip = [10, 100, 1000].some((by) =>
      [item.cents * by, item.cents / by].some((other) => Math.abs(other - cents) <= rows.length * unit),
    )
    return slip ? [[item, cents] as const] : []
  })
  const [[item, cents] = []] = right
  const slip =
    right.length === 1 && item && cents !== undefined
      ? `; with ${moneyWords(cents)} for “${item.name.slice(0, 40)}” (row ${item.row}) they would be the same`
      : ''
  const others = rowsInWords(rows.map((r) => r.row))
  return {
    row: total.row,
    says: `Row ${total.row}, “${total.name.slice(0, 40) || 'Total'}”, says ${moneyWords(total.cents)}, and ${others} ${rows.length === 1 ? 'comes' : 'come'} to ${moneyWords(sum)}${slip}`,
  }
}

/** Amounts that are mostly negative: a list of revenue and expenses writes spending like that. */
export function lessThanNothing(draft: Answered, columns: readonly Column[]): string | null {
  const { chosen, roles } = draft
  const what = roles.findIndex((role) => role === 'description' || role === 'account')
  const read = (chosen?.rows ?? []).flatMap(({ cells }) =>
    roles.flatMap((role, i) => {
      const money = role === 'amount' ? readMoney(cells[i] ?? '', draft.numberStyle ?? 'point') : null
      const name = cellText(cells[what]).trim()
      return money?.ok && money.cents !== 0 && name !== '' ? [{ name, cell: cellText(cells[i]).trim(), ...money }] : []
    }),
  )
  const less = read.filter(({ cents }) => cents < 0)
  const [first] = less
  if (first === undefined || less.length * 2 <= read.length) return null
  const heading = columns[roles.indexOf('amount')]?.name ?? ''
  const many = less.length === read.length ? 'All amounts' : `${less.length} of ${read.length} amounts`
  return `${many} under “${heading}” are less than nothing, such as “${first.cell}” for “${first.name.slice(0, 40)}”.`
}
