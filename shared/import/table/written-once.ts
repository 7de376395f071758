import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { rowYear } from '../years/years.ts'
import { groupHead, places, yearHead } from './heads.ts'

/**
 * A year, a group, a place or a measure that a table writes once, before its rows, and leaves empty in the others, as
 * pivot tables and people do. It is copied into them, so that each row is complete.
 */
interface WrittenOnce {
  readonly rows: Rows
  /** The columns that were filled, by their place; none where nothing was. */
  readonly filled: readonly number[]
}

const ofWhat = /\b(measures?|metrics?|indicators?|subjects?|grades?|outcomes?|tests?|assessments?)\b/i
/** In these columns an empty cell means that there is no remark. */
const remarks = /\b(notes?|comments?|remarks?|flags?|footnotes?|status|suppress\w*|reason)\b/i

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || /^[-+−(]?[\s\d.,]*\d\s*(?:%|percent)?\)?$/i.test(cell.trim())
const isYear = (cell: Cell): boolean => rowYear(cell, 'ending') !== undefined
const isName = (cell: Cell): boolean => !isBlank(cell) && (!isNumber(cell) || isYear(cell))
const textOf = (cell: Cell | undefined): string => cellText(cell).trim().toLowerCase()

/** Fills a table's cells downward if they are empty below a text that occurs once, and nothing speaks against it. */
export function filledDown(rows: Rows, header: number | null, headings: readonly string[]): WrittenOnce {
  const none: WrittenOnce = { rows, filled: [] }
  if (header === null || headings.length < 3) return none
  const data = rows.slice(header + 1)
  const filledIn = (row: readonly Cell[]): number => row.reduce<number>((n, c) => (isBlank(c) ? n : n + 1), 0)
  const whole = data.filter((row) => filledIn(row) > 1)
  const written = (i: number): readonly Cell[] => whole.flatMap((row) => (isBlank(row[i] ?? '') ? [] : (row[i] ?? [])))
  // Mostly empty, and a name where it is not: few tables have such a column at all.
  const sparse = headings.flatMap((heading, i) => {
    if (remarks.test(heading)) return []
    const cells = written(i)
    return cells.length <= whole.length / 2 && says(heading, [...cells, ...alone(data, i)]) ? [i] : []
  })
  const others = headings.flatMap((_, i) => {
    const cells = sparse.length === 0 || sparse.includes(i) ? [] : written(i)
    return cells.length > 0 && cells.filter(isName).length >= cells.length / 2 ? [i] : []
  })
  if (sparse.length === 0 || others.length === 0) return none
  const { filled, again, texts } = carried(rows, header, sparse)
  const now = filled.slice(header + 1).filter((row) => filledIn(row) > 1)
  // Where the first row has no label, labels are written in the middle or at the end of their rows, and none is copied down.
  const begins = sparse.every((i) => !isBlank(now[0]?.[i] ?? ''))
  const each = new Set(now.map((row) => [...sparse, ...others].map((i) => textOf(row[i])).join('\n')))
  const rest = new Set(now.map((row) => others.map((i) => textOf(row[i])).join('\n')))
  // No two rows are of the same; and what is left of the names comes again below each text.
  return !begins || again || texts < 2 || each.size < now.length || rest.size > now.length * 0.75
    ? none
    : { rows: filled, filled: sparse }
}

/** True for a column whose heading or texts say of what a row is. */
function says(heading: string, cells: readonly Cell[]): boolean {
  const most = (fits: (cell: Cell) => boolean): boolean => cells.filter(fits).length > cells.length / 2
  return (
    cells.length > 1 &&
    most(isName) &&
    (most(isYear) ||
      most((c) => usualGroup(cellText(c)) !== null) ||
      [groupHead, yearHead, ofWhat, ...places].some((p) => p.test(heading.replaceAll('_', ' '))))
  )
}

/** The texts of a column that are alone in their lines, above their rows. */
const alone = (data: Rows, i: number): readonly Cell[] =>
  data.flatMap((row) => (isBlank(row[i] ?? '') || row.some((c, k) => k !== i && !isBlank(c)) ? [] : (row[i] ?? [])))

interface Carried {
  readonly filled: Rows
  /** A text occurred again that was further up, so it is not written once. */
  readonly again: boolean
  /** How many texts the first of the columns has. */
  readonly texts: number
}

function carried(rows: Rows, header: number, columns: readonly number[]): Carried {
  const last = new Map<number, Cell>()
  const seen = new Set<string>()
  let again = false
  const take = (row: readonly Cell[], k: number): void => {
    const i = columns[k] ?? -1
    last.set(i, row[i] ?? '')
    // The columns further to the right begin again.
    for (const inner of columns.slice(k + 1)) last.delete(inner)
    const key = columns.slice(0, k + 1).map((c) => textOf(last.get(c)))
    again ||= seen.has(key.join('\n'))
    seen.add(key.join('\n'))
  }
  const filled = rows.map((row, at) => {
    if (at <= header || row.every(isBlank)) return row
    const own = columns.flatMap((i, k) => (isBlank(row[i] ?? '') ? [] : [k]))
    if (row.filter((c) => !isBlank(c)).length < 2 && own.length === 0) {
      // A note, or a title: nothing is carried over it.
      last.clear()
      return row
    }
    for (const k of own) take(row, k)
    // Said of the rows below, the line says no more.
    if (row.every((c, i) => isBlank(c) || columns.includes(i))) return []
    const written = [...row]
    for (const i of columns) if (isBlank(row[i] ?? '')) written[i] = last.get(i) ?? ''
    return written
  })
  return { filled, again, texts: [...seen].filter((key) => !key.includes('\n')).length }
}
