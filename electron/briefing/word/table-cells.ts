import { type AlignmentType, Paragraph, TextRun } from 'docx'
import { wideIn } from '../../../shared/briefing/charts/names.ts'
import type { Cell, Row } from '../../../shared/briefing/document.ts'
import { oneDay } from '../../../shared/briefing/text.ts'
import { colors, isFromRight, type Look, runs, statusRuns } from './runs.ts'
import { points, sizes } from './styles.ts'

/** A year at the end of a column's heading goes on a separate line: Word would break it after its dash. */
const withYear = /^(.+) (\d{4}–\d{2})$/

export const headRuns = (head: string): TextRun[] => {
  const [, words, year] = withYear.exec(head) ?? []
  return words === undefined || year === undefined
    ? runs(head)
    : [...runs(words), new TextRun({ text: year, break: 1 })]
}

/** True where each day of a cell has room on one line of its column; a comma or a full stop may be behind it. */
const hasRoomForDays = (text: string, wide: number): boolean =>
  (text.match(oneDay) ?? []).every((day) => points(wideIn(`${day},`) * sizes.cell + 6) <= wide)

/** The most letters of a cell whose row may not break across pages. */
const mostWhole = 1200

export const isWhole = (row: Row): boolean => row.cells.every((c) => c.text.length < mostWhole)

/** The rows that begin or end a page with others of their table: a lone one reads as another table, as in print. */
const leastRows = 3

/** True for a row that may not end a page: three rows are together at both ends, and what belongs to a row stays with it. */
export function staysWithNext(rows: readonly Row[], i: number): boolean {
  const [row, next] = [rows[i], rows[i + 1]]
  if (row === undefined || next === undefined || !isWhole(row) || !isWhole(next)) return false
  return i < leastRows - 1 || i >= rows.length - leastRows || next.under === true
}

export function cellOf(
  { text, how, status, lang }: Cell,
  style: string,
  {
    strong,
    at,
    tall,
    keepNext,
    wide,
  }: {
    readonly strong: boolean
    readonly at: { readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] }
    readonly tall: boolean
    readonly keepNext: boolean
    /** The column's width, in Word's units. */
    readonly wide: number
  },
): Paragraph[] {
  const wholeDay = hasRoomForDays(text, wide)
  const look: Look = {
    wholeDay,
    ...(strong && { bold: true }),
    ...(how !== undefined && { color: colors.soft }),
    ...(how === 'withheld' && { italics: true }),
    lang,
  }
  return text.split('\n').map(
    (part, i) =>
      new Paragraph({
        style,
        children: status !== undefined && i === 0 ? statusRuns(status, part, { wholeDay }) : runs(part, look),
        ...(isFromRight(part) ? { bidirectional: true } : at),
        ...(keepNext && { keepNext }),
        ...(tall && { spacing: { before: points(7), after: points(7) } }),
      }),
  )
}
