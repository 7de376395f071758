import { compareKeys, listed, moneyWords } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import { readNumber } from '../cells/numbers.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { nameKey } from './against-plan.ts'
import type { BudgetDraft } from './draft.ts'
import { readMoney } from './money.ts'

/** A row’s amount against what the file itself says of it: so many at a price, and the same line in another year. */

const isHowMany =
  /\b(qty|quantity|units?|number|no|count|hours|hrs|days|weeks|months|ftes?|people|persons?|positions?)\b|#/i
const isPrice = /\b(price|rate|each|per|unit cost|cost per)\b/i
/** In cents: the parts of a dollar that a price is rounded to make no difference. */
const NEARLY = 1_00

/** Rows whose amount is not their quantity times the price beside it, while that of others is; the reason by row. */
export function againstPrices(
  rows: readonly WholeRow[],
  draft: Pick<BudgetDraft, 'roles' | 'numberStyle' | 'amountsIn'>,
  columns: readonly Column[],
): ReadonlyMap<number, string> {
  const [at, ...more] = draft.roles.flatMap((r, i) => (r === 'amount' ? [i] : []))
  const beside = (fits: RegExp): readonly number[] =>
    columns.flatMap((c, i) => (draft.roles[i] !== 'amount' && fits.test(head(c)) ? [i] : []))
  const style = draft.numberStyle ?? 'point'
  for (const price of more.length > 0 ? [] : beside(isPrice))
    for (const many of beside(isHowMany).filter((i) => i !== price)) {
      const against = new Map<number, string>()
      let right = 0
      for (const { row, cells } of rows) {
        const [amount, each] = [at ?? -1, price].map((i) =>
          readMoney(cells[i] ?? '', style, draft.amountsIn ?? 'dollars'),
        )
        const count = readNumber(cells[many] ?? '', style)
        if (!amount?.ok || !each?.ok || !count.ok) continue
        const makes = Math.round(count.value * each.cents)
        if (Math.abs(makes - amount.cents) <= Math.max(NEARLY, Math.abs(makes) / 200)) right++
        else {
          const shown = [cellText(cells[many]).trim(), moneyWords(each.cents), moneyWords(makes)]
          against.set(row, `${shown[0]} at ${shown[1]} make ${shown[2]}, and not ${moneyWords(amount.cents)}.`)
        }
      }
      if (right > 0 && right >= against.size) return against
    }
  return new Map()
}

/** “Qty” beside “Cost”, and “FTE” beside “Salary”: the amount of one, or of all of them. */
const pieces: readonly (readonly [many: RegExp, ofOne: RegExp])[] = [
  [
    /^(qty|quantity|counts?|units|how many|copies|#|(number|no\.?|#)( of)?( (units|items|pieces|copies|licenses|seats))?)$/i,
    /\b(cost|price|rate|fee)\b/i,
  ],
  [
    /^(total )?(ftes?|positions|headcount|(number|no\.?|#)( of)? (ftes?|positions|staff|people))$/i,
    /\b(salary|wage|stipend|pay)\b/i,
  ],
]
/** With pay of which each person gets so much less than others, all of it may be that of one. */
const LESS = 3
const isPeople = /^(total )?ftes?$/i
/** “5%” among numbers of people does not count any. */
const isShare = (cell: Cell | undefined): boolean => cellText(cell).includes('%')

/** In cents a year: no district pays so little for a whole position, and so little for one that asks for a license. */
const [LOW, LOW_LICENSED] = [15_000_00, 45_000_00]
const licensed =
  /\b(teachers?|counsel(or|er|lor)s?|coach(es)?|coordinators?|directors?|principals?|specialists?|psychologists?|social workers?|nurses?|interventionists?|librarians?|deans?|managers?|officers?|administrators?|superintendents?|therapists?|pathologists?|instructors?|educators?)\b/i
/** “Teacher aides” are no teachers. */
const helping =
  /\b(aides?|assistants?|para\w*|helpers?|substitutes?|subs|tutors?|clerks?|part[- ]time|hourly|stipends?)\b/i

/**
 * Rows with several people, each of whom would have a third of what others have, or less than anybody is paid; the
 * reason by row.
 */
function payOfOne(
  rows: readonly WholeRow[],
  { roles, numberStyle, amountsIn }: Pick<BudgetDraft, 'roles' | 'numberStyle' | 'amountsIn'>,
  columns: readonly Column[],
  at: number,
): ReadonlyMap<number, string> {
  const many = columns.findIndex((c, i) => roles[i] === 'ignored' && isPeople.test(head(c).trim()))
  const style = numberStyle ?? 'point'
  const nameOf = (cells: WholeRow['cells']): string =>
    roles.flatMap((r, i) => (r === 'description' || r === 'position' ? [cellText(cells[i])] : [])).join(' ')
  const read = rows.flatMap(({ row, cells }) => {
    const count = readNumber(cells[many] ?? '', style)
    const money = readMoney(cells[at] ?? '', style, amountsIn ?? 'dollars')
    return many >= 0 && !isShare(cells[many]) && count.ok && count.value > 0 && money.ok && money.cents > 0
      ? [
          {
            row,
            name: nameOf(cells),
            cell: cellText(cells[many]).trim(),
            count: count.value,
            cents: money.cents,
            each: money.cents / count.value,
          },
        ]
      : []
  })
  return new Map(
    read.flatMap(({ row, name, cell, count, cents, each }): (readonly [number, string])[] => {
      const others = read.filter((r) => r.row !== row).map((r) => r.each)
      const isLess = others.length > 1 && others.every((other) => each * LESS < other)
      const isLow = each < (licensed.test(name) && !helping.test(name) ? LOW_LICENSED : LOW)
      return count > 1 && (isLess || isLow)
        ? [
            [
              row,
              `“${columns[many]?.name ?? ''}” says ${cell}, so ${moneyWords(cents)} may be the amount of one of them.`,
            ],
          ]
        : []
    }),
  )
}

const ofAll = /\b(totals?|extended|budget\w*|all|sum|requested|annual cost)\b/i

/** Rows with a number above one beside an amount that may be that of one; the reason by row. */
export function pricesOfOne(
  rows: readonly WholeRow[],
  draft: Pick<BudgetDraft, 'roles' | 'numberStyle' | 'amountsIn'>,
  columns: readonly Column[],
): ReadonlyMap<number, string> {
  const [at, ...more] = draft.roles.flatMap((r, i) => (r === 'amount' ? [i] : []))
  const amount = columns[at ?? -1]
  const style = draft.numberStyle ?? 'point'
  if (amount === undefined || more.length > 0 || ofAll.test(head(amount))) return new Map()
  // With a price of one beside it the amount is that of all.
  if (columns.some((c) => c !== amount && isPrice.test(head(c)))) return new Map()
  const many = columns.findIndex(
    (c, i) =>
      draft.roles[i] === 'ignored' && pieces.some(([n, one]) => n.test(c.heading.trim()) && one.test(head(amount))),
  )
  if (many < 0) return /\b(salaries|wages)\b/i.test(head(amount)) ? new Map() : payOfOne(rows, draft, columns, at ?? -1)
  return new Map(
    rows.flatMap(({ row, cells }): (readonly [number, string])[] => {
      const [count, money] = [
        readNumber(cells[many] ?? '', style),
        readMoney(cells[at ?? -1] ?? '', style, draft.amountsIn ?? 'dollars'),
      ]
      return !isShare(cells[many]) && count.ok && count.value > 1 && money.ok
        ? [
            [
              row,
              `“${columns[many]?.name ?? ''}” says ${cellText(cells[many]).trim()}, so ${moneyWords(money.cents)} may be the amount of one of them.`,
            ],
          ]
        : []
    }),
  )
}

/** In cents: below it a line may well grow tenfold. */
const LEAST = 50_000_00
const slips = [
  [10, 'ten times'],
  [100, 'a hundred times'],
  [1000, 'a thousand times'],
] as const

/** The part of a line used here; the whole is made in `lines.ts`. */
interface Line {
  readonly row: number
  readonly description: string
  readonly account: string
  readonly fiscalYear: string
  readonly cents: number
  readonly means: ReadonlyMap<string, { readonly text: string }>
}

/**
 * Lines in which one year is ten, a hundred or a thousand times the year before or after it, but for those that sums of the
 * file confirm; the reason by row.
 */
export function againstOwnYears(
  lines: readonly Line[],
  confirmed: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, string> {
  const against = new Map<number, string>()
  const words = (line: Line): string =>
    JSON.stringify([nameKey(line.account), nameKey(line.description), ...[...line.means.values()].map((m) => m.text)])
  for (const all of Map.groupBy(lines, words).values()) {
    const years = new Set(all.map((line) => line.fiscalYear))
    // Two lines of one year are not one line over the years.
    if (years.size < 2 || years.size < all.length) continue
    const inOrder = all.toSorted((a, b) => compareKeys(a.fiscalYear, b.fiscalYear))
    for (const [i, line] of inOrder.entries()) {
      const before = inOrder[i - 1]
      if (before === undefined) continue
      const [less = 0, much = 0] = [before.cents, line.cents].map(Math.abs).toSorted((a, b) => a - b)
      const times = slips.find(([by]) => less > 0 && much >= LEAST && Math.abs(much / less / by - 1) <= 0.05)
      if (times === undefined) continue
      const years = [before, line].map((l) => `${moneyWords(l.cents)} in ${l.fiscalYear.replace('-', '–')}`)
      const why = `It is ${listed(years)}, about ${times[1]} as much in one as in the other.`
      for (const { row } of [before, line]) if (!confirmed.has(row)) against.set(row, why)
    }
  }
  return against
}
