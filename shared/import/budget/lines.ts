import type { Plan } from '../../domain/plan.ts'
import type { Column } from '../columns.ts'
import type { WholeRow } from '../select.ts'
import { type Aside, cellText, isBlank } from '../table.ts'
import { readYear } from '../years.ts'
import { amountColumns, type BudgetDraft, columnOf } from './draft.ts'
import { readMoney } from './money.ts'
import { choiceFor, knownFor } from './names.ts'
import type { BudgetRole, Matched } from './roles.ts'

/** One budget line as the file says it: amount in cents, texts as they stand, what they stand for as chosen. */
export interface FileLine {
  readonly row: number
  readonly description: string
  readonly account: string
  readonly fiscalYear: string
  readonly cents: number
  /** What stands over its amount. */
  readonly heading: string
  /** By role, for those roles that have a column: the record or choice; null where it is left out. */
  readonly means: ReadonlyMap<Matched, { readonly text: string; readonly id: string | null; readonly add: boolean }>
}

export interface FileLines {
  readonly lines: readonly FileLine[]
  readonly aside: readonly Aside[]
  /** Cells that were taken with a change that is told, such as parts of a cent. */
  readonly cells: readonly Aside[]
  /** Of a row with a column a year: amounts that are empty or a dash. Rows without any amount stand in `aside`. */
  readonly empty: number
}

const total = /^(grand\s+|sub[\s-]?|report\s+)?totals?\b/i

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
  let empty = 0
  const amounts = amountColumns(draft, columns)
  const at = (role: BudgetRole): number => draft.roles.indexOf(role)
  const yearColumn = columnOf(draft, columns, 'year')
  for (const row of rows) {
    const text = (role: BudgetRole): string => cellText(row.cells[at(role)]).trim()
    const out = (column: string | null, cell: string, why: string): void =>
      void aside.push({ row: row.row, column, cell: cell.slice(0, 200), why })
    const account = at('account') < 0 ? '' : text('account')
    const description = (at('description') < 0 ? '' : text('description')) || account
    if (total.test(description) || (description === '' && row.cells.some((c) => total.test(cellText(c).trim())))) {
      out(
        null,
        description || row.cells.map(cellText).join(' | '),
        'It is called a total, so it looks like the sum of other rows, which come in separately. If it really is a separate line, give it another name in the file.',
      )
      continue
    }
    if (description === '') {
      out(columnOf(draft, columns, 'description')?.name ?? null, '', 'It does not say what the money pays for.')
      continue
    }
    const means = meaningsOf(row)
    let found = 0
    let wrong = false
    for (const amount of amounts) {
      const cell = row.cells[amount.at] ?? ''
      const money = readMoney(cell, draft.numberStyle ?? 'point', draft.amountsIn)
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
        ? readYear(yearCell, draft.yearForm)
        : (amount.year ?? (draft.year === '' ? undefined : draft.year))
      if (year === undefined) {
        wrong = true
        const why = isBlank(yearCell) ? 'The fiscal year is empty.' : 'This is not a fiscal year.'
        out(yearColumn?.name ?? amount.column.name, cellText(yearCell), why)
        continue
      }
      if (money.rounded)
        cells.push({ row: row.row, column: amount.column.name, cell: cellText(cell), why: 'Rounded to whole cents.' })
      found++
      lines.push({
        row: row.row,
        description,
        account,
        fiscalYear: year,
        cents: money.cents,
        heading: amount.column.heading,
        means,
      })
    }
    if (found === 0 && !wrong) {
      empty -= amounts.length
      out(amounts[0]?.column.name ?? null, '', 'There is no amount.')
    }
  }
  return { lines, aside, cells, empty }
}

/** Reads what a row's names stand for. Names beyond those that were listed get what a listed one gets unasked. */
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
        add: choice.to === 'new' && text.trim() !== '',
      })
    }
    return means
  }
}
