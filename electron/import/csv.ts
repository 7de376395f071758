import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { limits, type Rows } from '../../shared/import/cells/cells.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { commas } from '../../shared/words/index.ts'
import { notBroughtIn } from './refusal.ts'

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe', '^': 'caret' } as const
type Separator = keyof typeof separators
/** The name of a separator as the screen shows it: “semicolon”. */
export const separatorName = (separator: Separator): string => separators[separator]

/** The most characters of a row: a longer one has a quote that was never closed, or is not a row. */
const longestRow = 1_000_000

const lineEnds = ['\r\n', '\n', '\r']
/** Characters that end a line only if nothing else in the file does. */
const rareEnds = ['\u2028', '\u2029', '\u0085', '\f', '\v']
const endsIn = (text: string): string[] => (/[\r\n]./s.test(text) ? lineEnds : [...lineEnds, ...rareEnds])

/**
 * True for a text that has a space between a separator and a quote, `"Coach", "81,000"`, as scripts write it. Where cells begin
 * with several spaces, these may set a title in, and where a quote is a cell's own, none is taken away.
 */
function spaced(text: string, separator: Separator): boolean {
  if (separator === '\t') return false
  const [sign, begins] = [`\\${separator}`, `(?:^|[\\r\\n]|\\${separator})`]
  const has = (pattern: string): boolean => new RegExp(pattern).test(text)
  return (
    has(`${sign} "[^"\\r\\n]*" ?(?:${sign}|[\\r\\n]|$)`) &&
    !has(`${begins}[ \\t\\u00a0]{2,}[^\\s${sign}]`) &&
    !has(`${begins} "(?:[^"]|"")*"(?! ?(?:${sign}|[\\r\\n]|$)|")`)
  )
}

const options = (delimiter: Separator, ends: string[], trim = false): Options => ({
  delimiter,
  record_delimiter: ends,
  relax_column_count: true,
  // A quote inside a cell that does not begin with one (5" pipe) is an ordinary character.
  relax_quotes: true,
  skip_empty_lines: false,
  trim,
  max_record_size: longestRow,
})

/** The first line with which some programs tell a spreadsheet the separator: “sep=;”. */
const told = /^\uFEFF?"?sep=(.)"?[ ]*(?:\r\n|\n|\r)/i

/**
 * The separator that the file names, or the one that splits the first lines most evenly; a comma for a single column.
 */
export function findSeparator(text: string): Separator {
  const named = (Object.keys(separators) as Separator[]).find((s) => s === told.exec(text)?.[1])
  if (named !== undefined) return named
  const some = text.slice(0, 64_000)
  const cut =
    some.length < text.length ? some.slice(0, Math.max(some.lastIndexOf('\n'), some.lastIndexOf('\r')) + 1) : some
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of Object.keys(separators) as Separator[]) {
    const widths = widthsOf(cut === '' ? some : cut, separator, endsIn(text))
    const counts = new Map<number, number>()
    for (const w of widths) counts.set(w, (counts.get(w) ?? 0) + 1)
    const [usual = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    if (usual < 2) continue
    const score = times / widths.length + Math.min(usual, 50) / 1000
    if (score > best.score) best = { separator, score }
  }
  return best.separator === ',' ? (besideCommas(cut === '' ? some : cut) ?? ',') : best.separator
}

/**
 * The separator of lines in which each comma is one of a number or of a sentence: “Forums;IDEA;2.076,23” under two titles
 * with a comma in each. Null where commas part the cells.
 */
function besideCommas(text: string): Separator | null {
  const lines = text.split(/\r\n|\n|\r/).filter((l) => l.trim() !== '')
  const parted = (line: string): boolean => /,(?!\s|$)/.test(line.replace(/(?<=\d),(?=\d)/g, ''))
  const others = (Object.keys(separators) as Separator[]).filter((s) => s !== ',')
  const found = others.find((s) => {
    const own = lines.filter((l) => l.includes(s))
    return own.length > 1 && own.length >= lines.length / 2 && !own.some(parted)
  })
  return found ?? null
}

function widthsOf(text: string, separator: Separator, ends: string[]): readonly number[] {
  try {
    const rows = parseSync(text, {
      ...options(separator, ends, spaced(text, separator)),
      to: 200,
    }) as unknown as string[][]
    return rows.filter((r) => r.length > 1 || r[0] !== '').map((r) => r.length)
  } catch {
    // A quote was not closed: the plain lines still show the separator.
    const lines = text
      .split(/\r\n|\n|\r/)
      .slice(0, 200)
      .filter((l) => l !== '')
    return lines.map((l) => l.split(separator).length)
  }
}

/** The content of a cell that some programs write as ="48.1" so that a spreadsheet does not convert it. */
const bare = (cell: string): string => (cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell)

/** A text that is read in pieces, so that the person who waits sees the progress. */
export interface CsvReading {
  readonly done: number
  readonly total: number
  step(): Promise<Result<boolean>>
  readonly rows: Rows
}

const piece = 256 * 1024

/**
 * Starts reading. `step` gives true when everything is read, and a refusal with its place if the text is not a table.
 */
export function readCsv(whole: string, separator: Separator): CsvReading {
  // The line stays, empty, so that each row keeps its number.
  const text = whole.replace(told, '\n')
  const rows: string[][] = []
  const wrapped = text.includes('="')
  let failed: Error | undefined
  const parser: Parser = parse(options(separator, endsIn(text), spaced(text, separator)))
  parser.on('readable', () => {
    for (let row: string[] | null = parser.read(); row !== null; row = parser.read())
      rows.push(wrapped ? row.map(bare) : row)
  })
  parser.on('error', (e: Error) => {
    failed = e
  })
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve)
    parser.once('error', () => resolve())
  })
  let at = 0
  let looked = 0
  return {
    get done() {
      return at
    },
    total: text.length,
    rows,
    step: async () => {
      const next = text.slice(at, at + piece)
      at += next.length
      if (next !== '') await Promise.race([new Promise<void>((resolve) => parser.write(next, () => resolve())), ended])
      if (at >= text.length && failed === undefined) {
        parser.end()
        await ended
      }
      if (failed !== undefined) return err(faultIn(failed, rows.length + 1))
      const wrong = firstFault(rows)
      if (wrong) return wrong
      return ok(at >= text.length)
    },
  }

  /** Checks the rows that were added since the last call. */
  function firstFault(all: readonly string[][]): Result<boolean> | undefined {
    if (all.length > limits.rows)
      return refuse(`The file has more than ${commas(limits.rows)} rows.`, 'Cut it to your district')
    for (let i = looked; i < all.length; i++) {
      const row = all[i] ?? []
      if (row.length > limits.columns)
        return refuse(`Row ${i + 1} has ${row.length} cells; ${limits.columns} can be read at most.`)
      for (const [k, cell] of row.entries()) {
        if (cell.length > limits.cell)
          return refuse(
            `Row ${i + 1}, column ${k + 1} has ${commas(cell.length)} characters; a cell can have ${commas(limits.cell)} at most. Look for a quote that is not closed.`,
          )
        if (cell.includes('\0'))
          return refuse(`Row ${i + 1}, column ${k + 1} has a character that does not belong in text (NUL).`)
      }
    }
    looked = all.length
    return undefined
  }
}

const refuse = (says: string, what = 'Fix it in a spreadsheet') =>
  notBroughtIn(says, `${what}, and choose the file again.`)

function faultIn(e: Error, row: number) {
  const fix = 'Nothing was brought in. Fix it in a spreadsheet or an editor, and choose the file again.'
  if (!(e instanceof CsvError)) throw e
  const at = typeof e.column === 'number' ? `row ${row}, column ${e.column + 1}` : `row ${row}`
  if (e.code === 'CSV_QUOTE_NOT_CLOSED')
    return appError('bad-input', `A quote that opens in ${at} is never closed. ${fix}`, at)
  if (e.code === 'CSV_MAX_RECORD_SIZE' && Number(e.column) >= limits.columns)
    return appError('bad-input', `Row ${row} has more than ${limits.columns} cells, more than can be read. ${fix}`, at)
  if (e.code === 'CSV_MAX_RECORD_SIZE')
    return appError(
      'bad-input',
      `R${at.slice(1)} goes on for more than ${commas(longestRow)} characters: a quote in it is probably never closed. ${fix}`,
      at,
    )
  return appError('bad-input', `Row ${row} can’t be read as a row of a table. ${fix}`, `row ${row}`)
}
