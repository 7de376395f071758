import { dayInWords, firstDay, lastDay, readDay } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import type { WholeRow } from '../table/select.ts'
import { cellText } from '../table/table.ts'
import type { BudgetDraft } from './draft.ts'

/** Days and years of a grant in the rows, held against the fiscal year in which each would come in. */

const begins = /\b(start\w*|begin\w*|from|effective)\b/i
const ends = /\b(end|ends|ending|through|thru|until|to)\b/i
const paid = /\b(posting|posted|post|transaction|payment|paid|invoice|check|period)\b/i
const ofYear = /^(project|grant|award|program|funding|plan) (year|yr)\.?$/i

/** By row: why it may be no line of that year. */
export function daysAgainst(
  rows: readonly WholeRow[],
  draft: BudgetDraft,
  columns: readonly Column[],
  plan: Plan,
  lines: readonly { readonly row: number; readonly fiscalYear: string }[],
): readonly (readonly [number, string])[] {
  const start = startMonthOf(plan)
  const own = Map.groupBy(lines, (line) => line.row)
  const looked = columns.flatMap((c, i) => (draft.roles[i] === 'ignored' ? [{ c, i, h: head(c) }] : []))
  // A file that says its years itself may well say when a grant is over.
  const isAfter = (day: string, last: string): boolean => draft.year !== '' && day > last
  const off = (h: string, day: string, first: string, last: string): boolean =>
    paid.test(h)
      ? day < first || day > last
      : begins.test(h)
        ? day > last
        : ends.test(h) && (isAfter(day, last) || day < first)
  return rows.flatMap(({ row, cells }) => {
    const [line, ...more] = own.get(row) ?? []
    if (line === undefined || more.length > 0) return []
    const [first, last] = [firstDay(line.fiscalYear, start), lastDay(line.fiscalYear, start)]
    const year = line.fiscalYear.replace('-', '–')
    for (const { c, i, h } of looked) {
      const text = cellText(cells[i]).trim()
      if (draft.year !== '' && ofYear.test(h) && c.distinct.length > 1 && /^([2-9]|year [2-9])$/i.test(text))
        return [[row, `“${c.name}” says “${text}”, and it would come in for ${year}.`] as const]
      const day = /\d/.test(text) && (begins.test(h) || ends.test(h) || paid.test(h)) ? readDay(text) : null
      if (day?.ok && off(h, day.value, first, last))
        return [
          [
            row,
            `“${c.name}” says “${text}”, and it would come in for ${year}, which ${day.value > last ? `ends on ${dayInWords(last)}` : `begins on ${dayInWords(first)}`}.`,
          ] as const,
        ]
    }
    return []
  })
}
