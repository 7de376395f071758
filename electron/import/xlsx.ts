import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { dayAt, timeOf } from '../../shared/days/index.ts'
import { type Cell, cellText, isBlank, limits, type Rows } from '../../shared/import/cells/cells.ts'
import { type Beside, STRUCK } from '../../shared/import/table/beside.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { commas, counted } from '../../shared/words/index.ts'
import { type Comment, commentsOf, notesOn, saidOn } from './around.ts'
import { hiddenIn, hiddenInWords, saidInHiddenRow, struckInWords } from './hidden-rows.ts'
import { fillMerged } from './merged.ts'
import { withoutCdata, withPlaces } from './places-in-sheet.ts'
import { notBroughtIn } from './refusal.ts'
import { type Covered, showCells } from './shows.ts'
import { withRaised, withStruck } from './superscripts.ts'
import { type Unpacked, unpack } from './unzip.ts'
import { attribute, columnAt } from './xml.ts'

/** One sheet of a spreadsheet: its values, and what else the file holds and was not read. */
export interface SheetRead {
  readonly rows: Rows
  readonly sheet: string
  readonly sheets: readonly SheetName[]
  /** All visible sheets that hold a table, if there are several; empty if one was named or only one does. */
  readonly alike: readonly string[]
  /** Hidden columns, from 0. */
  readonly hidden: ReadonlySet<number>
  /** Columns, from 0, whose numbers the sheet shows divided by a thousand or more. */
  readonly scaled: ReadonlySet<number>
  /** What the sheet says its numbers count, by column from 0: “students”. */
  readonly counts: ReadonlyMap<number, string>
  readonly ignored: readonly string[]
  /** What the workbook says outside the cells of the sheet. */
  readonly beside: readonly Beside[]
  readonly comments: readonly Comment[]
}

/** A sheet of the workbook, and whether it is visible. */
export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

/** True for the parts that hold values. All others (macros, links, pictures, charts) are named and never unpacked. */
const ofCells = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  )

/** True also for the parts that say something about the cells from outside. */
const wanted = (name: string): boolean =>
  ofCells(name) ||
  /^xl\/(worksheets\/_rels\/[^/]+\.rels|comments[^/]*\.xml|comments\/[^/]+\.xml|threadedComments\/[^/]+\.xml|drawings\/[^/]+\.xml)$/i.test(
    name,
  )

const refuse = (says: string, where?: string) =>
  notBroughtIn(says, 'Save the sheet as CSV, and choose that file.', where)

type Parts = ReadonlyMap<string, Uint8Array>
/** A sheet with the part of the file that holds its cells. */
type Sheet = SheetName & { readonly part: string }

/** Reads one sheet as it is shown: the first visible one with a table in it, unless another is named. */
export async function readXlsx(bytes: Uint8Array, wish: string | null, ofWords = false): Promise<Result<SheetRead>> {
  const unpacked = unpack(bytes, wanted)
  if (!unpacked.ok) return unpacked
  const { parts } = unpacked.value
  const chosen = choose(parts, wish, ofWords)
  if (!chosen.ok) return chosen
  const { sheet, sheets, tables } = chosen.value
  const whole = withPlaces(textOf(parts.get(sheet.part)))
  const xml = extent(whole) === null ? whole : withoutEmpty(whole)
  const large = extent(xml)
  if (large !== null) return refuse(large, sheet.name)
  const part = (name: string): string => ((parts.get(name)?.length ?? 0) > MOST_SAID ? '' : textOf(parts.get(name)))
  let read: readonly (readonly unknown[])[]
  const beside: Beside[] = []
  try {
    const safe = safeBook(parts, sheet, xml)
    const place = (one: Sheet): number => sheets.indexOf(one) + 1
    read = await readSheet(safe, place(sheet), { trim: false })
    beside.push(...saidOn(sheet.part, xml, part))
    for (const notes of notesAmong(chosen.value, parts, part, ofWords))
      beside.push(...notesOn(notes.name, await readSheet(safe, place(notes)), notes.hidden))
  } catch (e) {
    return refuse(`This sheet can’t be read${placeIn(e)}.`, sheet.name)
  }
  const rows = read.map((row) => row.map(cellOf))
  const long = longCell(rows)
  if (long !== null) return refuse(long, sheet.name)
  for (const { row, column, text } of daysBeyond(xml)) {
    const cells = rows[row]
    if (cells?.[column] === '') cells[column] = text
  }
  fillMerged(rows, xml)
  const unseen = hiddenIn(xml)
  const filled = new Set(unseen.rows.filter((r) => isFilled(rows[r])))
  for (const r of filled) beside.push(...saidInHiddenRow(rows[r] ?? []))
  emptyRows(rows, filled)
  let covered: Covered
  try {
    covered = showCells(rows, xml, textOf(parts.get('xl/styles.xml')), ofWords)
  } catch {
    return refuse('The number formats in this sheet can’t be read.', sheet.name)
  }
  const struck = new Set(
    [...rows.keys()].filter((r) => isFilled(rows[r]) && rows[r]?.every((c) => isBlank(c) || endsStruck(c))),
  )
  emptyRows(rows, struck)
  const names = sheets.map(({ name, hidden }) => ({ name, hidden }))
  const hidden = [
    ...hiddenInWords(unseen, { rows: filled, width: rows[0]?.length ?? 0 }),
    ...struckInWords([...struck]),
  ]
  return ok({
    rows,
    sheet: sheet.name,
    sheets: names,
    alike: wish === null && tables.length > 1 ? tables.map((t) => t.name) : [],
    hidden: unseen.columns,
    scaled: covered.scaled,
    counts: covered.counts,
    beside,
    comments: commentsOf(sheet.part, part).filter(
      ({ row, column }) => !unseen.columns.has(column) && isFilled(rows[row]),
    ),
    ignored: [...othersOf(names, sheet.name), ...hidden, ...ignoredIn(unpacked.value, xml, covered)],
  })
}

/** The sheets of a workbook. */
interface Chosen {
  readonly sheets: readonly Sheet[]
  /** The one to read. */
  readonly sheet: Sheet
  /** All visible ones that hold a table; empty where only one is visible. */
  readonly tables: readonly Sheet[]
  /** The shared strings that are numbers, by their index. */
  readonly texts: ReadonlySet<number>
}

function choose(parts: Parts, wish: string | null, ofWords: boolean): Result<Chosen> {
  const book = textOf(parts.get('xl/workbook.xml'))
  if (book === '') return refuse('This is not an .xlsx Excel file.')
  const sheets = sheetsOf(book, textOf(parts.get('xl/_rels/workbook.xml.rels')))
  const named = sheets.find((s) => s.name === wish)
  if (wish !== null && named === undefined)
    return notBroughtIn(
      `There is no sheet “${wish}” in this file. Its sheets are: ${sheets.map((s) => `“${s.name}”`).join(', ')}.`,
      null,
    )
  const shown = sheets.filter((s) => !s.hidden && parts.has(s.part))
  const texts = figuresIn(textOf(parts.get('xl/sharedStrings.xml')))
  const tables = shown.length > 1 ? shown.filter((s) => holdsTable(textOf(parts.get(s.part)), ofWords, texts)) : []
  const sheet = named ?? tables[0] ?? shown[0] ?? sheets[0]
  return sheet === undefined ? refuse('This Excel file has no sheet.') : ok({ sheets, sheet, tables, texts })
}

/** A new archive of the parts that were checked, so that the reader can see nothing else of the file. */
function safeBook(parts: Parts, sheet: Sheet, xml: string): ArrayBuffer {
  const made = [...parts]
    .filter(([name]) => ofCells(name))
    .map(([name, bytes]) => [name, /sharedStrings/i.test(name) ? marked(textOf(bytes)) : bytes] as const)
  const safe = zipSync({ ...Object.fromEntries(made), [sheet.part]: marked(withoutGaps(xml)) }, { level: 0 })
  return safe.buffer as ArrayBuffer
}

/** Short sheets of words beside the one that is read: the first visible ones, and the first hidden ones. */
function notesAmong(
  { sheets, sheet, tables, texts }: Chosen,
  parts: Parts,
  part: (name: string) => string,
  ofWords: boolean,
) {
  const words = sheets.filter((s) => s !== sheet && parts.has(s.part) && isShort(part(s.part)) && !tables.includes(s))
  return [
    ...words.filter((s) => !s.hidden).slice(0, MOST_NOTES),
    ...words.filter((s) => s.hidden && !holdsTable(part(s.part), ofWords, texts)).slice(0, MOST_NOTES),
  ]
}

/** A sentence for the first cell that is too long; null if there is none. */
function longCell(rows: Rows): string | null {
  for (const [i, row] of rows.entries()) {
    const long = row.findIndex((c) => typeof c === 'string' && c.length > limits.cell)
    if (long >= 0) return `Row ${i + 1}, column ${long + 1} is longer than a cell can be.`
  }
  return null
}

const isFilled = (row: readonly Cell[] | undefined): boolean => row?.some((c) => !isBlank(c)) ?? false

/** Takes out what these rows say; the rows stay, so that every other row keeps its number. */
function emptyRows(rows: Cell[][], which: ReadonlySet<number>): void {
  for (const r of which) rows[r] = rows[r]?.map(() => '') ?? []
}

const encoder = new TextEncoder()

/**
 * Text for cells that the reader would leave empty because a formula failed or was never calculated, or change because
 * their day is in no calendar. As text, each is shown with its place, and none is taken for “nothing reported”.
 */
const withoutGaps = (xml: string): string =>
  xml
    .replace(/(<(?:\w+:)?c\b[^>]*\s)t\s*=\s*["'][de]["']/g, '$1t="str"')
    .replace(
      /<((?:\w+:)?)c\b([^>]*?)(?:\st\s*=\s*["']\w+["'])?([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g,
      '<$1c$2$3 t="str"><$1v>formula without a value</$1v></$1c>',
    )

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : withoutCdata(new TextDecoder().decode(bytes))

/** The XML of cells or texts, with characters added for what only their formatting says. */
const marked = (xml: string): Uint8Array => encoder.encode(withStruck(withRaised(xml)))

/** The most bytes of comments or drawings: nobody has read more. */
const MOST_SAID = 4_000_000
/** The most sheets of notes that are read beside a table; the size limit for each follows. */
const MOST_NOTES = 4
const isShort = (xml: string): boolean => xml.length < 500_000 && extent(xml) === null

const endsStruck = (cell: Cell): boolean => cellText(cell).endsWith(STRUCK)

/** A value as text; a date as an ISO day; a number stays a number. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const day = dayAt(value.getTime())
    // A sheet knows no time zone: its evening is not yet the next day.
    return timeOf(day) === value.getTime() ? day : value.toISOString().replace(/(\.\d+)?Z$/, '')
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
}

const placeIn = (e: unknown): string => {
  const [, row, column] = (e instanceof Error && /\brow (\d+), col(?:umn)? (\d+)\b/.exec(e.message)) || []
  return row === undefined ? '' : `: row ${row}, column ${column} has no value that can be used`
}

/** Numbers too large to be a date in cells with a date format, for which the reader gives nothing. */
function* daysBeyond(xml: string): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
  const cells = /<(?:\w+:)?c\s([^>]*[^/>])>(?:<(?:\w+:)?f[^<]*<\/(?:\w+:)?f>)?<(?:\w+:)?v>([^<]+)</g
  for (const [, attributes = '', number = ''] of xml.matchAll(cells)) {
    if (Math.abs(Number(number)) < 2_958_466) continue
    const [, letters = '', digits = ''] = /\br\s*=\s*["']([A-Z]+)(\d+)["']/.exec(attributes) ?? []
    if (letters !== '')
      yield { row: Number(digits) - 1, column: columnAt(letters) - 1, text: `day number ${number.trim()}` }
  }
}

/** A number that is written as text: “84.1%”, “1,200”. */
const figure = /^\s*\$?\d{1,3}(,?\d{3})*(\.\d+)?\s*%?\s*$/
/** The shared strings that are numbers, by their index. */
const figuresIn = (shared: string): ReadonlySet<number> =>
  new Set(
    [...shared.matchAll(/<((?:\w+:)?)si(?:\s[^>]*)?>([\s\S]*?)<\/\1si>/g)].flatMap(([, , item = ''], i) =>
      figure.test(item.replace(/<[^>]*>/g, '')) ? [i] : [],
    ),
  )

/**
 * True for a sheet with two numbers or more, and rows of several cells: a page of notes does not count. In a table of
 * words, rows are enough.
 */
function holdsTable(xml: string, ofWords: boolean, texts: ReadonlySet<number>): boolean {
  let numbers = 0
  let rows = 0
  for (const [, cells = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>(.*?)<\/(?:\w+:)?row>/gs)) {
    if ((cells.match(/<(?:\w+:)?(v|is)>/g)?.length ?? 0) > 1) rows++
    numbers +=
      cells.match(
        /<(?:\w+:)?c\b(?![^>]*\st\s*=\s*["'](?:s|str|inlineStr|b|e)["'])[^>]*>(?:<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>/g,
      )?.length ?? 0
    // Many programs write every number as text.
    for (const [, index = ''] of cells.matchAll(/<(?:\w+:)?c\b[^>]*\st\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>(\d+)</g))
      if (texts.has(Number(index))) numbers++
    for (const [, text = ''] of cells.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) if (figure.test(text)) numbers++
    if (rows > 1 && (ofWords || numbers > 1)) return true
  }
  return false
}

/** The sheets in the workbook's order, with the part of each. */
function sheetsOf(book: string, relations: string): readonly Sheet[] {
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = attribute(tag, 'Target')
    targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    hidden: /^(hidden|veryHidden)$/.test(attribute(tag, 'state')),
    part: targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '',
  }))
}

/**
 * A sentence for a sheet that reaches further than can be read: a single far cell makes a reader fill all cells before
 * it.
 */
function extent(xml: string): string | null {
  let row = 0
  let column = 0
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    row = Math.max(row, Number(digits))
    if (letters !== '') column = Math.max(column, columnAt(letters))
  }
  if (row > limits.rows)
    return `The sheet goes down to row ${commas(row)}; ${commas(limits.rows)} rows can be read at most.`
  if (column > limits.columns) return `The sheet has ${column} columns; at most ${limits.columns} can be read.`
  if (row * column > 5_000_000) return `The sheet has ${row} rows of ${column} columns, more than can be read.`
  return null
}

/** The cells that hold something: a border or a height that somebody gave to a whole column reaches down to row 1,048,576. */
const withoutEmpty = (xml: string): string =>
  xml
    .replace(/<((?:\w+:)?)c\s[^>]*(?:\/>|>\s*<\/\1c>)/g, '')
    .replace(/<((?:\w+:)?)row\s[^>]*(?:\/>|>\s*<\/\1row>)/g, '')

function othersOf(sheets: readonly SheetName[], read: string): readonly string[] {
  const others = sheets.flatMap((s) => (s.name === read ? [] : s.hidden ? `${s.name} (hidden)` : s.name))
  if (others.length === 0) return []
  return [`${others.length === 1 ? 'Another sheet' : `${others.length} other sheets`}: ${others.join(', ')}.`]
}

/** A sentence each for what the file holds and was not read. */
function ignoredIn({ names }: Unpacked, xml: string, covered: Covered): readonly string[] {
  const said: string[] = []
  const formulas = xml.match(/<(?:\w+:)?f[\s>/]/g)?.length ?? 0
  if (formulas > 0)
    said.push(
      `${formulas === 1 ? 'A formula' : counted(formulas, 'formula')}: the last value Excel worked out is used.`,
    )
  if (covered.cells > 0)
    said.push(
      `${covered.cells === 1 ? 'A number' : `${covered.cells} numbers`} that the sheet hides or shows differently: what it shows is used.`,
    )
  if (covered.struck > 0)
    said.push(
      `${covered.struck === 1 ? 'A cell' : `${covered.struck} cells`} with a line through the text: not taken for what ${covered.struck === 1 ? 'it says' : 'they say'}.`,
    )
  if (covered.unfollowed)
    said.push(
      'Rules that make the sheet show numbers differently, or hide them (conditional formatting): check that what comes in is what you see.',
    )
  if (names.some((n) => /vbaProject|macrosheets/i.test(n))) said.push('Macros: not read, and not run.')
  if (names.some((n) => /externalLinks\//i.test(n))) said.push('Links to other files: not followed.')
  if (names.some((n) => /xl\/(connections\.xml|queryTables\/)/i.test(n)))
    said.push('Connections to other data: not followed.')
  if (names.some((n) => /xl\/pivot/i.test(n))) said.push('Pivot tables.')
  if (names.some((n) => /xl\/(embeddings|activeX|ctrlProps)\//i.test(n))) said.push('Embedded files and controls.')
  if (names.some((n) => /xl\/(media|charts|drawings)\//i.test(n))) said.push('Pictures and charts.')
  if (/<(?:\w+:)?mergeCell\b/.test(xml))
    said.push(
      'Merged cells: a name or a year counts for each row beside it, and a figure across several cells is set aside.',
    )
  return said
}
