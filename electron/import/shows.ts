import type { Cell } from '../../shared/import/table.ts'
import { type Shown, shownBy } from './formats.ts'
import { rulesOf } from './rules.ts'
import { attribute, columnAt } from './xml.ts'

/** Percent without and with decimals, as a book calls them without saying more. Others of its own only round. */
const builtIn: Readonly<Record<string, string>> = { '9': '0%', '10': '0.00%' }

/** How each style of a book shows a cell, by its place; undefined where it shows all that is in it. */
function stylesOf(styles: string): readonly (Shown | undefined)[] {
  const block = (name: string): string =>
    new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*[^/])?>([^]*?)</\\1${name}>`).exec(styles)?.[2] ?? ''
  const codes = new Map(Object.entries(builtIn))
  for (const [tag] of block('numFmts').matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    codes.set(attribute(tag, 'numFmtId'), attribute(tag, 'formatCode'))
  const made = new Map<string, Shown>()
  return [...block('cellXfs').matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId')
    const code = codes.get(id)
    if (code === undefined) return undefined
    const shown = made.get(id) ?? shownBy(code)
    made.set(id, shown)
    return shown
  })
}

/** What was found while a sheet's cells were put as it shows them. */
export interface Covered {
  /** Cells that hold a figure which nobody sees. */
  readonly cells: number
  /** Some rules of the sheet may change what it shows, and were not followed. */
  readonly rules: boolean
}

/**
 * Puts what the sheet shows in place of what its cells hold, where that is something else: a figure that a format
 * withholds must not come in.
 */
export function showCells(rows: Cell[][], sheet: string, styles: string): Covered {
  const shown = stylesOf(styles)
  const rules = rulesOf(sheet, styles)
  const noZeros = /<(?:\w+:)?sheetView\b[^>]*\sshowZeros\s*=\s*["'](?:0|false)["']/.test(sheet)
  let cells = 0
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const how = shown[Number(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0)]
    if (how === undefined && !noZeros && rules.none) continue
    const [, letters = '', digits = ''] = /\sr\s*=\s*["']([A-Z]+)(\d+)["']/.exec(tag) ?? []
    const [row, column] = [rows[Number(digits) - 1], columnAt(letters) - 1]
    const cell = row?.[column]
    if (row === undefined || cell === undefined || cell === '') continue
    if (typeof cell === 'number') {
      const by = rules.of(Number(digits), column + 1, cell) ?? how
      const now = cell === 0 && noZeros ? '' : (by?.number(cell) ?? cell)
      row[column] = now
      if (typeof now === 'string' && !now.endsWith('%')) cells++
    } else if (how !== undefined && /\st\s*=\s*["'](?:s|inlineStr|str)["']/.test(tag)) {
      row[column] = how.text(cell)
      if (row[column] !== cell) cells++
    } else if (how?.yearOnly && /^\d{4}-\d\d-\d\d/.test(cell)) row[column] = cell.slice(0, 4)
  }
  return { cells, rules: rules.unknown }
}
