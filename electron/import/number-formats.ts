import { months } from '../../shared/days/index.ts'
import type { Cell } from '../../shared/import/cells/cells.ts'

/**
 * What a number format displays, where a reader would take it for something else than the value: a mark, a text,
 * nothing, a percentage. Rounding, colors, thousands separators and currency signs change no figure and are ignored.
 */

/** The text for a number that its format does not show: an empty cell would say that there is none. */
export const UNSEEN = 'not shown in the sheet'

interface Part {
  /** `digits` for the number's digits, `point` for its other parts, `text` for a text cell, `written` for a literal. */
  readonly kind: 'digits' | 'point' | 'text' | 'written'
  readonly text: string
}

interface Section {
  readonly parts: Part[]
  condition: ((n: number) => boolean) | null
  percents: number
  /** The date codes (years, months and so on) of a format that shows a day, not a number. */
  date: string
  scaled: boolean
  /** True with a color, which may replace a sign. */
  color: boolean
  /** True for an accounting format, which leaves room for signs: there a dash means zero. */
  accounts: boolean
}

const token =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General)|([0#?])|([.,/])|(%)|(E[+-])|(@)|(AM\/PM|A\/P|[ymdhs]+)|(;)|(.)/gisu

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
}

const empty = (): Section => ({
  parts: [],
  condition: null,
  percents: 0,
  date: '',
  scaled: false,
  color: false,
  accounts: false,
})

/** The sections of a format, by sign or by their conditions; the last may be for texts. */
function sectionsOf(code: string): readonly Section[] {
  let section = empty()
  const sections = [section]
  const add = (kind: Part['kind'], text: string): void => void section.parts.push({ kind, text })
  for (const found of code.matchAll(token)) {
    const [whole, quoted, escaped, room, fill, bracket, general, digit, point, percent, power, at, date, end] = found
    if (end !== undefined) {
      section = empty()
      sections.push(section)
    } else if (quoted !== undefined || escaped !== undefined) add('written', quoted ?? escaped ?? '')
    else if (room !== undefined || fill === ' ') section.accounts = true
    else if (fill !== undefined) add('written', fill.repeat(3))
    else if (bracket !== undefined) {
      const [, how = '', than = ''] = /^\s*(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(bracket) ?? []
      const compare = comparisons[how]
      if (compare !== undefined) section.condition = (n) => compare(n, Number(than))
      else if (/^(red|blue|green|magenta|cyan|yellow|color ?\d+)$/i.test(bracket)) section.color = true
      else if (/^[hms]+$/i.test(bracket)) section.date += bracket
      else if (/^\$[^-]/.test(bracket)) add('written', bracket.slice(1).split('-')[0] ?? '')
    } else if (general !== undefined || digit !== undefined) add('digits', digit ?? '#')
    else if (power !== undefined) add('point', whole)
    else if (point !== undefined) {
      section.scaled ||= point === ',' && /^,+(?![0#?,])/.test(code.slice(found.index))
      add('point', point)
    } else if (percent !== undefined) {
      section.percents++
      add('written', '%')
    } else if (at !== undefined) add('text', '')
    else if (date !== undefined) section.date += date
    else add('written', whole)
  }
  return sections
}

/** Currency, brackets and signs, and names of what is counted, which describe the column. */
const dress = /[\s$€£¥()+\-−–]|\b(usd|days?|students?|pupils?|children|points?)\b/gi
const counted = /\b(days?|students?|pupils?|children|points?)\b|[€£¥]/i
const scales = /\b(k|m|mm|mn|b|bn|thousands?|millions?)\b/gi

/** A number in digits, without the noise that a spreadsheet keeps after its fifteenth digit. */
function digitsOf(value: number, percents: number): string {
  const [mantissa = '', power = '0'] = String(Number(value.toPrecision(15))).split('e')
  const text = String(Number(`${mantissa}e${Number(power) + 2 * percents}`))
  // 45.123 could be thousands in a column with decimal commas; four decimals could not.
  return percents > 0 && /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

function showNumber(value: number, section: Section): Cell {
  const { parts, percents } = section
  const written = (some: readonly Part[]): string => some.map((p) => p.text).join('')
  const isValue = (p: Part): boolean => p.kind === 'digits' || p.kind === 'text'
  const first = parts.findIndex(isValue)
  const last = parts.findLastIndex(isValue)
  if (first < 0) {
    const text = written(parts).trim()
    return value === 0 && section.accounts && /^[$€£¥\s]*[-–—]$/.test(text) ? value : text
  }
  const inner = parts.slice(first, last + 1)
  if (inner.some((p) => p.kind === 'written' && p.text.trim() !== '') && Number.isInteger(value) && value >= 0)
    return (written(parts.slice(0, first)) + spread(value, inner) + written(parts.slice(last + 1))).trim()
  const before = written(parts.slice(0, first).filter((p) => p.kind === 'written'))
  const after = written(parts.slice(last + 1).filter((p) => p.kind === 'written')).replace(/\s*\b(percent|pct)\b/i, '%')
  const beside = (before + after).replace(dress, '').replace(section.scaled ? scales : '', '')
  // Around a positive number, a bracket or a sign means something other than the number.
  const says = value > 0 && (/[+\-−–]/.test(before + after) || (before.includes('(') && after.includes(')')))
  if (beside === '' && !(says && !counted.test(before + after))) return value
  if (beside === '%') return `${digitsOf(value, percents)}%`
  const places = inner.findIndex((p) => p.text === '.')
  const zeros = inner.slice(0, places < 0 ? undefined : places).filter((p) => p.text === '0').length
  const text = digitsOf(value, percents)
  return `${before}${Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text}${after}`.trim()
}

/**
 * A number with the zeros that its format adds, as a code has them: 5.1 in “0.00” is 5.10; null if it adds none, or
 * rounds.
 */
function withZeros(value: number, { parts, percents, date }: Section): string | null {
  if (percents > 0 || date !== '' || value < 0 || parts.some((p) => p.kind !== 'digits' && p.text !== '.')) return null
  const [whole = '', behind = '', ...more] = parts
    .map((p) => p.text)
    .join('')
    .split('.')
  if (more.length > 0 || /[^0]/.test(behind)) return null
  const [units = '', decimals] = value.toFixed(behind.length).split('.')
  const text = `${units.padStart(whole.replaceAll('#', '').length, '0')}${decimals === undefined ? '' : `.${decimals}`}`
  return Number(text) === value && text !== String(value) ? text : null
}

/** Digits with literals among them, filled in from the last: 201819 in “0000-00” is 2018-19. */
function spread(value: number, parts: readonly Part[]): string {
  const digits = [...String(value)]
  const places = parts.filter((p) => p.kind === 'digits').length
  let seen = 0
  return parts
    .map((p) => {
      if (p.kind !== 'digits') return p.kind === 'written' ? p.text : ''
      seen++
      const take = seen === 1 ? Math.max(1, digits.length - places + 1) : 1
      const left = places - seen
      const own = digits.slice(Math.max(0, digits.length - left - take), digits.length - left).join('')
      return own === '' && p.text === '0' ? '0' : own
    })
    .join('')
}

/** The section that applies to a number; null if none does. */
function sectionFor(n: number, sections: readonly Section[]): Section | null {
  if (!sections.some((s) => s.condition !== null))
    return (n > 0 ? sections[0] : n < 0 ? sections[1] : sections[2]) ?? sections[0] ?? null
  const rest = sections.filter((s) => s.condition === null)
  return sections.find((s) => s.condition?.(n)) ?? (n < 0 ? rest[0] : rest.at(-1)) ?? null
}

/** What a cell displays in place of its value. */
export interface Shown {
  number(value: number): Cell
  text(value: string): string
  /** A number with its zeros, if it is a code and not a figure; null if the format adds none. */
  code(value: number): string | null
  /** What the format says the number counts: “students”; null if it says nothing. */
  counts(value: number): string | null
  /** True if numbers are shown divided by a thousand or more. */
  readonly scaled: boolean
  /** True if only the year of a day is shown. */
  readonly yearOnly: boolean
  /** True if it is shown with a word: “FY26”. */
  readonly yearNamed: boolean
  /** The shown part of a day (2027-06-30): “June 2027”; null if all of it is shown. */
  partOf(day: string): string | null
}

/** What a format shows of a day, if it leaves out a part. */
function partOfDay(day: string, { date, parts }: Section): string | null {
  const code = date.toLowerCase()
  const [year = '', month = '', number = ''] = day.split('-')
  const hasYear = code.includes('y')
  const hasDay = /d/.test(code.replace(/d{3,}/g, ''))
  const hasMonth = code.includes('m') && !/[hs]/.test(code)
  const clock = /[hs]/.test(code) && !hasYear && !hasDay
  if (code === '' || clock || (hasYear && hasDay && code.includes('m'))) return null
  const name = months[Number(month) - 1] ?? ''
  if (hasYear && hasMonth) return `${name} ${year}`
  const written = parts.map((p) => p.text).join('')
  if (hasYear) return /\p{L}/u.test(written) ? `${written.trim()}${code.length < 3 ? year.slice(2) : year}` : year
  const shown = [hasMonth ? name : '', hasDay ? String(Number(number)) : ''].filter((p) => p !== '').join(' ')
  return `${shown || 'a weekday'} (no year is shown)`
}

const isDigits = (p: Part): boolean => p.kind === 'digits'

/** How a format displays a cell. */
export function shownBy(code: string): Shown {
  const sections = sectionsOf(code)
  const last = sections.at(-1)
  const ofText = sections.length > 3 ? sections[3] : last?.parts.some((p) => p.kind === 'text') ? last : undefined
  const numeric = sections.slice(0, 3).filter((s) => s !== ofText)
  return {
    number: (value) => {
      const section = sectionFor(value, numeric)
      if (section === null || section.date !== '') return value
      const signed = section.parts.some((p) => /[(\-−–]/.test(p.text)) || section.color
      // A negative number that is shown as if it were positive.
      if (value < 0 && section === numeric[1] && section.condition === null && !signed && section.parts.some(isDigits))
        return `${digitsOf(-value, section.percents)} (below zero in the cell)`
      const now = showNumber(value, section)
      // Many sheets show every number but zero: an empty cell there is a zero.
      const onlyZeros = value === 0 && numeric[0] !== undefined && showNumber(1, numeric[0]) !== ''
      return now === '' && !onlyZeros ? UNSEEN : now
    },
    code: (value) => {
      const section = sectionFor(value, numeric)
      return section === null ? null : withZeros(value, section)
    },
    counts: (value) => {
      const section = sectionFor(value, numeric)
      if (section === null || section.date !== '' || typeof showNumber(value, section) === 'string') return null
      return counted.exec(section.parts.flatMap((p) => (p.kind === 'written' ? p.text : [])).join(''))?.[0] ?? null
    },
    text: (value) =>
      ofText === undefined || ofText.date !== ''
        ? value
        : ofText.parts.map((p) => (p.kind === 'text' ? value : p.text)).join(''),
    scaled: numeric[0]?.scaled ?? false,
    yearOnly: /^y+$/i.test(numeric[0]?.date ?? '') && numeric[0]?.parts.length === 0,
    yearNamed:
      /^y+$/i.test(numeric[0]?.date ?? '') &&
      (numeric[0]?.parts ?? []).every((p) => p.kind === 'written') &&
      (numeric[0]?.parts ?? []).some((p) => /\p{L}/u.test(p.text)),
    partOf: (day) => (numeric[0] === undefined ? null : partOfDay(day, numeric[0])),
  }
}
