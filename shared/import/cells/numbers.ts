import { type Cell, isBlank } from './cells.ts'

/**
 * Numbers as files write them. `1,234` is a thousand in one file and one and a bit in the next: which it is, is
 * decided from the whole column, or asked; it is never decided cell by cell.
 */

/** The sign before the decimals: 1,234.5 or 1.234,5. */
export type NumberStyle = 'point' | 'comma'

/** What a column says about its numbers. `asks` are examples that can be read in two ways. */
export interface NumberEvidence {
  readonly point: number
  readonly comma: number
  readonly asks: readonly string[]
  /** Cells that are numbers, whichever way they are read. */
  readonly numbers: number
  readonly signs: number
  /** Among cells without a percent sign. */
  readonly least: number | null
  readonly most: number | null
  /** Some cell without a percent sign has decimals. */
  readonly decimals: boolean
}

const spaces = /[\s\u00a0\u2007\u202f]/g

/**
 * The sign of a note behind a figure: “18.5†”, “62.1%*”, “61¹”, “45.2 b”, “81.5 (p)”. What the note says is looked for
 * (`glued-signs.ts`). “82k”, “1.2m”, “12h” and “2x” are other numbers.
 */
const noteSign =
  /(?<=[\d%])\s*([*†‡§¶#^!]+|[¹²³⁴⁵⁶⁷⁸⁹]+|(?:\((?![KkMm])[A-Za-z]\)|\[[A-Za-z]\]|(?![KkMmHhXx])[A-Za-z]))$/
/** The sign of a note behind a number; null if there is none. */
export const signBehind = (cell: Cell): string | null =>
  typeof cell === 'number' ? null : (noteSign.exec(cell.trim())?.[1] ?? null)
/** True where a letter is the sign. A column of rooms and codes has such cells, too: “12a”. */
export const hasLetterBehind = (cell: Cell): boolean => /[a-z]/i.test(signBehind(cell) ?? '')

/** Digits and signs alone: without the sign of a note, spaces at the ends, a percent sign, or a minus of the printer's kind. */
function bare(text: string): { readonly digits: string; readonly sign: boolean } {
  const trimmed = text
    .trim()
    .replace(noteSign, '')
    .replace(/(?<=\d) ?(percent|pct)\.?$/i, '%')
  const sign = trimmed.endsWith('%')
  const digits = (sign ? trimmed.slice(0, -1).trimEnd() : trimmed).replace(/^[−–](?=\d|\.)/, '-')
  return {
    digits: /^[-+]?\d{1,3}([\u00a0\u2007\u202f ]\d{3})+([.,]\d+)?$/.test(digits) ? digits.replace(spaces, '') : digits,
    sign,
  }
}

const patterns = {
  point: /^[-+]?(\d+|[1-9]\d{0,2}(,\d{3})+)?(\.\d+)?(e[-+]?\d{1,4})?$/i,
  comma: /^[-+]?(\d+|[1-9]\d{0,2}(\.\d{3})+)?(,\d+)?(e[-+]?\d{1,4})?$/i,
} as const
const fits = (digits: string, style: NumberStyle): boolean => /\d/.test(digits) && patterns[style].test(digits)

/** How a column writes its numbers. Both counts above 0: it writes them in two ways. */
export function numberEvidence(cells: Iterable<Cell>): NumberEvidence {
  const [plain, lettered]: [Cell[], Cell[]] = [[], []]
  for (const cell of cells) if (!isBlank(cell)) (hasLetterBehind(cell) ? lettered : plain).push(cell)
  const found = evidenceOf(plain)
  // “12a” may be a room: other numbers show that its letter is no part of it.
  const codes = lettered.filter((cell) => !/[.,%([]/.test(String(cell)))
  const proven = found.numbers > 0 && codes.length <= found.numbers + lettered.length - codes.length
  return lettered.length === 0 || !proven ? found : evidenceOf([...plain, ...lettered])
}

function evidenceOf(cells: Iterable<Cell>): NumberEvidence {
  let [point, comma, numbers, signs] = [0, 0, 0, 0]
  const asks = new Set<string>()
  const plain: number[] = []
  let decimals = false
  const waiting: string[] = []
  for (const cell of cells) {
    if (isBlank(cell)) continue
    if (typeof cell === 'number') {
      numbers++
      plain.push(cell)
      decimals ||= !Number.isInteger(cell)
      continue
    }
    const { digits, sign } = bare(cell)
    const [asPoint, asComma] = [fits(digits, 'point'), fits(digits, 'comma')]
    if (!asPoint && !asComma) continue
    numbers++
    if (sign) signs++
    if (!/[.,]/.test(digits)) {
      if (!sign) plain.push(Number(digits))
    } else if (asPoint && asComma) {
      // One example of each kind: what only commas write, and what only points write.
      if (asks.size < 3 || ![...asks].some((a) => a.includes(digits.includes(',') ? ',' : '.')))
        asks.add(cell.trim().replace(noteSign, ''))
      if (!sign) waiting.push(digits)
    } else {
      if (asPoint) point++
      else comma++
      if (!sign) {
        plain.push(toNumber(digits, asPoint ? 'point' : 'comma'))
        decimals ||= digits.includes(asPoint ? '.' : ',')
      }
    }
  }
  const style = point >= comma ? 'point' : 'comma'
  for (const digits of waiting) {
    plain.push(toNumber(digits, style))
    decimals ||= digits.includes(style === 'point' ? '.' : ',')
  }
  const known = plain.filter(Number.isFinite)
  return {
    point,
    comma,
    asks: [...asks],
    numbers,
    signs,
    least: known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b)),
    most: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b)),
    decimals,
  }
}

/** What several columns say together. */
export function sumOf(all: readonly NumberEvidence[]): NumberEvidence {
  const sum = (of: (e: NumberEvidence) => number): number => all.reduce((n, e) => n + of(e), 0)
  const known = (of: (e: NumberEvidence) => number | null): number[] => all.flatMap((e) => of(e) ?? [])
  const [least, most] = [known((e) => e.least), known((e) => e.most)]
  return {
    point: sum((e) => e.point),
    comma: sum((e) => e.comma),
    asks: all.flatMap((e) => e.asks).slice(0, 3),
    numbers: sum((e) => e.numbers),
    signs: sum((e) => e.signs),
    least: least.length === 0 ? null : Math.min(...least),
    most: most.length === 0 ? null : Math.max(...most),
    decimals: all.some((e) => e.decimals),
  }
}

/** The style that a column shows; null where a person has to say, because it shows none or both. */
export function styleOf(evidence: NumberEvidence): NumberStyle | null {
  if (evidence.point > 0 && evidence.comma > 0) return null
  if (evidence.point > 0) return 'point'
  if (evidence.comma > 0) return 'comma'
  return evidence.asks.length > 0 ? null : 'point'
}

/** Digits with a point before the decimals and nothing between thousands. */
const plainDigits = (digits: string, style: NumberStyle): string =>
  style === 'comma'
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.includes(',')
      ? digits.replaceAll(',', '')
      : digits
const toNumber = (digits: string, style: NumberStyle): number => Number(plainDigits(digits, style))

/**
 * True if all that could be read in two ways are thousands with a comma: “1,200” students, or “82,000” dollars.
 * Nobody counts thousandths of them; if semicolons separate the cells, a comma may well be before decimals.
 */
export const onlyThousands = ({ point, comma, asks }: NumberEvidence): boolean =>
  point === 0 && comma === 0 && asks.length > 0 && asks.every((a) => /^[-+($]*\s*\d{1,3}(,\d{3})+\)?$/.test(a))

type ReadNumber =
  | { readonly ok: true; readonly value: number; readonly digits: string; readonly percent: boolean }
  /** `why` is a sentence; `text` says that this is no number at all, so it may be a mark. */
  | { readonly ok: false; readonly why: string; readonly text: boolean }

const no = (why: string, text = false): ReadNumber => ({ ok: false, why, text })

/** “6-9”, “85–89%”: between which two numbers a figure is. */
const isRange = /^\s*\d+(\.\d+)?\s*%?\s*(?:[-–—]|to)\s*\d+(\.\d+)?\s*%?\s*$/i
const RANGE = 'This is a range: the source keeps back the figure itself.'

/** Reads one cell. A percent sign is told, and nothing is divided or multiplied. */
export function readNumber(cell: Cell, style: NumberStyle): ReadNumber {
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? { ok: true, value: cell, digits: String(cell), percent: false }
      : no('This is not a number Groundwork can use.')
  const { digits, sign } = bare(cell)
  if (!fits(digits, style)) {
    if (fits(digits, style === 'point' ? 'comma' : 'point'))
      return no(`Numbers in this column are written ${style === 'point' ? '1,234.5' : '1.234,5'}, but this one is not.`)
    return no(isRange.test(cell) ? RANGE : 'This can’t be read as a number.', true)
  }
  if (/^[-+]?0\d/.test(digits)) return no('It begins with zeros, so it looks like a code, not a number.')
  const plain = plainDigits(digits, style)
  const value = Number(plain)
  if (!Number.isFinite(value)) return no('This number is too large.')
  return { ok: true, value, digits: plain, percent: sign }
}

/** A hundred times a number, by its digits, so that 0.5573 is 55.73 and not 55.730000000000004. */
export const timesHundred = (digits: string): number => moved(digits, 2)
/** A tenth of a number, by its digits. */
export const tenth = (digits: string): number => moved(digits, -1)

const moved = (digits: string, by: number): number => {
  const [mantissa = '', power = '0'] = digits.toLowerCase().split('e')
  return Number(`${mantissa}e${Number(power) + by}`)
}
