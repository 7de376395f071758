import { dayInWords, daysBetween, firstDay, lastDay, readDay } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import type { BudgetDraft } from './draft.ts'

/** Days and years of a grant in the rows, held against the fiscal year in which each would come in. */

const begins = /\b(start\w*|begin\w*|from|effective)\b/i
const ends = /\b(end|ends|ending|through|thru|until|to)\b/i
const paid = /\b(posting|posted|post|transaction|payment|paid|invoice|check|period)\b/i
/** A grant or a contract may end in any month, and its money is what it is. */
const ofMoney = /\b(grants?|awards?|projects?|funding|funds?|contracts?|orders?|po|licenses?|warranty|term)\b/i
/** Where more than one of so many rows has a day within the year, such days are usual. */
const FEW = 3
/** In days: who comes for the school year may begin in September and leave in May. */
const [LATE, EARLY] = [85, 55]
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
  const within = midYear(rows, looked, own, start)
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
    const mid = within.get(row)
    return mid === undefined ? [] : [[row, mid] as const]
  })
}

interface Looked {
  readonly c: Column
  readonly i: number
  readonly h: string
}

/** By row: a beginning or an end in the middle of the year, where other rows have the whole of it. */
function midYear(
  rows: readonly WholeRow[],
  looked: readonly Looked[],
  own: ReadonlyMap<number, readonly { readonly fiscalYear: string }[]>,
  start: number,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { c, i, h } of looked) {
    const isBegin = begins.test(h)
    if (paid.test(h) || ofMoney.test(h) || isBegin === ends.test(h)) continue
    const mid = rows.flatMap(({ row, cells }): (readonly [number, string])[] => {
      const text = cellText(cells[i]).trim()
      const [line, ...more] = own.get(row) ?? []
      const day = /\d/.test(text) ? readDay(text) : null
      if (line === undefined || more.length > 0 || !day?.ok) return []
      const [first, last] = [firstDay(line.fiscalYear, start), lastDay(line.fiscalYear, start)]
      const year = line.fiscalYear.replace('-', '–')
      const isMid =
        day.value >= first &&
        day.value <= last &&
        (isBegin ? daysBetween(first, day.value) > LATE : daysBetween(day.value, last) > EARLY)
      return isMid
        ? [[row, `“${c.name}” says “${text}”, which is in the middle of ${year}: the amount may be for a whole year.`]]
        : []
    })
    if (mid.length * FEW <= rows.length) for (const [row, why] of mid) found.set(row, why)
  }
  return found
}
