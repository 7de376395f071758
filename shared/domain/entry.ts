import {
  clockAsTyped,
  endingIn,
  isYear,
  readClock,
  readDay,
  readRoughDay,
  readYear,
  roughInWords,
  roughly,
  yearsAfter,
} from '../days/index.ts'
import { err, ok, type Result } from '../result/result.ts'
import { capital, commas, quoted, readFigure, readFte, readMoney, typedMoney } from '../words/index.ts'
import { outOfRange, type Range } from './range.ts'
import type { Field, FieldShape } from './schema.ts'

/**
 * How a value is written for typing, and how typed text is read: the same in a field and when a draft is brought back.
 */

/** A value as it is shown in a field for typing. */
export function writeEntry(shape: FieldShape, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') {
    return shape.t === 'money' ? typedMoney(value) : commas(value)
  }
  if (typeof value === 'boolean') return String(value)
  if ((shape.t === 'texts' || shape.t === 'rows') && Array.isArray(value)) return JSON.stringify(value)
  if (typeof value !== 'string') return ''
  return shape.t === 'day' ? capital(roughInWords(roughly(value))) : value
}

/** What a field's declaration says of its values beside their shape. */
export type Declared = Range & { readonly meaning?: Field['meaning'] | undefined }

/** Typed text as a value: null for none; a sentence if it can't be read, or the number is out of range. */
export function readEntry(
  shape: FieldShape,
  text: string,
  { meaning, ...range }: Declared = {},
): Result<unknown, string> {
  const read = meaning === 'clock' ? readTime(text.trim()) : readShape(shape, text)
  if (!read.ok || typeof read.value !== 'number') return read
  const says = outOfRange(read.value, range, shape)
  return says === null ? read : err(`${quoted(text.trim())} ${says.is} ${says.how}`)
}

function readShape(shape: FieldShape, text: string): Result<unknown, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  switch (shape.t) {
    case 'figure':
      return shape.unit === 'fte' ? readFte(trimmed) : readFigure(trimmed)
    case 'integer': {
      // A fraction is no example for a number of people.
      const unread = `${quoted(trimmed)} can’t be read as a number. Write a whole number in digits, without other signs.`
      const read = readFigure(trimmed, unread)
      if (!read.ok) return read
      return Number.isSafeInteger(read.value)
        ? read
        : err(`${quoted(trimmed)} is not a whole number. Write it without decimals.`)
    }
    case 'money':
      return readMoney(trimmed)
    case 'day':
      return shape.rough ? readRoughDay(trimmed, shape.schoolYear) : readDay(trimmed)
    case 'texts':
    case 'rows':
      return readList(trimmed)
    case 'text':
      return ok(text)
    case 'year':
      return readAYear(text)
    case 'choice':
      return shape.options.some((o) => o.value === trimmed) ? ok(trimmed) : err(`${quoted(trimmed)} is not chosen yet.`)
    case 'flag':
      return trimmed === 'true' || trimmed === 'false' ? ok(trimmed === 'true') : err('Yes or no is not chosen yet.')
    case 'ref':
      return err(`Choose a line of the list for ${quoted(trimmed)}: one that is there already, or “Add”.`)
    default:
      // References are chosen, not typed: a name in a table's cell is read where the plan is known.
      return err(`${quoted(trimmed)} is not chosen yet.`)
  }
}

function readAYear(text: string): Result<string, string> {
  const read = readYear(text)
  if (isYear(read)) return ok(read)
  const ending = endingIn(text)
  return err(
    ending === null
      ? `${quoted(text.trim())} is not a school or fiscal year. Write it like 2026-27.`
      : `${quoted(text.trim())} is one year, and a school or fiscal year spans two. Write ${ending} for the one that ends then, or ${yearsAfter(ending, 1)}.`,
  )
}

/** A time of day, as it is kept: “08:30”. */
function readTime(text: string): Result<string | null, string> {
  if (text === '') return ok(null)
  const at = readClock(text)
  return at === undefined
    ? err(`${quoted(text)} is not a time of day. Write one such as 8:30 or 1 pm.`)
    : ok(clockAsTyped(at))
}

/** A list as it is saved while it is typed: JSON, since a line may hold any character. */
function readList(text: string): Result<unknown, string> {
  const unread = err('The list can’t be read.')
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? ok(list.length === 0 ? null : list) : unread
  } catch {
    return unread
  }
}
