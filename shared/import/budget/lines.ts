import type { Plan } from '../../domain/plan.ts'
import { listed } from '../../words/index.ts'
import type { Column } from '../table/columns.ts'
import type { WholeRow } from '../table/select.ts'
import { type Aside, type Cell, cellText, isBlank } from '../table/table.ts'
import { partOfYear, rowYear, type YearForm } from '../years/years.ts'
import { otherAmounts } from './amounts.ts'
import { againstOwnYears, againstPrices, pricesOfOne } from './arithmetic.ts'
import { daysAgainst } from './days-against.ts'
import { amountColumns, type BudgetDraft, columnOf } from './draft.ts'
import { linesAgainst, nameAgainst, remarkAgainst } from './line-names.ts'
import { isPartOut, lineAboveIn } from './lines-above.ts'
import { readMoney } from './money.ts'
import { canAdd, choiceFor, type Known, knownFor, mayMean, namesNone, namesString } from './names.ts'
import { partsAgainst } from './other-lists.ts'
import type { BudgetRole, Matched } from './roles.ts'
import { isCalledBalance, isCalledTotal, isWide, partIn, removedIn, revenueIn } from './row-kinds.ts'
import { sharesOf } from './shares-of-sum.ts'
import { remarksOn, spokenAgainst } from './spoken-against.ts'
import { findSums, rowsInWords, type Summand, sayingRoles } from './sums.ts'
import { unitIn } from './units.ts'

/** One budget line as in the file: its amount in cents, its texts as they are, and their chosen meaning. */
export interface FileLine {
  readonly row: number
  readonly description: string
  readonly account: string
  readonly fiscalYear: string
  readonly cents: number
  /** The heading above its amount. */
  readonly heading: string
  /** By role, for those roles that have a column: the record or choice; null where it is left out. */
  readonly means: ReadonlyMap<Matched, { readonly text: string; readonly id: string | null; readonly add: boolean }>
}

interface FileLines {
  readonly lines: readonly FileLine[]
  readonly aside: readonly Aside[]
  /** Cells that were taken with a change that is told, such as parts of a cent. */
  readonly cells: readonly Aside[]
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
  const summands: Summand[] = []
  let empty = 0
  const amounts = amountColumns(draft, columns)
  const at = (role: BudgetRole): number => draft.roles.indexOf(role)
  const yearColumn = columnOf(draft, columns, 'year')
  const revenue = revenueIn(draft.roles, columns)
  const removed = removedIn(draft.roles, columns)
  const unit = unitIn(draft.roles, columns, draft.amountsIn ?? 'dollars')
  const against = spokenAgainst(draft.roles, columns, draft.amountsIn ?? 'dollars')
  const lineAbove = lineAboveIn(draft, amounts.length === 1 ? (amounts[0]?.column.heading ?? '') : '', columns, plan)
  const doubted = new Map<number, string>()
  const others = otherAmounts(draft.roles, columns)
  const said = sayingRoles.filter((role) => at(role) >= 0)
  const money = (row: WholeRow, i: number) =>
    readMoney(row.cells[i] ?? '', draft.numberStyle ?? 'point', draft.amountsIn ?? 'dollars')
  const ofSum = amounts.length === 1 ? sharesOf(rows, (row) => money(row, amounts[0]?.at ?? 0)) : []
  const part = partIn(draft.roles, columns, ofSum)
  for (const row of rows) {
    const text = (role: BudgetRole): string => cellText(row.cells[at(role)]).trim()
    const out = (column: string | null, cell: string, why: string): void =>
      void aside.push({ row: row.row, column, cell: cell.slice(0, 200), why })
    const account = at('account') < 0 ? '' : text('account')
    const position = at('description') < 0 ? text('position') : ''
    const description = (at('description') < 0 ? position : text('description')) || account
    const incoming = revenue(row.cells)
    const above = lineAbove(row.cells)
    if (incoming !== null) {
      out(null, description || row.cells.map(cellText).join(' | '), incoming)
      continue
    }
    const read = amounts.map((a) => money(row, a.at))
    const called =
      isCalledTotal(description) || (description === '' && row.cells.some((c) => isCalledTotal(cellText(c).trim())))
    const filled = said.map((role) => text(role) !== '')
    if (called || description !== '')
      summands.push({
        row: row.row,
        cents: read.map((m) => (m.ok ? m.cents : 0)),
        filled,
        called,
        wide: isWide(description),
      })
    if (called || isCalledBalance(description)) {
      out(null, description || row.cells.map(cellText).join(' | '), called ? told.total : told.balance)
      continue
    }
    if (description === '') {
      out(columnOf(draft, columns, 'description')?.name ?? null, '', 'It does not say what the money pays for.')
      continue
    }
    const torn = amounts.flatMap((a) => tornAt(row.cells, a.at) ?? [])[0] ?? null
    const doubt = torn ?? removed(row.cells) ?? part(row.cells) ?? unit(row.cells) ?? against(row.cells) ?? above
    if (doubt !== null) doubted.set(row.row, doubt)
    const means = meaningsOf(row)
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
  const sums = [...findSums(summands)].map(
    ([row, of]) =>
      [
        row,
        of.length > 1
          ? `It is the sum of ${rowsInWords(of, listed)}.`
          : `It is as much as ${rowsInWords(of, listed)} alone, and says less: it looks like the sum of that.`,
      ] as const,
  )
  const parts = partsAgainst(rows, draft.roles, columns, draft.numberStyle ?? 'point')
  const inParts = (parts !== null && parts.off.length * 2 <= parts.filled ? parts.off : []).map(
    (row) => [row, 'Its months or quarters come to something else.'] as const,
  )
  const counted = [
    ...takenAway(lines),
    ...pricesOfOne(rows, draft, columns),
    ...againstPrices(rows, draft, columns),
    ...againstOwnYears(lines),
    ...inParts,
    ...daysAgainst(rows, draft, columns, plan, lines),
  ]
  return {
    lines,
    aside,
    cells,
    doubts: new Map([
      ...counted,
      ...remarksAgainst(lines, rows, draft, columns),
      ...namesAgainst(lines, draft),
      ...doubted,
      ...sums,
    ]),
    empty,
  }
}

const comesIn = /\b(revenues?|transfers? (in|from)|reimburse\w*|offsets?|income|receipts?|grants?|donations?)\b/i
/**
 * An amount below nothing does not count as spending: it may be a saving, a transfer, or money that comes in. A line with
 * an account comes from the finance system and is kept, unless its name says that money comes in.
 */
function takenAway(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  const less = lines.filter((line) => line.cents < 0)
  if (less.length * 2 > lines.length) return []
  const open = less.filter((line) => line.account === '' || comesIn.test(line.description))
  return open.map(({ row }) => [row, 'It is less than nothing: money that is taken away, or that comes in.'] as const)
}

/** Why an amount may be the first half of a number whose comma parts two columns: “82” and “000”; null where it is not. */
function tornAt(cells: WholeRow['cells'], at: number): string | null {
  const [own, next] = [cells[at], cells[at + 1]].map((c) => cellText(c).trim())
  return /^\$?\d{1,3}$/.test(own ?? '') && /^0\d\d(\.\d+)?$/.test(next ?? '')
    ? `“${own}” and “${next}” beside it may be one number that its comma has cut in two.`
    : null
}

/** What short remarks beside lines say against them; by row. */
function remarksAgainst(
  lines: readonly FileLine[],
  rows: readonly WholeRow[],
  { roles, yearForm }: BudgetDraft,
  columns: readonly Column[],
): readonly (readonly [number, string])[] {
  const remarks = remarksOn(roles, columns)
  const byRow = Map.groupBy(lines, (line) => line.row)
  return rows.flatMap(({ row, cells }) => {
    const own = byRow.get(row)
    const why = own && remarks(cells).flatMap((text) => remarkAgainst(text, own, yearForm) ?? [])[0]
    return why === undefined ? [] : [[row, why] as const]
  })
}

/** What the names of lines say against them; by row. */
function namesAgainst(lines: readonly FileLine[], { yearForm }: BudgetDraft): readonly (readonly [number, string])[] {
  const named = [...Map.groupBy(lines, (line) => line.row)].flatMap(([row, all]) => {
    const why = nameAgainst(all[0]?.description ?? '', all, yearForm)
    return why === null ? [] : [[row, why] as const]
  })
  return [...linesAgainst(lines), ...named, ...partsOut(lines)]
}

const missing: Partial<Record<Matched, string>> = { source: 'a funding source', department: 'a department' }
const unknown: Partial<Record<Matched, string>> = {
  status: 'a status',
  recurring: 'whether it is recurring',
  category: 'a category',
  goal: 'a goal',
  position: 'a position',
}

/**
 * What lines come in without, though the file has a column for it: a name that is written once for several, a status or
 * a goal that the plan does not know.
 */
export function gapsIn(
  lines: readonly FileLine[],
  draft: BudgetDraft,
  columns: readonly Column[],
  departments: readonly Known[],
): readonly Aside[] {
  const rows = new Map(lines.map((line) => [line.row, line]))
  return [...rows.values()].flatMap(({ row, means }) =>
    [...means].flatMap(([role, { text, id, add }]): Aside[] => {
      const column = columnOf(draft, columns, role)?.name ?? null
      const lacks = missing[role]
      const left =
        unknown[role] ?? (lacks !== undefined && (namesNone(text) || namesString(role, text)) ? lacks : undefined)
      if (lacks !== undefined && text.trim() === '')
        return [{ row, column, cell: '', why: `Nothing is here: the line comes in without ${lacks}.` }]
      const near = id === null && !add ? mayMean(role, text, departments) : null
      if (near !== null) {
        const why = `It may be “${near}”, written another way, so the line comes in without a department. If it is, choose it where names are matched.`
        return [{ row, column, cell: text.slice(0, 200), why }]
      }
      return left !== undefined && text.trim() !== '' && id === null && !add
        ? [{ row, column, cell: text.slice(0, 200), why: `This is left out: the line comes in without ${left}.` }]
        : []
    }),
  )
}

/** Reads the meaning of a row's names. Names beyond the listed ones get the same meaning without a question. */
function meanings(draft: BudgetDraft, all: readonly Column[], plan: Plan): (row: WholeRow) => FileLine['means'] {
  const columns = [...draft.names].map(([role, names]) => ({
    role,
    at: draft.roles.indexOf(role),
    heading: all[draft.roles.indexOf(role)]?.heading ?? '',
    names: new Map(names),
    known: knownFor(role, plan),
  }))
  return (row) => {
    const means = new Map<Matched, { text: string; id: string | null; add: boolean }>()
    for (const { role, at, heading, names, known } of columns) {
      const text = cellText(row.cells[at])
      const choice = names.get(text) ?? choiceFor(role, text, known, [], heading)
      names.set(text, choice)
      means.set(role, {
        text,
        id: choice.to === 'known' ? choice.id : null,
        add: choice.to === 'new' && canAdd(role) && text.trim() !== '',
      })
    }
    return means
  }
}

/** Lines that come to one above them which is called as a part in which nothing is spent: “Reductions 15,500”. */
function partsOut(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  return lines.flatMap((line, at) => {
    if (!isPartOut(line.description)) return []
    const is = `“${line.description.slice(0, 60)}”`
    const under: (readonly [number, string])[] = []
    let left = line.cents
    for (const next of lines.slice(at + 1)) {
      if (next.fiscalYear !== line.fiscalYear) continue
      left -= next.cents
      under.push([next.row, `It is under the line ${is}, so this money may not be in the budget.`])
      if (left <= 0) break
    }
    const own = [line.row, `${is} may be no money that is spent.`] as const
    return left === 0 && under.length > 0 ? [own, ...under] : [own]
  })
}
