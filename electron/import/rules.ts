import { type Shown, shownBy } from './formats.ts'
import { attribute, columnAt, plain } from './xml.ts'

/** A rule of a sheet by which some of its numbers are written in another way, or not at all. */
interface Rule {
  readonly areas: readonly { readonly rows: Span; readonly columns: Span }[]
  readonly priority: number
  readonly shown: Shown
  readonly meets: (n: number) => boolean
}
type Span = readonly [number, number]

export interface Rules {
  readonly none: boolean
  /** How a number in a cell is shown by the rules; undefined where none speaks of it. */
  readonly of: (row: number, column: number, n: number) => Shown | undefined
  /** Some rules hang on more than the number itself, and are not followed. */
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

/** Rules that are followed at most: every number of the sheet is held against each. */
const MOST = 200

const isWhite = (dxf: string): boolean =>
  /<(?:\w+:)?font\b[\s\S]*<(?:\w+:)?color\s[^>]*(?:rgb\s*=\s*["']FFFFFFFF|theme\s*=\s*["']0["'])/i.test(dxf) &&
  !/<(?:\w+:)?fill\b/.test(dxf)

function areaOf(reference: string): Rule['areas'][number] | null {
  const [, a = '', from = '', b = a, to = from] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference) ?? []
  return a === '' ? null : { rows: [Number(from), Number(to)], columns: [columnAt(a), columnAt(b)] }
}
const isIn = (n: number, [from, to]: Span): boolean => n >= from && n <= to

/** The rules of a sheet that change how numbers are written: those that compare a number with another are followed. */
export function rulesOf(sheet: string, styles: string): Rules {
  const dxfs = /<((?:\w+:)?)dxfs(?:\s[^>]*)?>([\s\S]*?)<\/\1dxfs>/.exec(styles)?.[2] ?? ''
  const kinds = [...dxfs.matchAll(/<((?:\w+:)?)dxf(?:\s[^>]*)?>([\s\S]*?)<\/\1dxf>|<(?:\w+:)?dxf\s*\/>/g)].map(
    ([, , dxf = '']) => ({ format: /<(?:\w+:)?numFmt\b[^>]*>/.exec(dxf)?.[0], white: isWhite(dxf) }),
  )
  const rules: Rule[] = []
  // Newer books keep some of their rules, with how they write a number, at the sheet's end.
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
      const operator = operators[attribute(tag, 'operator')]
      const [a = Number.NaN, b = a] = operands.map((text) => (text === '' ? Number.NaN : Number(text)))
      if (
        kind.format === undefined ||
        rules.length === MOST ||
        operator === undefined ||
        attribute(tag, 'type') !== 'cellIs' ||
        Number.isNaN(a + b)
      )
        unknown = true
      else
        rules.push({
          areas,
          priority: Number(attribute(tag, 'priority')),
          shown: shownBy(attribute(kind.format, 'formatCode')),
          meets: (n) => operator(n, a, b),
        })
    }
  }
  rules.sort((x, y) => x.priority - y.priority)
  return {
    none: rules.length === 0,
    of: (row, column, n) =>
      rules.find((r) => r.meets(n) && r.areas.some((a) => isIn(row, a.rows) && isIn(column, a.columns)))?.shown,
    unknown,
  }
}
