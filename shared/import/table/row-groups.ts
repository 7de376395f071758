import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import type { Column } from './columns.ts'

/** Which rows of the file are meant: those below the row of headings that have these texts. */
export interface ChosenRows {
  readonly header: number | null
  /** The text that a row must have in a column used as `format` or `only`. */
  readonly only: readonly { readonly column: number; readonly text: string }[]
}

/** The group of a row whose own cell does not name it: another column does, or the line above “Yes” and “No”. */

const isOfAll = (text: string): boolean =>
  usualGroup(text)?.way === 'all' ||
  /^(all|total)( (genders?|sex(es)?|races?|ethnicities|groups?|students?))?$/i.test(text)

/** True for a column of another dimension whose text for all students is chosen: Gender beside Race. */
export const cutsOtherwise = (column: Column | undefined, text: string): boolean =>
  isOfAll(text.trim()) &&
  (column?.distinct ?? []).filter((d) => (usualGroup(d.text)?.way ?? 'all') !== 'all').length > 1

/** Rows that are of all in the column of groups, and of a group in such another column, with that group as theirs. */
export function withOtherGroups(rows: Rows, columns: readonly Column[], how: ChosenRows, group: number): Rows {
  const others = how.only.filter(({ column, text }) => column !== group && cutsOtherwise(columns[column], text))
  if (others.length === 0) return rows
  return rows.map((row, i) => {
    if (i <= (how.header ?? -1) || !isOfAll(cellText(row[group]).trim())) return row
    const named = others.filter(({ column, text }) => cellText(row[column]) !== text && !isBlank(row[column]))
    const [one, ...more] = named
    if (one === undefined || more.length > 0) return row
    return row.with(group, row[one.column] ?? '').with(one.column, one.text)
  })
}

const YES = /^(y|yes|with)$/i
const NO = /^(n|no|without)$/i
const answerIn = (cell: Cell | undefined): 'yes' | 'no' | null =>
  YES.test(cellText(cell).trim()) ? 'yes' : NO.test(cellText(cell).trim()) ? 'no' : null

const isWhole = (cells: readonly (Cell | undefined)[]): boolean => {
  const numbers = cells.map((c) => Number(cellText(c).replace('%', '').trim() || Number.NaN))
  const sum = numbers.reduce((a, b) => a + b, 0)
  return Math.abs(sum - 100) < 0.6 || Math.abs(sum - 1) < 0.006
}

/**
 * Rows “Yes” and “No” below a line that names a group and has no figure: of those who are in it, and of those who are not.
 * The lines are told by their place from 0; they are no rows.
 */
export function withAnswers(
  rows: Rows,
  from: number,
  group: number,
  figures: readonly number[],
): { readonly rows: Rows; readonly lines: ReadonlySet<number> } {
  const lines = new Set<number>()
  const names = new Map<number, string>()
  for (let i = from; i < rows.length - 1; i++) {
    const name = cellText(rows[i]?.[group]).trim()
    if (answerIn(rows[i + 1]?.[group]) === null || answerIn(rows[i]?.[group]) !== null) continue
    const meant = usualGroup(name)
    if (meant === null || meant.way === 'all' || figures.some((k) => !isBlank(rows[i]?.[k]))) continue
    lines.add(i)
    for (let k = i + 1; answerIn(rows[k]?.[group]) !== null; k++)
      names.set(k, answerIn(rows[k]?.[group]) === 'yes' ? name : `Not ${name}`)
  }
  // Yes and no of a group add up to all of it, and say nothing about who is in it.
  const shares = [...lines].some((i) => figures.some((k) => isWhole([rows[i + 1]?.[k], rows[i + 2]?.[k]])))
  if (lines.size === 0 || shares) return { rows, lines: new Set() }
  return { rows: rows.map((row, i) => (names.has(i) ? row.with(group, names.get(i) ?? '') : row)), lines }
}
