import { type Cell, cellText } from '../../shared/import/cells/cells.ts'
import { type Shown, shownBy, UNSEEN } from './number-formats.ts'
import { attribute, columnAt, plain } from './xml.ts'

/** A conditional format of a sheet, by which some of its numbers are shown differently or not at all. */
interface ConditionalFormat {
  readonly areas: readonly { readonly rows: Span; readonly columns: Span }[]
  readonly priority: number
  readonly shown: Shown
  /** True if it makes the letters white, which are seen only on another background. */
  readonly white: boolean
  readonly meets: (n: number, row: number, column: number) => boolean
}
type Span = readonly [number, number]

interface ConditionalFormats {
  readonly none: boolean
  /** How the conditional formats show a number in a cell; undefined if none applies to it. */
  readonly of: (row: number, column: number, n: number, onWhite: boolean) => Shown | undefined
  /** True if some of them depend on more than the number itself; those are not followed. */
  readonly unknown: boolean
}

const operators: Readonly<Record<string, (n: number, a: number, b: number) => boolean>> = {
  lessThan: (n, a) => n < a,
  lessThanOrEqual: (n, a) => n <= a,
  greaterThan: (n, a) => n > a,
  greaterThanOrEqual: (n, a) => n >= a,
  equal: (n, a) => n === a,
  notEqual: (n, a) => n !== a,
  between: (n, a, b) => n >= Math.min(a, b) && n <= Math.max(a, b),
  notBetween: (n, a, b) => n < Math.min(a, b) || n > Math.max(a, b),
}

/** “$C2<10”, “$D2="Y"”: one cell compared with a number or a word. */
const comparison = /^=?\s*(\$?)([A-Z]{1,3})(\$?)(\d+)\s*(<=|>=|<>|<|>|=)\s*(?:(-?[\d.]+)|"([^"]*)")\s*$/
const signs: Readonly<Record<string, string>> = {
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '=': 'equal',
  '<>': 'notEqual',
}

/**
 * What a formula asks of a neighboring cell; null if it asks more. Its references are for the first cell of the area.
 */
function askedOf(formula: string, first: { readonly row: number; readonly column: number }, cells: Cells) {
  const [, own = '', letters = '', line = '', digits = '', sign = '', number, word] = comparison.exec(formula) ?? []
  const holds = operators[signs[sign] ?? '']
  if (holds === undefined) return null
  const down = line === '' ? first.row : null
  const across = own === '' ? first.column : null
  return (row: number, column: number): boolean => {
    const at = Number(digits) + (down === null ? 0 : row - down)
    const cell = cells(at, columnAt(letters) + (across === null ? 0 : column - across))
    if (word !== undefined) {
      const same = cellText(cell).trim().toLowerCase() === word.toLowerCase()
      return sign === '=' ? same : sign === '<>' ? !same : false
    }
    // Excel takes an empty cell for 0, and ranks a text above any number.
    const value = typeof cell === 'number' ? cell : cellText(cell).trim() === '' ? 0 : Number.POSITIVE_INFINITY
    return holds(value, Number(number), Number(number))
  }
}
/** A cell by its row and column, from 1. */
type Cells = (row: number, column: number) => Cell | undefined

/** Shows nothing of a number. */
const unseen: Shown = { ...shownBy('General'), number: () => UNSEEN, code: () => UNSEEN, counts: () => null }

/** The most conditional formats that are followed: every number of the sheet is checked against each. */
const MOST_FORMATS = 200

const isWhite = (dxf: string): boolean =>
  /<(?:\w+:)?font\b[\s\S]*<(?:\w+:)?color\s[^>]*(?:rgb\s*=\s*["']FFFFFFFF|theme\s*=\s*["']0["'])/i.test(dxf) &&
  !/<(?:\w+:)?fill\b/.test(dxf)

function areaOf(reference: string): ConditionalFormat['areas'][number] | null {
  const [, a = '', from = '', b = a, to = from] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference) ?? []
  return a === '' ? null : { rows: [Number(from), Number(to)], columns: [columnAt(a), columnAt(b)] }
}
const isIn = (n: number, [from, to]: Span): boolean => n >= from && n <= to

function byNumber(operator: string, operands: readonly string[]): ConditionalFormat['meets'] | null {
  const holds = operators[operator]
  const [a = Number.NaN, b = a] = operands.map((text) => (text === '' ? Number.NaN : Number(text)))
  return holds === undefined || Number.isNaN(a + b) ? null : (n) => holds(n, a, b)
}
const bySide = (
  formula: string,
  { rows, columns }: ConditionalFormat['areas'][number],
  cells: Cells,
): ConditionalFormat['meets'] | null => {
  const asked = askedOf(formula, { row: rows[0], column: columns[0] }, cells)
  return asked === null ? null : (_, row, column) => asked(row, column)
}

/** The conditional formats of a sheet that change how numbers are shown; those that compare a number are followed. */
export function conditionalFormatsOf(sheet: string, styles: string, cells: Cells): ConditionalFormats {
  const dxfs = /<((?:\w+:)?)dxfs(?:\s[^>]*)?>([\s\S]*?)<\/\1dxfs>/.exec(styles)?.[2] ?? ''
  const kinds = [...dxfs.matchAll(/<((?:\w+:)?)dxf(?:\s[^>]*)?>([\s\S]*?)<\/\1dxf>|<(?:\w+:)?dxf\s*\/>/g)].map(
    ([, , dxf = '']) => ({ format: /<(?:\w+:)?numFmt\b[^>]*>/.exec(dxf)?.[0], white: isWhite(dxf) }),
  )
  const found: ConditionalFormat[] = []
  // Newer workbooks keep some conditional formats, with their number formats, at the end of the sheet.
  let unknown = /<x14:dxf>(?:[^<]|<(?!\/x14:dxf))*<(?:\w+:)?numFmt\b/.test(sheet)
  if (kinds.every((k) => k.format === undefined && !k.white)) return { none: true, of: () => undefined, unknown }
  const blocks = sheet.matchAll(
    /<((?:\w+:)?)conditionalFormatting(\s[^>]*)>((?:[^<]|<(?!\/?(?:\w+:)?conditionalFormatting))*)/g,
  )
  for (const [, , head = '', body = ''] of blocks) {
    const areas = attribute(head, 'sqref')
      .split(/\s+/)
      .flatMap((r) => areaOf(r) ?? [])
    for (const [, , tag = '', inner = ''] of body.matchAll(
      /<((?:\w+:)?)cfRule(\s[^>]*)>((?:[^<]|<(?!\/?(?:\w+:)?cfRule))*)/g,
    )) {
      const kind = kinds[Number(attribute(tag, 'dxfId') || -1)]
      if (kind === undefined || (kind.format === undefined && !kind.white)) continue
      const operands = [...inner.matchAll(/<(?:\w+:)?formula>([^<]*)</g)].map(([, text = '']) => plain(text).trim())
      const [first] = areas
      const meets =
        first === undefined || found.length === MOST_FORMATS
          ? null
          : attribute(tag, 'type') === 'expression'
            ? bySide(operands[0] ?? '', first, cells)
            : attribute(tag, 'type') === 'cellIs'
              ? byNumber(attribute(tag, 'operator'), operands)
              : null
      if (meets === null) unknown = true
      else
        found.push({
          areas,
          priority: Number(attribute(tag, 'priority')),
          shown: kind.format === undefined ? unseen : shownBy(attribute(kind.format, 'formatCode')),
          white: kind.format === undefined,
          meets,
        })
    }
  }
  found.sort((x, y) => x.priority - y.priority)
  return {
    none: found.length === 0,
    of: (row, column, n, onWhite) =>
      found.find(
        (r) =>
          (onWhite || !r.white) &&
          r.areas.some((a) => isIn(row, a.rows) && isIn(column, a.columns)) &&
          r.meets(n, row, column),
      )?.shown,
    unknown,
  }
}
