import { type Cell, cellText, isBlank } from '../../shared/import/cells/cells.ts'
import { isStruck, STRUCK } from '../../shared/import/table/beside.ts'
import { conditionalFormatsOf } from './conditional-formats.ts'
import { type Shown, shownBy, UNSEEN } from './number-formats.ts'
import { attribute, columnAt } from './xml.ts'

/**
 * Built-in formats: percent, and dates that leave out a part. A workbook uses them by number; the other built-in ones
 * only round.
 */
const builtIn: Readonly<Record<string, string>> = {
  '2': '0.00',
  '9': '0%',
  '10': '0.00%',
  '16': 'd-mmm',
  '17': 'mmm-yy',
}

/** How a style of the workbook shows a cell: `shown` is set if that differs from the value. */
interface Style {
  readonly shown: Shown | undefined
  /** True if its text has the color of its background. */
  readonly unseen: boolean
  /** True if the background is white. */
  readonly white: boolean
  /** True if its text is struck through. */
  readonly struck: boolean
  /** By how many levels its text is indented. */
  readonly indent: number
}

/** A color in any of the three ways of writing it; null if the tag names none. */
function colorIn(tag: string): string | null {
  const [, kind = '', value = '', rest = ''] =
    /<(?:\w+:)?(?:color|fgColor)\b[^>]*?\s(rgb|theme|indexed)\s*=\s*["'](\w+)["']([^>]*)/i.exec(tag) ?? []
  if (kind === '') return null
  const tint = /\stint\s*=\s*["']([^"']+)/.exec(rest)?.[1] ?? ''
  const named: Readonly<Record<string, string>> = {
    theme0: 'FFFFFF',
    theme1: '000000',
    indexed0: '000000',
    indexed1: 'FFFFFF',
    indexed8: '000000',
    indexed9: 'FFFFFF',
    indexed64: '000000',
    indexed65: 'FFFFFF',
  }
  const color = kind.toLowerCase() === 'rgb' ? value.slice(-6).toUpperCase() : (named[kind + value] ?? kind + value)
  return tint === '' ? color : `${color} ${tint}`
}
const lined = /<(?:\w+:)?strike\b(?![^>]*\bval\s*=\s*["'](?:0|false)["'])/
const empty = /<(?:\w+:)?patternFill\b[^>]*\spatternType\s*=\s*["']none|<(?:\w+:)?patternFill\s*\/>/

/** The styles of a workbook, by index. */
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

/** What was found while the cells were replaced by what the sheet shows. */
export interface Covered {
  /** Cells with a figure that is not visible. */
  readonly cells: number
  /** True if some conditional formats may change what is shown, and were not followed. */
  readonly unfollowed: boolean
  /** Columns, from 0, whose numbers are shown divided by a thousand or more. */
  readonly scaled: ReadonlySet<number>
  /** What formats say the numbers count, by column from 0. */
  readonly counts: ReadonlyMap<number, string>
  /** Struck-through cells. */
  readonly struck: number
}

/**
 * Replaces the values of cells by what the sheet shows, if that differs: a figure that a format withholds must not come
 * in. In a table of words (`ofWords`), only the shown part of a day counts: “Jun-27” is not the 30th, and a number gets
 * the zeros of its format: policy 5.10 is not 5.1.
 */
export function showCells(rows: Cell[][], sheet: string, styles: string, ofWords = false): Covered {
  const all = stylesOf(styles)
  // The original values, before any of them is replaced.
  const held = rows.map((row) => [...row])
  const conditional = conditionalFormatsOf(sheet, styles, (row, column) => held[row - 1]?.[column - 1])
  const noZeros = /<(?:\w+:)?sheetView\b[^>]*\sshowZeros\s*=\s*["'](?:0|false)["']/.test(sheet)
  let cells = 0
  let struck = 0
  const counts = new Map<number, string>()
  const scaled = new Set<number>()
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const style = all[Number(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0)]
    const how = style?.shown
    if (how === undefined && !style?.unseen && !style?.indent && !style?.struck && !noZeros && conditional.none)
      continue
    const [, letters = '', digits = ''] = /\sr\s*=\s*["']([A-Z]+)(\d+)["']/.exec(tag) ?? []
    const row = rows[Number(digits) - 1]
    const column = columnAt(letters) - 1
    const cell = row?.[column]
    if (row === undefined || cell === undefined || cell === '') continue
    if (typeof cell === 'number') {
      const by = conditional.of(Number(digits), column + 1, cell, style?.white ?? true) ?? how
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
      // A single year names the one that ends in it: a day of its second half is of the next, and stays to say so.
      const firstHalf = Number(day.slice(5, 7)) <= 6
      if (how.yearOnly && (ofWords || firstHalf)) row[column] = day.slice(0, 4)
      // “FY26” over July 1, 2026: the year that is shown and the day contradict each other.
      else if (how.yearNamed && !ofWords)
        row[column] = firstHalf ? (how.partOf(day) ?? cell) : `${how.partOf(day)}, and in the cell ${day}`
      else if (ofWords) row[column] = how.partOf(day) ?? cell
    }
    // An indented name belongs under the name above it.
    const text = row[column]
    if (style?.indent && typeof text === 'string' && /\p{L}/u.test(text))
      row[column] = `${'  '.repeat(style.indent)}${text}`
    // A struck-through cell was taken back when the sheet was corrected, and left visible.
    if (style?.struck && !isBlank(row[column])) {
      struck++
      if (!isStruck(cellText(row[column]))) row[column] = `${cellText(row[column]).trimEnd()} ${STRUCK}`
    }
  }
  return { cells, unfollowed: conditional.unknown, scaled, counts, struck }
}
