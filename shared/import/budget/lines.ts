import type { Plan } from '../../domain/plan.ts'
import { sameName } from '../../words/index.ts'
import { type Aside, type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { partOfYear, rowYear, type YearForm } from '../years/years.ts'
import { otherAmounts } from './amounts.ts'
import { againstOwnYears, againstPrices, pricesOfOne } from './arithmetic.ts'
import { daysAgainst } from './days-against.ts'
import { amountColumns, type BudgetDraft, columnOf } from './draft.ts'
import type { FileLine } from './file-line.ts'
import { includedIn } from './included.ts'
import { meanings } from './line-means.ts'
import { lineAboveIn } from './lines-above.ts'
import { namesAgainst, payersOf, remarksAgainst, takenAway } from './lines-against.ts'
import { readMoney } from './money.ts'
import { namesAbove } from './named-once.ts'
import { partsAgainst } from './other-lists.ts'
import { type OwnTotal, ownTotals } from './own-total.ts'
import type { BudgetRole } from './roles.ts'
import { changedIn, isCalledBalance, partIn, removedIn, revenueIn } from './row-kinds.ts'
import { sharesOf } from './shares-of-sum.ts'
import { smallAmong } from './small-among.ts'
import { sourceType } from './source-type.ts'
import { spokenAgainst } from './spoken-against.ts'
import { namesOf, summandsOf } from './summands.ts'
import { confirmedBy, findSums, whySums } from './sums.ts'
import { unitIn } from './units.ts'
import { versionsAbove } from './versions-above.ts'

interface FileLines {
  readonly lines: readonly FileLine[]
  readonly aside: readonly Aside[]
  /** Cells that were taken with a change that is told, such as parts of a cent. */
  readonly cells: readonly Aside[]
  /** What the file itself says that all lines of a year come to. */
  readonly own: readonly OwnTotal[]
  /** By row: why it may be no line, such as a sum of others. */
  readonly doubts: ReadonlyMap<number, string>
  /**
   * For a row with a column a year: the number of amounts that are empty or a dash. Rows without any amount are in
   * `aside`.
   */
  readonly empty: number
}

/** “Dec 2026” is when something was paid, and names no fiscal year. */
const fiscalYearIn = (cell: Cell, form: YearForm): string | undefined =>
  partOfYear.test(cellText(cell).trim()) ? undefined : rowYear(cell, form)

const told = {
  total:
    'It is called a total, so it looks like the sum of other rows, which come in separately. If it really is a separate line, give it another name in the file.',
  balance: 'It is called a balance: what is there, and not what is paid.',
} as const

/** Reads the rows. A row is one line, or one for each year that has a column; what can't be read is set aside. */
export function readLines(
  rows: readonly WholeRow[],
  draft: BudgetDraft,
  columns: readonly Column[],
  plan: Plan,
): FileLines {
  const meaningsOf = meanings(draft, columns, plan)
  const lines: FileLine[] = []
  const aside: Aside[] = []
  const cells: Aside[] = []
  const spent: WholeRow[] = []
  let empty = 0
  const amounts = amountColumns(draft, columns)
  const at = (role: BudgetRole): number => draft.roles.indexOf(role)
  const yearColumn = columnOf(draft, columns, 'year')
  const revenue = revenueIn(draft.roles, columns)
  const removed = removedIn(draft.roles, columns)
  const unit = unitIn(draft.roles, columns, draft.amountsIn ?? 'dollars')
  const against = spokenAgainst(draft.roles, columns, draft.amountsIn ?? 'dollars')
  const lineAbove = lineAboveIn(draft, amounts.length === 1 ? (amounts[0]?.column.heading ?? '') : '', columns, plan)
  const named = namesAbove(rows, draft)
  const doubted = new Map<number, string>()
  const others = otherAmounts(draft.roles, columns)
  const nameOf = namesOf(draft)
  const money = (row: WholeRow, i: number) =>
    readMoney(row.cells[i] ?? '', draft.numberStyle ?? 'point', draft.amountsIn ?? 'dollars')
  const ofSum = amounts.length === 1 ? sharesOf(rows, (row) => money(row, amounts[0]?.at ?? 0)) : []
  const part = partIn(draft.roles, columns, ofSum)
  const changed = changedIn(draft.roles, columns)
  for (const row of rows) {
    const text = (role: BudgetRole): string => cellText(row.cells[at(role)]).trim()
    const out = (column: string | null, cell: string, why: string): void =>
      void aside.push({ row: row.row, column, cell: cell.slice(0, 200), why })
    const account = at('account') < 0 ? '' : text('account')
    const { name: description, called } = nameOf(row)
    const incoming = revenue(row.cells)
    const above = lineAbove(row.cells)
    if (incoming !== null) {
      out(null, description || row.cells.map(cellText).join(' | '), incoming)
      continue
    }
    const read = amounts.map((a) => money(row, a.at))
    spent.push(row)
    if (called || isCalledBalance(description)) {
      out(null, description || row.cells.map(cellText).join(' | '), called ? told.total : told.balance)
      continue
    }
    if (description === '') {
      out(columnOf(draft, columns, 'description')?.name ?? null, '', 'It does not say what the money pays for.')
      continue
    }
    const torn = amounts.flatMap((a) => tornAt(row.cells, a.at) ?? [])[0] ?? null
    const doubt =
      torn ??
      removed(row.cells) ??
      part(row.cells) ??
      changed(row.cells) ??
      unit(row.cells) ??
      against(row.cells) ??
      above
    if (doubt !== null) doubted.set(row.row, doubt)
    const fromAbove = named.get(row.row) ?? []
    for (const { at: i, text } of fromAbove)
      cells.push({
        row: row.row,
        column: columns[i]?.name ?? null,
        cell: '',
        why: `Read as “${text.slice(0, 60)}”, which is above it.`,
      })
    const means = meaningsOf(
      fromAbove.length === 0
        ? row
        : { ...row, cells: row.cells.map((c, i) => fromAbove.find((n) => n.at === i)?.text ?? c) },
    )
    let found = 0
    let wrong = false
    for (const [k, amount] of amounts.entries()) {
      const cell = row.cells[amount.at] ?? ''
      const money = read[k]
      if (money === undefined) continue
      if (!money.ok) {
        if (money.why === null) empty++
        else {
          wrong = true
          out(amount.column.name, cellText(cell), money.why)
        }
        continue
      }
      const yearCell = row.cells[at('year')] ?? ''
      const year = yearColumn
        ? fiscalYearIn(yearCell, draft.yearForm)
        : (amount.year ?? (draft.year === '' ? undefined : draft.year))
      if (year === undefined) {
        wrong = true
        const why = isBlank(yearCell) ? 'The fiscal year is empty.' : 'This is not a fiscal year.'
        out(yearColumn?.name ?? amount.column.name, cellText(yearCell), why)
        continue
      }
      if (money.rounded)
        cells.push({ row: row.row, column: amount.column.name, cell: cellText(cell), why: 'Rounded to whole cents.' })
      if (
        yearColumn &&
        amount.year !== null &&
        amount.year !== undefined &&
        amount.year !== year &&
        !doubted.has(row.row)
      )
        doubted.set(
          row.row,
          `“${yearColumn.name}” says “${cellText(yearCell).trim()}”, and its amount is under “${amount.column.name}”.`,
        )
      found++
      const { heading } = amount.column
      lines.push({ row: row.row, description, account, fiscalYear: year, cents: money.cents, heading, means })
    }
    if (found === 0 && !wrong) {
      empty -= amounts.length
      const other = others.find((i) => {
        const beside = money(row, i)
        return beside.ok && beside.cents !== 0
      })
      const beside = other === undefined ? '' : cellText(row.cells[other]).trim()
      const why =
        other === undefined
          ? 'There is no amount.'
          : `There is no amount here; “${columns[other]?.name ?? ''}” has ${beside}.`
      out(amounts[0]?.column.name ?? null, '', why)
    }
  }
  const summands = summandsOf(spent, draft)
  const found = findSums(summands)
  const confirmed = confirmedBy(summands, found)
  const yearAt = new Map(lines.map((line) => [`${line.row} ${line.heading}`, line.fiscalYear]))
  const apart = summands.filter(({ row }) => !found.parts.has(row))
  const own = ownTotals(apart, found.sums, (row, i) => yearAt.get(`${row} ${amounts[i]?.column.heading ?? ''}`))
  const parts = partsAgainst(rows, draft.roles, columns, draft.numberStyle ?? 'point')
  const inParts = (parts !== null && parts.off.length * 2 <= parts.filled ? parts.off : []).map(
    (row) => [row, 'Its months or quarters come to something else.'] as const,
  )
  const ownSources = plan.all('fundingSource').map((source) => source.name ?? '')
  const counted = [
    ...takenAway(lines),
    ...pricesOfOne(rows, draft, columns),
    ...againstPrices(rows, draft, columns),
    ...againstOwnYears(lines, confirmed),
    ...smallAmong(lines, rows, draft).filter(([row]) => !confirmed.has(row)),
    ...inParts,
    ...payersOf(lines, found.sums, (name) => sourceType(name) !== 'other' || ownSources.some((s) => sameName(s, name))),
    ...daysAgainst(rows, draft, columns, plan, lines),
  ]
  return {
    lines,
    aside,
    cells,
    own,
    doubts: new Map([
      ...counted,
      ...remarksAgainst(lines, rows, draft, columns),
      ...namesAgainst(lines, draft),
      ...versionsAbove(rows, nameOf),
      ...includedIn(lines),
      ...doubted,
      ...whySums(
        summands,
        found,
        amounts.map((a) => a.column.name),
      ),
    ]),
    empty,
  }
}

/** Why an amount may be the first half of a number whose comma parts two columns: “82” and “000”; null where it is not. */
function tornAt(cells: WholeRow['cells'], at: number): string | null {
  const [own, next] = [cells[at], cells[at + 1]].map((c) => cellText(c).trim())
  return /^\$?\d{1,3}$/.test(own ?? '') && /^0\d\d(\.\d+)?$/.test(next ?? '')
    ? `“${own}” and “${next}” beside it may be one number that its comma has cut in two.`
    : null
}
