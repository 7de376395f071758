import { err, ok, type Result } from '../result/result.ts'
import { readFte } from './fte.ts'
import { readMoney } from './money.ts'
import { outOfRange, type Range } from './range.ts'
import type { FieldShape } from './schema.ts'

/** How a value is typed and how what was typed is read: the same in a field and where a draft is brought back. */

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })
const dollars = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A value as it stands in a field for typing. */
export function writeEntry(shape: FieldShape, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') {
    if (shape.t === 'money') return value % 100 === 0 ? number.format(value / 100) : dollars.format(value / 100)
    return number.format(value)
  }
  if ((shape.t === 'texts' || shape.t === 'rows') && Array.isArray(value)) return JSON.stringify(value)
  return typeof value === 'string' ? value : ''
}

/** What was typed, as a value: null for nothing; a sentence where it can't be read, or is no number that can be. */
export function readEntry(shape: FieldShape, text: string, range: Range = {}): Result<unknown, string> {
  const read = readShape(shape, text)
  if (!read.ok || typeof read.value !== 'number') return read
  const says = outOfRange(read.value, range, shape)
  return says === null ? read : err(`“${text.trim()}” ${says}`)
}

function readShape(shape: FieldShape, text: string): Result<unknown, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  switch (shape.t) {
    case 'figure':
      return shape.unit === 'fte' ? readFte(trimmed) : readFigure(trimmed)
    case 'integer': {
      const read = readFigure(trimmed)
      if (!read.ok) return read
      return Number.isSafeInteger(read.value)
        ? read
        : err(`“${trimmed}” is not a whole number. Write it without a part behind the point.`)
    }
    case 'money':
      return readMoney(trimmed)
    case 'day':
      return readDay(trimmed)
    case 'texts':
    case 'rows':
      return readList(trimmed)
    case 'text':
    case 'year':
      return ok(text)
    default:
      // What is chosen is never typed: a name in a table’s cell is read where the plan is known.
      return err(`“${trimmed.slice(0, 60)}” is not chosen yet.`)
  }
}

/** A list as it is kept while it is typed: JSON, since a line may hold any character. */
function readList(text: string): Result<unknown, string> {
  const unread = err('The list can’t be read.')
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? ok(list.length === 0 ? null : list) : unread
  } catch {
    return unread
  }
}

/** Reads `1,234.5`, `12 %`, `−3`. A percent sign is taken as the unit that the field has; nothing is divided. */
export function readFigure(text: string): Result<number, string> {
  const bare = text
    .replace(/\s*%$/, '')
    .replace(/^[−–]/, '-')
    .replace(/[\u00a0\u202f ]/g, '')
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(bare) || !/\d/.test(bare)) {
    return err(`“${text}” can’t be read as a figure. Write digits, for example 27.4 or 1,234.`)
  }
  const value = Number(bare.replaceAll(',', ''))
  return Number.isFinite(value) ? ok(value) : err(`“${text}” is too large to be kept as a figure.`)
}

/** Reads an ISO day that exists. While a year is being typed the system's control gives days of the year 2 or 20. */
export function readDay(text: string): Result<string, string> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const day = match && new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  if (!day || Number(match[1]) < 1000 || day.toISOString().slice(0, 10) !== text)
    return err(`“${text}” is not a day. Write year, month and day, for example 2026-11-24.`)
  return ok(text)
}
