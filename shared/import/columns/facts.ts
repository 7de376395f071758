import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { guessMark } from '../cells/marks.ts'
import { numberEvidence } from '../cells/numbers.ts'
import type { Beside } from '../table/beside.ts'
import { type Column, headingsOf, isNumeric, topOf, usualWidth, width } from '../table/columns.ts'
import { headsTime, headsYears, inOneWay, isSingleYear, readYear, rowYear } from '../years/years.ts'
import { remarksBesideHeads } from './beside-heads.ts'
import { type Made, madeOf } from './made-of.ts'

export interface Facts {
  /** The row of the headings, from 0; null where the file has none. */
  readonly header: number | null
  readonly columns: readonly Column[]
  /** Words above the whole table: titles above the headings, and remarks of that rank in the book. */
  readonly above: string
  /** The titles alone. */
  readonly titled: string
  /** Remarks in the book outside its cells, as titles or as notes. */
  readonly beside: readonly Beside[]
  /** The first rows under the headings, with their numbers as in a spreadsheet. */
  readonly samples: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Rows under the headings, blank ones among them. */
  readonly dataRows: number
  /** Columns that the rows prove to be made of two others. */
  readonly made: readonly Made[]
}

const countsHead = /\b(enroll\w*|enrolled|students?|pupils?|children|headcounts?|counts?|numbers? of|membership)\b/i
const mostDistinct = 2000
/**
 * The limits of all names together: every public school of the United States, and no more text than a window holds
 * with ease.
 */
const mostNames = { texts: 150_000, letters: 8_000_000 }
/** The contents of each column, for guessing and for showing. */
export function factsOf(
  rows: Rows,
  header: number | null,
  hidden: ReadonlySet<number> = new Set(),
  scaled: ReadonlySet<number> = new Set(),
  around: readonly Beside[] = [],
  counts: ReadonlyMap<number, string> = new Map(),
): Facts {
  const from = header === null ? 0 : header + 1
  const data = rows.slice(from)
  const usual = usualWidth(data)
  const heads = header === null ? [] : headingsOf(rows, header)
  const written = heads.length
  // Headings may leave the last columns unnamed; then more than half of the rows are wider.
  const wider = data.filter((row) => width(row) === usual).length > data.length / 2
  const count = written > 0 && !(usual > written && wider) ? written : usual
  const headings = Array.from({ length: count }, (_, i) => heads[i] ?? '')
  const samples: { row: number; cells: string[] }[] = []
  for (let i = 0; i < data.length && samples.length < 6; i++) {
    const row = data[i] ?? []
    if (width(row) > 0) samples.push({ row: from + i + 1, cells: headings.map((_, c) => cellText(row[c])) })
  }
  // A second row of headings is part of those, and no title.
  const titled = aboveOf(rows, header !== null && topOf(rows, header) !== null ? header - 1 : (header ?? 0))
  const columns = headings.map((heading, i) => ({
    ...columnOf(inOneWay(heading), nameOf(headings, i), data, i, hidden.has(i)),
    scaled: scaled.has(i),
    counts: counts.get(i) ?? '',
  }))
  const beside = [...around, ...remarksBesideHeads(columns)]
  const over = beside.flatMap((b) => (b.over && b.column === undefined ? b.text : []))
  return {
    header,
    columns,
    above: joined([titled, ...over]),
    titled,
    beside,
    samples,
    dataRows: data.length,
    made: madeOf(rows, from, columns),
  }
}

const joined = (titles: readonly string[]): string => titles.filter((t) => t !== '').join(' | ')

const aboveOf = (rows: Rows, header: number): string =>
  rows
    .slice(0, header)
    .flatMap((row) => row.filter((cell) => !isBlank(cell)).map(cellText))
    .join(' | ')
    .slice(0, 2000)

/** A name for each column that tells it from the others. */
function nameOf(headings: readonly string[], i: number): string {
  const heading = headings[i] ?? ''
  if (heading === '') return `Column ${i + 1}`
  return headings.filter((h) => h === heading).length > 1 ? `${heading} (column ${i + 1})` : heading
}

function columnOf(
  heading: string,
  name: string,
  data: Rows,
  i: number,
  hidden: boolean,
): Omit<Column, 'scaled' | 'counts'> {
  const distinct = new Map<string, number>()
  let [filled, years, singleYears, marks] = [0, 0, 0, 0]
  let [words, letters] = [0, 0]
  let distinctCut = false
  const samples: string[] = []
  // A heading such as “Students” counts students: 2040 below it is not a year.
  const group = usualGroup(heading.replace(/_/g, ' '))
  const counted =
    group !== null || (countsHead.test(heading) && !headsYears(heading) && !/year|\b(sy|fy)\b/i.test(heading))
  // Anything else that is counted or numbered may be 2010: a program, hours, a room, a stipend, a score.
  const timed = headsTime(heading)
  const known = new Map<string, { year: boolean; single: boolean; mark: boolean }>()
  // Notes under a short table may be more than its rows: they are not part of the column below which they are written.
  const end = i > 0 ? data.length : data.findLastIndex((row) => width(row) > 1) + 1 || data.length
  for (const [at, row] of data.entries()) {
    const cell = row[i]
    if (cell === undefined || isBlank(cell)) continue
    if (at < end) filled++
    const text = cellText(cell)
    const seen = distinct.get(text)
    if (seen !== undefined) distinct.set(text, seen + 1)
    else {
      distinctCut ||= distinct.size === mostDistinct
      const names = words > distinct.size / 2 && letters < mostNames.letters
      if (distinct.size < (names ? mostNames.texts : mostDistinct)) {
        distinct.set(text, 1)
        letters += text.length
        if (!isNumeric(cell)) words++
      }
    }
    if (samples.length < 3 && seen === undefined) samples.push(text)
    let says = known.get(text)
    if (says === undefined) {
      const year =
        !counted &&
        (timed || !isSingleYear(cell)) &&
        (headsYears(heading) ? rowYear : readYear)(cell, 'ending') !== undefined
      says = { year, single: year && isSingleYear(cell), mark: guessMark(text) !== null }
      if (known.size < 10_000) known.set(text, says)
    }
    if (says.year) years++
    if (says.single) singleYears++
    if (says.mark) marks++
  }
  const texts = [...distinct].map(([text, count]) => ({ text, count }))
  return {
    heading,
    name: hidden ? `${name} (hidden)` : name,
    hidden,
    samples,
    distinct: texts.slice(0, mostDistinct),
    distinctCut,
    rest: texts.slice(mostDistinct),
    filled,
    numbers: numberEvidence(cellsOf(data, i)),
    years,
    singleYears,
    marks,
  }
}

function* cellsOf(data: Rows, i: number): Iterable<Cell> {
  for (const row of data) {
    const cell = row[i]
    if (cell !== undefined) yield cell
  }
}
