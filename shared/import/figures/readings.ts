import { type Aside, type Cell, cellText, isBlank } from '../cells/cells.ts'
import { guessMark, type MarkState } from '../cells/marks.ts'
import { hasLetterBehind, type NumberStyle, readNumber, signBehind } from '../cells/numbers.ts'
import { type Counted, OF_ROWS } from '../columns/count-columns.ts'
import type { Selected } from '../rows/select.ts'
import { kindOf } from '../vocabulary/unit-said.ts'
import { isAhead, isRunning, rowYear, type YearForm, yearInHeading } from '../years/years.ts'
import { knownOf, misfitOf, type Unit } from './units.ts'
import { figureBy, ofCounted, type PercentForm } from './written.ts'

export type { PercentForm } from './written.ts'

interface Meaning {
  readonly numberStyle: NumberStyle
  /** What the measure counts. */
  readonly unit: Unit
  /** How percent is written; of a row that says so itself, that counts. */
  readonly percentForm: PercentForm
  readonly yearForm: YearForm
  /** ISO day: a school year that has not begun has no outcomes yet. */
  readonly today: string
  /** A person's answer to each text that is not a number; others are as `guessMark` says, or set aside. */
  readonly marks: ReadonlyMap<string, MarkState | 'aside'>
  /** A note says that an empty cell is withheld. */
  readonly blankHides?: boolean
  /** A note says that an empty cell is 0. */
  readonly blankIsZero?: boolean
  /** The columns' names, for saying where. */
  readonly names: { readonly group: string; readonly year: string; readonly figure: string; readonly n: string }
}

/** One row, read. */
export interface FileReading {
  readonly row: number
  readonly group: string
  readonly year: string
  readonly figure: number | null
  readonly n: number | null
  readonly state: 'given' | MarkState
  /** As in the file, if there is no figure. */
  readonly mark: string | null
  /** The row's other numbers. */
  readonly counted?: Counted
  /** Far from its neighbors, and taken by a person's choice. */
  readonly doubt?: Doubted
}

/** How a figure far from its neighbors was taken. */
export type Doubted = 'asIs' | 'divided' | 'multiplied'

export interface Readings {
  readonly readings: readonly FileReading[]
  /** Rows that are not brought in. */
  readonly aside: readonly Aside[]
  /** Rows that are written as something else than the measure counts. */
  readonly misfits: readonly Aside[]
  /** Cells beside a figure that is brought in: how many students, where that can't be read. */
  readonly cells: readonly Aside[]
}

/** Reads the rows of one district. A row is read whole, or set aside with the cell that could not be read. */
export function readRows(rows: readonly Selected[], how: Meaning): Readings {
  const readings: FileReading[] = []
  const aside: Aside[] = []
  const misfits: Aside[] = []
  const cells: Aside[] = []
  const known = knownOf(rows)
  /** The numbers who did from rows of their own, by group and year. */
  const numbers = new Map<string, number>()
  const counted = rows.some((r) => r.n !== null && !isBlank(r.n))
  const wholes = rows.filter((r) => isCount(r, how)).length > rows.length / 2
  // Shares are in the place of numbers of students, and whole numbers in the place of shares.
  const turned = rows.length > 2 && rows.filter((r) => isTurned(r, how)).length > rows.length / 2
  const yearOf = (row: Selected): string | undefined =>
    row.yearAbove ? yearInHeading(cellText(row.year), how.yearForm) : rowYear(row.year, how.yearForm)
  // Beside a year that has not begun the running one is a step on the way to it.
  const planned = rows.some((r) => isAhead(yearOf(r) ?? '', how.today) && readNumber(r.figure, how.numberStyle).ok)
  for (const row of rows) {
    const { column, yearAbove } = row
    const names = column === null ? how.names : { ...how.names, figure: column, [yearAbove ? 'year' : 'group']: column }
    const misfit = misfitOf(row.format, how.unit, known)
    if (misfit !== null) {
      noteNumber(numbers, row, how.numberStyle)
      misfits.push({ row: row.row, column: names.figure, cell: cellText(row.figure), why: misfit })
      continue
    }
    const out = (column: string, cell: string, why: string): void =>
      void aside.push({ row: row.row, column, cell, why })
    const year = yearOf(row)
    if (year === undefined) {
      out(names.year, cellText(row.year), isBlank(row.year) ? 'The year is empty.' : 'This is not a school year.')
      continue
    }
    if (planned && isRunning(year, how.today)) {
      out(names.year, cellText(row.year), 'This school year is not over, and later years here are goals.')
      continue
    }
    if (isAhead(year, how.today)) {
      out(names.year, cellText(row.year), 'This school year has not begun, so this may be a goal.')
      continue
    }
    const read = readFigure(row, how)
    if (typeof read === 'string') {
      out(names.figure, cellText(row.figure), read)
      continue
    }
    const n = readCount(row, how)
    if ((turned && row.n !== null && !isBlank(row.n)) || (wholes && isPartOfOne(row, read.figure, how))) {
      out(
        names.n,
        cellText(row.n ?? ''),
        'It is not a number of students: the two numbers in this row may have changed places.',
      )
      continue
    }
    const none = read.figure === null ? null : ofNobody(row, read.figure, n, counted)
    if (none !== null) {
      out(names.figure, cellText(row.figure), none)
      continue
    }
    if (typeof n === 'string') cells.push({ row: row.row, column: names.n, cell: cellText(row.n ?? ''), why: n })
    const counts = row.counts === undefined ? {} : { counted: countedIn(row.counts, how.numberStyle) }
    readings.push({ row: row.row, group: row.group, year, n: typeof n === 'number' ? n : null, ...read, ...counts })
  }
  return { readings: numbers.size === 0 ? readings : withNumbers(readings, rows, numbers), aside, misfits, cells }
}

const keyOf = ({ group, year }: Selected): string => `${cellText(year)} ${group}`

function noteNumber(numbers: Map<string, number>, row: Selected, style: NumberStyle): void {
  const number = row.format !== null && kindOf(row.format) === 'number' ? readNumber(row.figure, style) : null
  if (number?.ok && Number.isInteger(number.value)) numbers.set(keyOf(row), number.value)
}

/** The readings with what other rows of their group and year say of how many did. */
function withNumbers(
  readings: readonly FileReading[],
  rows: readonly Selected[],
  numbers: ReadonlyMap<string, number>,
): FileReading[] {
  const byRow = new Map(rows.map((r) => [r.row, r]))
  return readings.map((reading) => {
    const row = byRow.get(reading.row)
    const did = row === undefined || row.column !== null ? undefined : numbers.get(keyOf(row))
    return did === undefined || reading.n === null
      ? reading
      : { ...reading, counted: { of: reading.n, did: new Map([...(reading.counted?.did ?? []), [OF_ROWS, did]]) } }
  })
}

type Read = Pick<FileReading, 'figure' | 'state' | 'mark'>

/** A figure or a mark; a sentence where it is neither. */
function readFigure(row: Selected, how: Meaning): Read | string {
  if (row.heldBack !== undefined) return { figure: null, state: 'withheld', mark: row.heldBack }
  if (isBlank(row.figure) && how.blankIsZero === true)
    return 'A note says that an empty cell means 0. Write 0 in the file.'
  if (isBlank(row.figure))
    return how.blankHides
      ? { figure: null, state: 'withheld', mark: null }
      : { figure: null, state: 'notReported', mark: null }
  const text = cellText(row.figure).trim()
  const mark = how.marks.get(text)
  if (mark !== undefined && mark !== 'aside') return { figure: null, state: mark, mark: text }
  const number = readNumber(row.figure, how.numberStyle)
  if (!number.ok) {
    const guess = number.text && mark === undefined ? guessMark(text) : null
    return guess === null ? number.why : { figure: null, state: guess, mark: text }
  }
  const share = how.unit === 'percent' || how.unit === 'rate'
  if (number.percent && !share) return 'It is a percentage, but the measure counts something else.'
  const said = row.format === null ? null : kindOf(row.format)
  if (
    share &&
    said !== 'fraction' &&
    how.percentForm === 'sign' &&
    !number.percent &&
    number.value > 0 &&
    number.value <= 1
  )
    return 'It has no percent sign and others do, so it could be a fraction. Choose how percents are written.'
  const form = !share || number.percent ? 'number' : said === 'fraction' ? 'fraction' : how.percentForm
  const figure =
    form === 'ofCounted' ? ofCounted(number.value, row.n, how.numberStyle) : figureBy(number.digits, number.value, form)
  if (figure === null) return 'It is no number of students out of those counted in its row.'
  if (form === 'fraction' && figure > 100) return 'A fraction can be 1 at most.'
  if (how.unit === 'percent' && figure > 100) return 'It is more than 100 percent.'
  if (how.unit !== 'score' && figure < 0) return 'It is less than zero.'
  if (how.unit === 'score' && /^-9+$/.test(number.digits))
    return 'It is less than zero, and made up only of nines, which some sources use for “not reported”.'
  return { figure, state: 'given', mark: null }
}

function countedIn({ of, did }: NonNullable<Selected['counts']>, style: NumberStyle): Counted {
  const read = (cell: Cell): number | null => {
    const number = readNumber(cell, style)
    return number.ok && Number.isInteger(number.value) && number.value >= 0 ? number.value : null
  }
  const all = did.flatMap(([column, cell]): (readonly [number, number])[] => {
    const value = read(cell)
    return value === null ? [] : [[column, value]]
  })
  return { of: read(of), did: new Map(all) }
}

/** How many students; null where the file does not say; a sentence where it can't be read. */
function readCount(row: Selected, how: Meaning): number | null | string {
  if (row.n === null || isBlank(row.n)) return null
  const number = readNumber(row.n, how.numberStyle)
  if (hasLetterBehind(row.n)) return `It has “${signBehind(row.n)}” behind it. The figure comes in without it.`
  if (!number.ok)
    return guessMark(cellText(row.n)) !== null
      ? 'The source does not say how many. The figure comes in without that number.'
      : `${number.why} The figure comes in without it.`
  if (!Number.isInteger(number.value) || number.value < 0 || number.percent)
    return 'It is not a number of students. The figure comes in without it.'
  return number.value
}

const isCount = (row: Selected, how: Meaning): boolean => {
  const number = row.n === null || isBlank(row.n) ? null : readNumber(row.n, how.numberStyle)
  return number?.ok === true && Number.isInteger(number.value) && !number.percent
}

/** True for a row with decimals in the place of the number, and a whole number without a sign in that of the figure. */
function isTurned(row: Selected, how: Meaning): boolean {
  if (row.n === null || isBlank(row.n)) return false
  const [n, figure] = [readNumber(row.n, how.numberStyle), readNumber(row.figure, how.numberStyle)]
  return n.ok && figure.ok && (n.percent || n.digits.includes('.')) && !figure.percent && !figure.digits.includes('.')
}

/** True if a share is in the place of the number, and a possible number in that of the figure. */
function isPartOfOne(row: Selected, figure: number | null, how: Meaning): boolean {
  if (row.n === null || isBlank(row.n) || figure === null || !Number.isInteger(figure)) return false
  const number = readNumber(row.n, how.numberStyle)
  return number.ok && !isCount(row, how)
}

/** A sentence where a figure can be of no child; null where it can be of some. */
function ofNobody(row: Selected, figure: number, n: number | null | string, counted: boolean): string | null {
  if (n === 0) return 'No student was counted, so there is nothing this could be a figure for.'
  if (figure === 0 && counted && row.n !== null && isBlank(row.n))
    return 'Other rows say how many students were counted, but this one does not, so 0 may mean withheld.'
  const text = cellText(row.n ?? '')
  const withheld = guessMark(text) === 'withheld' || /^\s*\d+\s*(-|–|to)\s*\d+\s*$/.test(text)
  return figure === 0 && withheld ? 'The number of students counted is withheld, so 0 may mean withheld, too.' : null
}

/** The texts in the column of figures that are no numbers, with what each most likely says. */
export function marksIn(
  distinct: readonly { readonly text: string; readonly count: number }[],
  style: NumberStyle,
): readonly { readonly text: string; readonly count: number; readonly guess: MarkState | null }[] {
  const found = new Map<string, number>()
  for (const { text, count } of distinct) {
    const mark = text.trim()
    const read = readNumber(mark, style)
    if (!read.ok && read.text) found.set(mark, (found.get(mark) ?? 0) + count)
  }
  return [...found].map(([text, count]) => ({ text, count, guess: guessMark(text) }))
}
