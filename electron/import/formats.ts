import { months } from '../../shared/days/index.ts'
import type { Cell } from '../../shared/import/table.ts'

/**
 * What a number format shows of what lies beneath it, as far as a reader would take something else for it: a mark, a
 * text, nothing, a percentage. Rounding, colors, thousands' commas and signs of money change no figure and are left.
 */

/** Stands in place of a number that its format does not show: an empty cell would say that there is none. */
export const UNSEEN = 'not shown in the sheet'

interface Part {
  /** `digits` stands for the number, `point` for what belongs to a number, `text` for a text cell, else it is written. */
  readonly kind: 'digits' | 'point' | 'text' | 'written'
  readonly text: string
}

interface Section {
  readonly parts: Part[]
  condition: ((n: number) => boolean) | null
  percents: number
  /** Years, months and so on: a day and no number. */
  date: string
  scaled: boolean
  /** It has a color, which may stand for a sign. */
  color: boolean
  /** Room is left as accounts have it: there a dash is how nothing is written. */
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

/** A format's sections: by sign, or by their conditions; the last may be for texts. */
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

/** Marks of money, brackets and signs; names of what is counted, which are told of their column. */
const dress = /[\s$€£¥()+\-−–]|\b(usd|days?|students?|pupils?|children|points?)\b/gi
const counted = /\b(days?|students?|pupils?|children|points?)\b|[€£¥]/i
const scales = /\b(k|m|mm|mn|b|bn|thousands?|millions?)\b/gi

/** How a number is written in digits, without the noise that a spreadsheet keeps behind its fifteenth. */
function digitsOf(value: number, percents: number): string {
  const [mantissa = '', power = '0'] = String(Number(value.toPrecision(15))).split('e')
  const text = String(Number(`${mantissa}e${Number(power) + 2 * percents}`))
  // 45.123 could be thousands where a column writes a comma before its decimals; four decimals could not.
  return percents > 0 && /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

function showNumber(value: number, section: Section): Cell {
  const { parts, percents } = section
  const written = (some: readonly Part[]): string => some.map((p) => p.text).join('')
  const isValue = (p: Part): boolean => p.kind === 'digits' || p.kind === 'text'
  const [first, last] = [parts.findIndex(isValue), parts.findLastIndex(isValue)]
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
  // Of a number above zero a bracket, or a sign, says another thing than the number does.
  const says = value > 0 && (/[+\-−–]/.test(before + after) || (before.includes('(') && after.includes(')')))
  if (beside === '' && !(says && !counted.test(before + after))) return value
  if (beside === '%') return `${digitsOf(value, percents)}%`
  const places = inner.findIndex((p) => p.text === '.')
  const zeros = inner.slice(0, places < 0 ? undefined : places).filter((p) => p.text === '0').length
  const text = digitsOf(value, percents)
  return `${before}${Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text}${after}`.trim()
}

/** A number with the zeros that its format writes, as a code has them: 5.1 by "0.00" is 5.10; null where there are none, or it rounds. */
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

/** Digits with signs among them, from the last on: 201819 by "0000-00" is 2018-19. */
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

/** The section by which a number is shown; null where none says how. */
function sectionFor(n: number, sections: readonly Section[]): Section | null {
  if (!sections.some((s) => s.condition !== null))
    return (n > 0 ? sections[0] : n < 0 ? sections[1] : sections[2]) ?? sections[0] ?? null
  const rest = sections.filter((s) => s.condition === null)
  return sections.find((s) => s.condition?.(n)) ?? (n < 0 ? rest[0] : rest.at(-1)) ?? null
}

/** What a cell shows in place of what it holds. */
export interface Shown {
  number(value: number): Cell
  text(value: string): string
  /** A number with its zeros, where it is a code and no figure; null where the format writes none. */
  code(value: number): string | null
  /** What it says that the number counts: “students”; null where it says nothing. */
  counts(value: number): string | null
  /** Numbers are shown divided by a thousand or more. */
  readonly scaled: boolean
  /** Of a day only its year is shown. */
  readonly yearOnly: boolean
  /** A day (2027-06-30) as far as it is shown: “June 2027”; null where all of it is. */
  partOf(day: string): string | null
}

/** What a format shows of a day, where a part of it is missing. */
function partOfDay(day: string, { date, parts }: Section): string | null {
  const code = date.toLowerCase()
  const [year = '', month = '', number = ''] = day.split('-')
  const [hasYear, hasDay] = [code.includes('y'), /d/.test(code.replace(/d{3,}/g, ''))]
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

/** How a format shows a cell. */
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
      // Below zero, and shown as if it were not.
      if (value < 0 && section === numeric[1] && section.condition === null && !signed && section.parts.some(isDigits))
        return `${digitsOf(-value, section.percents)} (below zero in the cell)`
      const now = showNumber(value, section)
      // Many sheets show no zeros, and all the rest: there an empty cell is one.
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
    partOf: (day) => (numeric[0] === undefined ? null : partOfDay(day, numeric[0])),
  }
}
