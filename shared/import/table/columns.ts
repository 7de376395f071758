import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { guessMark } from '../cells/marks.ts'
import type { NumberEvidence } from '../cells/numbers.ts'
import { readYear, spansYears, yearInHeading } from '../years/years.ts'
import { headingsBeside } from './headings-beside.ts'
import { nHead } from './heads.ts'

/** The possible uses of a column; the names are those of a kept mapping, which has no `asked`: not answered yet. */
export const roles = [
  'place',
  'group',
  'year',
  'figure',
  'yearFigure',
  'groupFigure',
  'n',
  'format',
  'only',
  'ignored',
  'asked',
] as const
export type Role = (typeof roles)[number]

/** Roles that one column has at most. */
export const singular: readonly Role[] = ['place', 'group', 'year', 'figure', 'n', 'format']

/** The dimension with a column each: years, or groups; null if one column holds all figures. */
export const acrossOf = (roles: readonly Role[]): 'yearFigure' | 'groupFigure' | null =>
  roles.includes('yearFigure') ? 'yearFigure' : roles.includes('groupFigure') ? 'groupFigure' : null

/** The columns of figures: one, or one for each year or group. */
export const figuresAt = (roles: readonly Role[]): readonly number[] =>
  roles.flatMap((r, i) => (r === (acrossOf(roles) ?? 'figure') ? [i] : []))

export interface Column {
  /** As in the file; may be empty, or the same as another. */
  readonly heading: string
  /** As it is shown: never empty, never twice. */
  readonly name: string
  readonly samples: readonly string[]
  /** Every text with its count, in the file's order; cut at `mostDistinct`. */
  readonly distinct: readonly { readonly text: string; readonly count: number }[]
  readonly distinctCut: boolean
  /**
   * The texts that `distinct` was cut off from, for a column of names, so that the district is found among all of a
   * state's.
   */
  readonly rest: readonly { readonly text: string; readonly count: number }[]
  readonly filled: number
  readonly numbers: NumberEvidence
  readonly years: number
  readonly singleYears: number
  readonly marks: number
  /** The file holds it and does not show it: what is in it is never taken for the figures unasked. */
  readonly hidden: boolean
  /** The sheet shows its numbers divided by a thousand or more; what is read is the whole of them. */
  readonly scaled: boolean
  /** The unit that the sheet shows beside its numbers and the cells do not hold: “students”; '' if it shows none. */
  readonly counts: string
}

const looked = 60

/** How far to the right a row reaches. */
export const width = (row: readonly Cell[]): number => row.findLastIndex((c) => !isBlank(c)) + 1
/** A number in a column of figures or of money: 12.5 %, $1,234, (500), 500-. */
export const isNumeric = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (typeof cell === 'number' ||
    /^\(?\s*[-+−]?\s*\$?\s*[-+−]?[\d.,\u00a0\u202f ]*\d\s*(?:%|percent)?[-−]?\)?$/i.test(cell.trim()))

/** How many cells most rows have; a row that was torn does not decide it, nor do titles and notes of one cell. */
export function usualWidth(rows: Rows): number {
  const counts = new Map<number, number>()
  for (const row of rows.slice(0, 1000)) {
    const w = width(row)
    if (w > 0) counts.set(w, (counts.get(w) ?? 0) + 1)
  }
  if (counts.size > 1) counts.delete(1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/**
 * The row of headings: the first that is as wide as the table, has a word in every cell, and is above a column of
 * numbers. Null if there is none: then the first row is data.
 */
export function findHeader(rows: Rows): number | null {
  // A pivot table marks its headings, however many lines of filters are above them.
  const pivot = rows
    .slice(0, looked)
    .findIndex((row) => /^row labels$/i.test(cellText(row[0]).trim()) && width(row) > 1)
  if (pivot >= 0) return pivot
  const at = oneHeader(rows)
  // With two rows of headings, take the lower one: the upper spans several of its columns.
  const two = rows.slice(0, looked).findIndex((_, i) => topOf(rows, i) !== null)
  return two >= 0 && (at === null || two === at || two === at + 1) && rows[two + 1]?.some(isNumeric) ? two : at
}

/** A mark in place of a figure. “Suppressed”, “N size” or “10% or more” in a row of headings is one of them. */
const isMark = (c: Cell): boolean =>
  guessMark(cellText(c)) !== null &&
  !nHead.test(cellText(c).trim()) &&
  !/^\s*[a-z]{4,}\s*$|\bor \p{L}+\s*$/iu.test(cellText(c))

function oneHeader(rows: Rows): number | null {
  const first = rows.slice(0, looked)
  const usual = usualWidth(first)
  const top = first.findIndex((row) => width(row) >= usual && usual > 0)
  const at = belowTitle(first, underTitle(first, top))
  const row = first[at]
  if (row === undefined) return null
  const below = first.slice(at + 1)
  const isHeading = (c: Cell): boolean => !isNumeric(c) && !readYear(c, 'ending') && !isMark(c)
  // A table may have a column for each year, headed by it: the cells below hold no years, except perhaps in a note.
  const filled = (i: number): readonly Cell[] => below.flatMap((r) => (isBlank(r[i]) ? [] : (r[i] ?? [])))
  const namesYear = (c: Cell): boolean => yearInHeading(cellText(c), 'ending') !== undefined
  const isOverFigures = (c: Cell, i: number): boolean => {
    const under = filled(i)
    return namesYear(c) && under.length > 0 && under.filter((u) => readYear(u, 'ending')).length <= under.length / 2
  }
  // A year in which nothing was counted may be between the others.
  const isYearHeading = (c: Cell, i: number): boolean =>
    isOverFigures(c, i) || (namesYear(c) && filled(i).length === 0 && row.some(isOverFigures))
  const grades = isOfGrades(row)
  // A blank corner over names, and years beside it.
  const corner = isBlank(row[0] ?? '') && below.some((r) => !isBlank(r[0]) && !isNumeric(r[0]))
  if (
    !(corner || row.some((c) => !isBlank(c) && isHeading(c))) ||
    !row.every((c, i) => isBlank(c) || isHeading(c) || isYearHeading(c, i) || (grades && isNumeric(c)))
  )
    return null
  const overNumbers = row.some((c, i) => (isHeading(c) || isYearHeading(c, i)) && below.some((r) => isNumeric(r[i])))
  return overNumbers || below.length === 0 || isOverDigits(row, filled, isYearHeading) ? at : null
}

/**
 * True for usual headings over years, and over figures that are no plain numbers in any row: “18.5†”, “61% (n=500)”,
 * “≥95%”, “42,000 USD”.
 */
function isOverDigits(
  row: readonly Cell[],
  filled: (i: number) => readonly Cell[],
  isYear: (c: Cell, i: number) => boolean,
): boolean {
  const over = row.filter((c, i) => {
    const [under, bare] = [filled(i), !isBlank(c) && !/\d/.test(cellText(c))]
    return (bare || isYear(c, i)) && under.length > 1 && under.every((u) => /\d/.test(cellText(u)))
  })
  return headsIn(row) > 0 && over.length > 0
}

/** “Ethnicity | K | 1 | 2 | Total”: grades one after the other, between words. */
function isOfGrades(row: readonly Cell[]): boolean {
  const numbers = row.flatMap((c) => (isNumeric(c) ? Number(cellText(c)) : []))
  const words = row.filter((c) => !isBlank(c) && !isNumeric(c)).length
  const oneByOne = numbers.every((n, i) => n === (numbers[0] ?? 0) + i && n >= 1 && n <= 12)
  return numbers.length > 1 && oneByOne && words > 1 && usualHead.test(cellText(row[0]).trim())
}

const usualHead =
  /^((student|reporting|demographic)[ _-]?)?(sub)?(groups?|category|categories|race|ethnicity|race ?[/&-] ?ethnicity|gender|demographics?)$|^((school|academic|fiscal)[ _-]?)?(years?|yrs?)$|^(district|school|lea|organization|location|site|measure|indicator)([ _-]?(name|code|id))?$|^(rate|percent|percentage|pct|%|value|result|score|count|number|n|total|amount|budget|cost|description|account|item|line|program|fund|object|department)$/i
/** How many cells of a row are headings by any account, or name a year and nothing else. */
const headsIn = (row: readonly Cell[]): number =>
  row.filter((c) => usualHead.test(cellText(c).trim()) || readYear(c, 'ending') !== undefined).length

/**
 * The row of the headings under a title that commas have cut into as many cells as the table has: above the first numbers
 * the row with the most cells that are headings for sure, which begins with one.
 */
function underTitle(rows: Rows, top: number): number {
  let best = top
  for (let i = top + 1; i < rows.length && i <= top + 4; i++) {
    const row = rows[i] ?? []
    if (row.some((c) => isNumeric(c) && readYear(c, 'ending') === undefined)) break
    const begins = usualHead.test(cellText(row[0]).trim()) || (isBlank(row[0] ?? '') && headsIn(row) > 1)
    const marks = row.some((c) => !isBlank(c) && isMark(c) && !usualHead.test(cellText(c).trim()))
    if (begins && !marks && width(row) >= width(rows[top] ?? []) && headsIn(row) > headsIn(rows[best] ?? [])) best = i
  }
  return best
}

/**
 * The row of the headings under a line of a report’s name and its year, or of labels (“District: | … | Year: | …”): a row
 * of words alone, right above the first numbers, that is headed as tables are or fuller than the line.
 */
function belowTitle(rows: Rows, at: number): number {
  const line = rows[at]
  if (line === undefined || usualHead.test(cellText(line[0]).trim())) return at
  const filled = (row: readonly Cell[]): number => row.filter((c) => !isBlank(c)).length
  const labels = line.some((c) => /[:=]\s*$/.test(cellText(c)) || (isNumeric(c) && readYear(c, 'ending') === undefined))
  let best = at
  for (let i = at + 1; i < rows.length && i <= at + 4; i++) {
    const row = rows[i] ?? []
    if (row.some((c) => isNumeric(c) && readYear(c, 'ending') === undefined)) break
    if (filled(row) < 2 || !row.every((c) => isBlank(c) || (isWord(c) && readYear(c, 'ending') === undefined))) continue
    const headed = usualHead.test(cellText(row[0]).trim())
    if (filled(row) >= 2 * filled(line) || (headed && (labels || filled(row) >= filled(line)))) best = i
  }
  return best
}

const isWord = (c: Cell): boolean => (!isNumeric(c) && !isMark(c)) || readYear(c, 'ending') !== undefined

/**
 * The text above each column in a second row of headings above the first: a year above "Number" and "Percent". Its
 * cells extend to the right up to the next one. Null if the row above is not such a row.
 */
export function topOf(rows: Rows, at: number): readonly string[] | null {
  const [above, below] = [rows[at - 1], rows[at]]
  if (at < 1 || above === undefined || below === undefined || below.every(isBlank)) return null
  const count = Math.max(width(above), width(below))
  const near = rows.slice(at - 1, at + looked)
  // A column with nothing in it keeps two blocks apart.
  const used = Array.from({ length: count }, (_, i) => i).filter((i) => near.some((row) => !isBlank(row[i] ?? '')))
  const cells = used.map((i) => [above[i] ?? '', below[i] ?? ''] as const)
  if (cells.some(([a, b]) => (!isBlank(a) && !isWord(a)) || (!isBlank(b) && !isWord(b)))) return null
  if (cells.some(([a, b]) => isBlank(a) && isBlank(b))) return null
  // A second table is beside the first, with its own column of names.
  const [own] = cells.map(([, b]) => cellText(b).trim())
  const names = (i: number): boolean => near.slice(2).some((row) => !isBlank(row[i] ?? '') && !isNumeric(row[i]))
  if (own && used.some((i, k) => k > 0 && cellText(below[i]).trim() === own && names(i))) return null
  // Above the columns of several years there is one year each, and no span of years.
  const spanned = cells.filter(([a]) => spansYears(cellText(a))).length
  if (spanned > 0 && !cells.some(([a]) => yearInHeading(cellText(a), 'ending') !== undefined)) return null
  // A title has one cell, and a row of the table has a cell under each heading.
  const over = cells.filter(([a, b]) => !isBlank(a) && !isBlank(b)).length
  const tops = above.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
  const spans = cells.some(([a], i) => i > 0 && isBlank(a)) || new Set(tops).size < tops.length
  const alone = cells.some(([a, b]) => isBlank(a) !== isBlank(b))
  const texts = below.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
  // Several things over years that differ: "Mathematics" over two years, and "Reading" over the next.
  const overYears = new Set(tops).size > 1 && below.slice(1).every((c) => readYear(c, 'ending') !== undefined)
  // A year over each column of a budget: “Actual”, “Revised” and “Request” below it need not recur.
  const ofYears = over > 1 && tops.every((t) => readYear(t, 'ending') !== undefined)
  const again =
    overYears || ofYears || new Set(texts).size < texts.length || cells.some(([a, b]) => !isBlank(a) && isBlank(b))
  if (
    over < 1 ||
    !spans ||
    !alone ||
    !again ||
    (over === 1 && !isBlank(cells[0]?.[0] ?? '') && !isBlank(cells[0]?.[1] ?? ''))
  )
    return null
  const labels = labelsOver(cells)
  return Array.from({ length: count }, (_, i) => labels[used.indexOf(i)] ?? '')
}

/**
 * The label over each heading. A label begins at its first column, unless columns before the first label have the same
 * headings as those after it. Then it is written over the middle or the end of its block, and the blocks that recur tell
 * which columns it covers.
 */
function labelsOver(cells: readonly (readonly [Cell, Cell])[]): readonly string[] {
  const labels = cells.map(([a]) => cellText(a).trim())
  const heads = cells.map(([, b]) => cellText(b).trim())
  const from = labels.findIndex((label) => label !== '')
  const first = heads.findIndex((head, i) => i < from && head !== '' && heads.includes(head, from))
  if (first < 0) {
    let last = ''
    return labels.map((label, i) => {
      if (label !== '') last = label
      return heads[i] === '' ? '' : last
    })
  }
  const count = labels.filter((label) => label !== '').length
  const wide = (heads.length - first) / count
  const block = (i: number): readonly string[] => {
    const begin = first + Math.floor((i - first) / wide) * wide
    return labels.slice(begin, begin + wide).filter((label) => label !== '')
  }
  const recur = Number.isInteger(wide) && heads.every((head, i) => i < first + wide || head === heads[i - wide])
  return labels.map((label, i) => {
    if (i < first || !recur) return label
    const [own = label, more] = block(i)
    return more === undefined ? own : label
  })
}

/** The headings of a table, those of two rows in one, each with what the others tell of it. */
export const headingsOf = (rows: Rows, at: number): readonly string[] => headingsBeside(asWritten(rows, at))

function asWritten(rows: Rows, at: number): readonly string[] {
  const top = topOf(rows, at)
  const [above = [], own = []] = [rows[at - 1], rows[at]]
  if (top === null) return own.map((c) => cellText(c).trim())
  return top.map((t, i) => {
    const text = cellText(own[i]).trim()
    return text === '' ? cellText(above[i]).trim() : t === text ? text : `${t} ${text}`.trim()
  })
}
