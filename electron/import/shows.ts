import { isStruck, STRUCK } from '../../shared/import/beside.ts'
import { type Cell, cellText, isBlank } from '../../shared/import/table.ts'
import { type Shown, shownBy, UNSEEN } from './formats.ts'
import { rulesOf } from './rules.ts'
import { attribute, columnAt } from './xml.ts'

/** Percent, and days of which a part is not shown, as a book calls them without saying more. Others of its own only round. */
const builtIn: Readonly<Record<string, string>> = {
  '2': '0.00',
  '9': '0%',
  '10': '0.00%',
  '16': 'd-mmm',
  '17': 'mmm-yy',
}

/** How a style of the book shows a cell: `shown` where that is not all that is in it. */
interface Style {
  readonly shown: Shown | undefined
  /** Its letters have the color that is behind them. */
  readonly unseen: boolean
  /** Behind them it is white. */
  readonly white: boolean
  /** A line goes through its text. */
  readonly struck: boolean
  /** By how many steps its text is set in. */
  readonly indent: number
}

/** A color as books write it in three ways; null where a tag names none. */
function colorIn(tag: string): string | null {
  const [, kind = '', value = '', rest = ''] =
    /<(?:\w+:)?(?:color|fgColor)\b[^>]*?\s(rgb|theme|indexed)\s*=\s*["'](\w+)["']([^>]*)/i.exec(tag) ?? []
  if (kind === '') return null
  const tint = /\stint\s*=\s*["']([^"']+)/.exec(rest)?.[1] ?? ''
  const named: Readonly<Record<string, string>> = {
    ...{ theme0: 'FFFFFF', theme1: '000000', indexed0: '000000', indexed1: 'FFFFFF' },
    ...{ indexed8: '000000', indexed9: 'FFFFFF', indexed64: '000000', indexed65: 'FFFFFF' },
  }
  const color = kind.toLowerCase() === 'rgb' ? value.slice(-6).toUpperCase() : (named[kind + value] ?? kind + value)
  return tint === '' ? color : `${color} ${tint}`
}
const lined = /<(?:\w+:)?strike\b(?![^>]*\bval\s*=\s*["'](?:0|false)["'])/
const empty = /<(?:\w+:)?patternFill\b[^>]*\spatternType\s*=\s*["']none|<(?:\w+:)?patternFill\s*\/>/

/** The styles of a book, by their place. */
function stylesOf(styles: string): readonly Style[] {
  const block = (name: string): string =>
    new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*[^/])?>([^]*?)</\\1${name}>`).exec(styles)?.[2] ?? ''
  const list = (name: string): readonly string[] =>
    block(`${name}s`).match(new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*)?(?:/>|>[^]*?</(?:\\w+:)?${name}>)`, 'g')) ?? []
  const fonts = list('font')
  const letters = fonts.map((font) => colorIn(font) ?? '000000')
  const lines = fonts.map((font) => lined.test(font))
  const behind = list('fill').map((fill) => (empty.test(fill) ? 'FFFFFF' : colorIn(fill)))
  const codes = new Map(Object.entries(builtIn))
  for (const [tag] of block('numFmts').matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    codes.set(attribute(tag, 'numFmtId'), attribute(tag, 'formatCode'))
  const made = new Map<string, Shown>()
  const styled = /(<(?:\w+:)?xf\b[^>]*>)(?:\s*(<(?:\w+:)?alignment\b[^>]*>))?/g
  return [...block('cellXfs').matchAll(styled)].map(([, tag = '', alignment = '']) => {
    const id = attribute(tag, 'numFmtId')
    const code = codes.get(id)
    const shown = code === undefined ? undefined : (made.get(id) ?? shownBy(code))
    if (shown !== undefined) made.set(id, shown)
    const fill = behind[Number(attribute(tag, 'fillId') || 0)] ?? (behind.length === 0 ? 'FFFFFF' : 'none')
    const indent = Math.min(Number(attribute(alignment, 'indent')) || 0, 20)
    const font = Number(attribute(tag, 'fontId') || 0)
    return { shown, unseen: letters[font] === fill, struck: lines[font] ?? false, white: fill === 'FFFFFF', indent }
  })
}

/** What was found while a sheet's cells were put as it shows them. */
export interface Covered {
  /** Cells that hold a figure which nobody sees. */
  readonly cells: number
  /** Some rules of the sheet may change what it shows, and were not followed. */
  readonly rules: boolean
  /** Columns whose numbers are shown divided by a thousand or more, from 0. */
  readonly scaled: ReadonlySet<number>
  /** By column, from 0: what its formats say that the numbers count. */
  readonly counts: ReadonlyMap<number, string>
  /** Cells with a line through them. */
  readonly struck: number
}

/**
 * Puts what the sheet shows in place of what its cells hold, where that is something else: a figure that a format
 * withholds must not come in. In a table of words (`ofWords`) a day is as much of it as is shown: “Jun-27” is no 30th,
 * and a number has the zeros of its format: policy 5.10 is not 5.1.
 */
export function showCells(rows: Cell[][], sheet: string, styles: string, ofWords = false): Covered {
  const all = stylesOf(styles)
  // As the sheet holds them, whatever was put in place of some by then.
  const held = rows.map((row) => [...row])
  const rules = rulesOf(sheet, styles, (row, column) => held[row - 1]?.[column - 1])
  const noZeros = /<(?:\w+:)?sheetView\b[^>]*\sshowZeros\s*=\s*["'](?:0|false)["']/.test(sheet)
  let [cells, struck] = [0, 0]
  const counts = new Map<number, string>()
  const scaled = new Set<number>()
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const style = all[Number(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0)]
    const how = style?.shown
    if (how === undefined && !style?.unseen && !style?.indent && !style?.struck && !noZeros && rules.none) continue
    const [, letters = '', digits = ''] = /\sr\s*=\s*["']([A-Z]+)(\d+)["']/.exec(tag) ?? []
    const [row, column] = [rows[Number(digits) - 1], columnAt(letters) - 1]
    const cell = row?.[column]
    if (row === undefined || cell === undefined || cell === '') continue
    if (typeof cell === 'number') {
      const by = rules.of(Number(digits), column + 1, cell, style?.white ?? true) ?? how
      const now = style?.unseen ? UNSEEN : cell === 0 && noZeros ? '' : (by?.number(cell) ?? cell)
      row[column] = ofWords && now === cell ? (by?.code(cell) ?? cell) : now
      if (by?.scaled && now === cell && cell !== 0) scaled.add(column)
      const word = typeof now === 'number' ? (by?.counts(cell) ?? null) : null
      if (word !== null) counts.set(column, word)
      if (typeof now === 'string' && !now.endsWith('%')) cells++
    } else if (how !== undefined && /\st\s*=\s*["'](?:s|inlineStr|str)["']/.test(tag)) {
      row[column] = how.text(cell)
      if (row[column] !== cell) cells++
    } else if (how !== undefined && /^\d{4}-\d\d-\d\d/.test(cell)) {
      const day = cell.slice(0, 10)
      if (how.yearOnly) row[column] = cell.slice(0, 4)
      else if (ofWords) row[column] = how.partOf(day) ?? cell
    }
    // A name that is set in stands under the one above it.
    const text = row[column]
    if (style?.indent && typeof text === 'string' && /\p{L}/u.test(text))
      row[column] = `${'  '.repeat(style.indent)}${text}`
    // Whoever corrected the sheet took it back, and left it to be seen.
    if (style?.struck && !isBlank(row[column])) {
      struck++
      if (!isStruck(cellText(row[column]))) row[column] = `${cellText(row[column]).trimEnd()} ${STRUCK}`
    }
  }
  return { cells, rules: rules.unknown, scaled, counts, struck }
}
