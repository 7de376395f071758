import { moneyWords } from '../../words/index.ts'
import type { Summand, Sums } from './summand.ts'

/** What a file itself says that all its lines come to, for a person to hold against what comes in. */

export interface OwnTotal {
  readonly year: string
  readonly cents: number
  /** The row that says it; null where several sums come to it together. */
  readonly row: number | null
}

/** The share of all lines that a sum of the whole is made of. */
const NEARLY_ALL = 0.8

/** By fiscal year; none for a file without sums. */
export function ownTotals(
  summands: readonly Summand[],
  sums: Sums,
  /** The fiscal year of a row’s amount in one of the columns; undefined where it has none. */
  yearOf: (row: number, column: number) => string | undefined,
): readonly OwnTotal[] {
  const parts = new Set([...sums.values()].flat())
  const isLine = (one: Summand): boolean => !one.called && one.nameless !== true && !sums.has(one.row)
  const lines = new Map<number, number>()
  const linesOf = (row: number): number => {
    const known = lines.get(row)
    if (known !== undefined) return known
    lines.set(row, 1)
    const n = sums.get(row)?.reduce((all, part) => all + linesOf(part), 0) ?? 1
    lines.set(row, n)
    return n
  }
  const columns = summands[0]?.cents.map((_, i) => i) ?? []
  return columns.flatMap((column): OwnTotal[] => {
    const items = summands.filter((one) => one.cents[column] !== 0)
    const years = [...new Set(items.flatMap((one) => (isLine(one) ? (yearOf(one.row, column) ?? []) : [])))]
    const [year, ...more] = years
    // Totals of several years in one column have no year of their own.
    if (year === undefined || more.length > 0) return []
    const cents = (one: Summand): number => one.cents[column] ?? 0
    const all = items.filter(isLine).length
    const whole = items.filter((one) => sums.has(one.row) && linesOf(one.row) >= NEARLY_ALL * all)
    const largest = items.reduce<Summand | undefined>(
      (a, b) => (a === undefined || cents(b) > cents(a) ? b : a),
      undefined,
    )
    const own = whole.toSorted((a, b) => linesOf(b.row) - linesOf(a.row))[0] ?? (largest?.called ? largest : undefined)
    if (own !== undefined) return [{ year, cents: cents(own), row: own.row }]
    if (!items.some((one) => sums.has(one.row))) return []
    const tops = items.filter((one) => !parts.has(one.row) && (isLine(one) || (sums.get(one.row)?.length ?? 0) > 0))
    return [{ year, cents: tops.reduce((n, one) => n + cents(one), 0), row: null }]
  })
}

/** How many times the file’s own total is no matter of rounding, or of a row that is set aside. */
const FAR = 1.5

/** What to look at where much more comes in than the file itself says; null where it does not. */
export function againstOwnTotal(comes: number, { cents, year }: OwnTotal): string | null {
  if (cents <= 0 || comes < cents * FAR) return null
  const times = Math.round(comes / cents)
  const much = times === 2 ? 'twice' : `${times} times`
  return `For ${year.replace('-', '–')} about ${much} as much comes in as the file’s own total of ${moneyWords(cents)}. Rows may be counted together with their sums: look at them before you bring them in.`
}
