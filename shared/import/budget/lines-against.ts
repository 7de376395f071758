import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import type { BudgetDraft } from './draft.ts'
import type { FileLine } from './file-line.ts'
import { linesAgainst, nameAgainst, remarkAgainst } from './line-names.ts'
import { isPartOut } from './lines-above.ts'
import { remarksOn } from './spoken-against.ts'

/**
 * An amount below nothing does not count as spending: it may be a saving, a transfer, or money that comes in, as a ledger
 * signs its revenue. An account beside it tells none of these from a correction.
 */
export function takenAway(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  const less = lines.filter((line) => line.cents < 0)
  if (less.length * 2 > lines.length) return []
  return less.map(({ row }) => [row, 'It is less than nothing: money that is taken away, or that comes in.'] as const)
}

/** What short remarks beside lines say against them; by row. */
export function remarksAgainst(
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
export function namesAgainst(
  lines: readonly FileLine[],
  { yearForm }: BudgetDraft,
): readonly (readonly [number, string])[] {
  const named = [...Map.groupBy(lines, (line) => line.row)].flatMap(([row, all]) => {
    const why = nameAgainst(all[0]?.description ?? '', all, yearForm)
    return why === null ? [] : [[row, why] as const]
  })
  return [...linesAgainst(lines), ...named, ...partsOut(lines)]
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

/** Who pays for the lines, listed like lines: names of funding sources that come to what all other lines do; by row. */
export function payersOf(
  lines: readonly FileLine[],
  sums: { has(row: number): boolean },
  isSource: (name: string) => boolean,
): readonly (readonly [number, string])[] {
  const own = lines.filter(({ row }) => !sums.has(row))
  return [...Map.groupBy(own, (line) => line.fiscalYear).values()].flatMap((all) => {
    const payers = all.filter(({ description }) => isSource(description))
    const sum = payers.reduce((n, { cents }) => n + cents, 0)
    const isWhole = sum > 0 && sum * 2 === all.reduce((n, { cents }) => n + cents, 0)
    const why = `It is called as a funding source is, and comes to what all other lines do${payers.length > 1 ? ', with the others that are' : ''}: it may say who pays them.`
    return isWhole ? payers.map(({ row }) => [row, why] as const) : []
  })
}
