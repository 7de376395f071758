import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { guessMark } from '../cells/marks.ts'
import { rowYear } from '../years/years.ts'
import type { Role } from './columns.ts'

/** A line of the file that is no row of the table: a title above it, a note below. */
export interface Note {
  /** As in a spreadsheet, from 1. */
  readonly row: number
  readonly text: string
  /** Its place, if it is not in a row: “A text box on the sheet”. */
  readonly where?: string
}

/** A line's cells as one text; nothing for a blank one. */
export function noteOf(row: readonly Cell[], at: number): readonly Note[] {
  const text = row
    .filter((c) => !isBlank(c))
    .map((c) => cellText(c).trim())
    .join(' | ')
  return text === '' ? [] : [{ row: at + 1, text: text.slice(0, 500) }]
}

const begins =
  /^\s*([*†‡§¶¹²³⁴#]|\(?\d{1,2}\)|\[\w\]|(foot)?notes?\b|sources?\b|legend\b|key\b|data\b|prepared\b|suppress|n\/?a\s*[=:–-])/i
/** True for a text of several words that begins like a note: in a column of names it is not a name. */
export const readsAsNote = (text: string): boolean => begins.test(text) && /\S\s+\S/.test(text)

const hasNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || /^[-+−(]?\s*[\d.,\u00a0\u202f ]*\d\s*(?:%|percent)?\)?$/i.test(cellText(cell).trim())
const isWords = (cell: Cell | undefined): boolean =>
  (!hasNumber(cell) && !isMark(cell) && /[\p{L}%$]|000/u.test(cellText(cell))) ||
  /^\s*(19|20)\d{2}\s*[-–—/]\s*\d{2,4}\s*$/.test(cellText(cell))
const isMark = (cell: Cell | undefined): boolean => guessMark(cellText(cell)) !== null

/**
 * Finds lines that are not rows of the table: they have neither a year nor a figure where rows have them, and not
 * both a place and a group; or they begin like notes. If each year has a column, a row may be empty beside its
 * group's name: it is a note only if no row follows, or if it reads like one.
 */
export function noteFinder(
  rows: Rows,
  {
    roles,
    place: chosen,
    header,
  }: {
    readonly roles: readonly Role[]
    readonly place: string | null
    readonly header: number | null
  },
  figures: readonly number[],
): (row: readonly Cell[], at: number) => boolean {
  const at = (role: Role): number => roles.indexOf(role)
  const [place, group, year] = [at('place'), at('group'), at('year')]
  // No cell of a row says its year, where headings do or all rows are of one.
  const wide = year < 0
  const names = [place, group].filter((i) => i >= 0)
  const hasFigure = (row: readonly Cell[]): boolean => figures.some((i) => hasNumber(row[i]) || isMark(row[i]))
  const years = new Map<Cell, boolean>()
  const isYear = (cell: Cell): boolean => {
    const known = years.get(cell)
    if (known !== undefined) return known
    const is = rowYear(cell, 'ending') !== undefined
    if (years.size < 10_000) years.set(cell, is)
    return is
  }
  const hasYear = (row: readonly Cell[]): boolean => year >= 0 && isYear(row[year] ?? '')
  const last = rows.findLastIndex((row, i) => i > (header ?? -1) && hasFigure(row) && (wide || hasYear(row)))
  /** Words under the headings of figures, without a group or a year: a second line of headings, or a last one. */
  const saysOfColumns = (row: readonly Cell[]): boolean =>
    figures.some((k) => !isBlank(row[k])) &&
    figures.every((k) => isBlank(row[k]) || isWords(row[k])) &&
    (group < 0 || usualGroup(cellText(row[group])) === null) &&
    (wide || isBlank(row[year]))
  return (row, i) => {
    if (roles.length < 2 || (hasFigure(row) && (wide || hasYear(row)))) return false
    const filled = row.flatMap((c, k) => (isBlank(c) ? [] : [k]))
    const [first] = filled
    if (first === undefined) return false
    if (hasYear(row) && names.every((k) => !isBlank(row[k]))) return false
    const text = cellText(row[first])
    if (begins.test(text) && !names.every((k) => cellText(row[k]) === chosen))
      return !hasFigure(row) || text.length > 25
    // Only words in place of a year, in a table that names neither places nor groups.
    if (
      names.length === 0 &&
      filled.length === 1 &&
      !hasFigure(row) &&
      !hasYear(row) &&
      (begins.test(text) || i > last)
    )
      return true
    const empty = figures.every((k) => isBlank(row[k])) && (year < 0 || isBlank(row[year]))
    if (wide && empty && filled.length === 1 && first === group) return i > last || text.length > 60
    if (empty) return filled.length === 1 || names.some((k) => isBlank(row[k]))
    // Words in place of a year and a figure: the commas of a sentence have cut it into cells.
    if (hasFigure(row) || hasYear(row)) return false
    if (saysOfColumns(row)) return true
    const away = place >= 0 && chosen !== null && cellText(row[place]) !== chosen
    return away || (i > last && (row.length < roles.length || (!wide && figures.every((k) => isBlank(row[k])))))
  }
}
