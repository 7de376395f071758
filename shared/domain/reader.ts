import { isDay, isRoughDay, isYear } from '../days/index.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { capital } from '../words/index.ts'
import { isId, isName } from './ids.ts'
import { outOfRange } from './range.ts'
import type { Field, Fields, Kind } from './schema.ts'

/**
 * Checks untrusted input against a declaration. An `unknown` goes in; out comes a valid value, or a sentence that says
 * where and what is wrong, that nothing was changed, and how to write it. Anything that a newer Groundwork knows
 * (kinds, fields, parts) is kept as it is; only what is not allowed in any JSON is refused.
 */

export const longestText = 1_000_000
// A full plan of a large district prints tens of thousands of figures, and each is kept with its document.
export const longestList = 100_000
const deepest = 32

/** A value as a sentence can show it: short, on one line, and in quotation marks. */
function shown(raw: unknown): string {
  if (Array.isArray(raw)) return 'a list'
  if (typeof raw === 'object' && raw !== null) return 'an object'
  if (typeof raw !== 'string') return String(raw)
  const short = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw
  return `“${short.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')}”`
}

/** The place is separate from the sentence, so that a window can show the field and a terminal can name it. */
const refuse = (where: string, what: string, how: string): Result<never> => {
  const sentence = `${capital(what)} Nothing was changed. ${how}`
  return err(appError('bad-input', sentence, where || undefined))
}

const inside = (where: string, part: string): string =>
  where.endsWith('"')
    ? `${where.slice(0, -1)}.${part}"`
    : where === ''
      ? `field "${part}"`
      : `${where}, field "${part}"`

/**
 * Refuses text that can't be stored: NUL, which ends a text for many programs, and half a character (a lone surrogate),
 * which no file can hold. Right-to-left marks and long texts are taken as they are.
 */
function readText(raw: string, where: string): Result<string> {
  if (raw.length > longestText)
    return refuse(
      where,
      `The text has ${raw.length} characters.`,
      `It can have ${longestText} at most; put the rest somewhere else.`,
    )
  const nul = raw.indexOf('\0')
  if (nul >= 0) return refuse(where, `Character ${nul + 1} of the text is NUL.`, 'Take it out; you can’t see it.')
  if (!raw.isWellFormed()) {
    const at = [...raw].findIndex((c) => !c.isWellFormed())
    return refuse(where, `Character ${at + 1} of the text is half a character.`, 'Take it out, or type it again.')
  }
  return ok(raw)
}

/** Any JSON that a newer Groundwork wrote, unchanged. Names that objects treat specially are refused at any depth. */
function readAny(raw: unknown, where: string, depth = 0): Result<unknown> {
  if (depth > deepest) return refuse(where, `It is nested more than ${deepest} levels deep.`, 'Use fewer levels.')
  if (raw === null || typeof raw === 'boolean') return ok(raw)
  if (typeof raw === 'string') return readText(raw, where)
  if (typeof raw === 'number')
    return Number.isFinite(raw)
      ? ok(raw)
      : refuse(where, `${shown(raw)} is not a figure.`, 'Write a number such as 41.3.')
  if (typeof raw !== 'object')
    return refuse(where, `It is ${typeof raw}, which JSON can’t hold.`, 'Write a text, a number or a list.')
  if (Array.isArray(raw)) return readEach(raw, where, (part, at) => readAny(part, at, depth + 1))
  const kept: [string, unknown][] = []
  for (const [key, part] of Object.entries(raw)) {
    const name = readKey(key, where)
    if (!name.ok) return name
    const value = readAny(part, where, depth + 1)
    if (!value.ok) return value
    kept.push([key, value.value])
  }
  return ok(Object.fromEntries(kept))
}

function readKey(key: string, where: string): Result<string> {
  if (key in Object.prototype || key.length > 200)
    return refuse(where, `${shown(key)} can’t be a name.`, 'Take it out, or give it another name.')
  return readText(key, where)
}

function readEach(
  raw: unknown,
  where: string,
  read: (part: unknown, where: string) => Result<unknown>,
): Result<unknown[]> {
  if (!Array.isArray(raw)) return refuse(where, `${shown(raw)} is not a list.`, 'Write a list in square brackets.')
  if (raw.length > longestList)
    return refuse(where, `The list has ${raw.length} entries.`, `It can have ${longestList} at most.`)
  const list: unknown[] = []
  for (const part of raw) {
    const value = read(part, where)
    if (!value.ok) return value
    list.push(value.value)
  }
  return ok(list)
}

const notId = (raw: unknown, where: string): Result<never> =>
  refuse(where, `${shown(raw)} is not an id.`, 'An id can have only letters, digits, dots, dashes and underscores.')

function readAbout(raw: unknown, where: string): Result<unknown> {
  const how = 'Write it as {"kind": "goal", "id": "g-1"}.'
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return refuse(where, `${shown(raw)} does not point to a record.`, how)
  const { kind, id } = raw as { kind?: unknown; id?: unknown }
  if (Object.keys(raw).some((k) => k !== 'kind' && k !== 'id') || !isName(kind))
    return refuse(where, 'It must point to a record by kind and id alone.', how)
  return isId(id) ? ok({ kind, id }) : notId(id, where)
}

/** Parts in the order of their declaration, without unset ones, then those that a newer Groundwork added. */
function readParts(parts: Fields, raw: unknown, where: string): Result<unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return refuse(where, `${shown(raw)} is not an object.`, `Write it as {"${Object.keys(parts)[0]}": …}.`)
  const given = new Map(Object.entries(raw))
  const kept: [string, unknown][] = []
  for (const [name, field] of Object.entries(parts)) {
    const part = given.get(name)
    given.delete(name)
    if (part === undefined || part === null) continue
    const value = readValue(field, part, inside(where, name))
    if (!value.ok) return value
    kept.push([name, value.value])
  }
  for (const [name, part] of given) {
    const key = readKey(name, where)
    if (!key.ok) return key
    const value = readAny(part, inside(where, name), 1)
    if (!value.ok) return value
    kept.push([name, value.value])
  }
  return ok(Object.fromEntries(kept))
}

const howToWrite: Readonly<Record<string, string>> = {
  money: 'Write whole cents: $1,234.00 is 123400.',
  figure: 'Write digits alone, as in 41.3.',
}

function readNumber(field: Field, raw: unknown, where: string): Result<unknown> {
  const { shape } = field
  const whole = shape.t !== 'figure'
  const how = howToWrite[shape.t] ?? 'Write it without decimals, as in 12.'
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return refuse(where, `${shown(raw)} is not a number.`, how)
  if (whole && !Number.isSafeInteger(raw))
    return refuse(
      where,
      `${shown(raw)} is not a whole number${Number.isInteger(raw) ? ' that can be kept exactly' : ''}.`,
      how,
    )
  const says = outOfRange(raw, field, shape)
  if (says !== null) return refuse(where, `${shown(raw)} ${says.is}`, says.how)
  return ok(raw === 0 ? 0 : raw) // −0 is 0
}

/**
 * Checks one value against its field's declaration. `null` (and a missing value) empties the field and is always
 * allowed. Money is in whole cents, days are ISO days, figures are as they were measured.
 * @param where what the sentence names, such as `goal/g-1, field "due"`
 */
export function readValue(field: Field, raw: unknown, where = ''): Result<unknown> {
  if (raw === null || raw === undefined) return ok(null)
  const { shape } = field
  switch (shape.t) {
    case 'text':
      return typeof raw === 'string'
        ? readText(raw, where)
        : refuse(where, `${shown(raw)} is not a text.`, 'Write it in quotation marks.')
    case 'choice':
      return shape.options.some((o) => o.value === raw)
        ? ok(raw)
        : refuse(
            where,
            `${shown(raw)} can’t be chosen here.`,
            `It must be one of: ${shape.options.map((o) => o.value).join(', ')}.`,
          )
    case 'day':
      return typeof raw === 'string' && (shape.rough ? isRoughDay(raw) : isDay(raw))
        ? ok(raw)
        : refuse(
            where,
            `${shown(raw)} is not a date.`,
            shape.rough
              ? 'Write it like 2026-11-24; a month like 2026-11, a fall like 2026-23, a year like 2026.'
              : 'Write it like 2026-11-24.',
          )
    case 'year':
      return typeof raw === 'string' && isYear(raw)
        ? ok(raw)
        : refuse(where, `${shown(raw)} is not a school or fiscal year.`, 'Write it like 2026-27.')
    case 'money':
    case 'figure':
    case 'integer':
      return readNumber(field, raw, where)
    case 'flag':
      return typeof raw === 'boolean'
        ? ok(raw)
        : refuse(where, `${shown(raw)} is not true or false.`, 'Write true or false.')
    case 'ref':
      return isId(raw) ? ok(raw) : notId(raw, where)
    case 'refs':
      return readEach(raw, where, (part, at) => (isId(part) ? ok(part) : notId(part, at)))
    case 'about':
      return readAbout(raw, where)
    case 'abouts':
      return readEach(raw, where, readAbout)
    case 'texts':
      return readEach(raw, where, (part, at) =>
        typeof part === 'string'
          ? readText(part, at)
          : refuse(at, `${shown(part)} is not a text.`, 'Write it in quotation marks.'),
      )
    case 'blob':
      return typeof raw === 'string' && /^[0-9a-f]{64}$/.test(raw)
        ? ok(raw)
        : refuse(
            where,
            `${shown(raw)} does not name a file kept in the plan.`,
            'It must be the SHA-256 of the file, in 64 lowercase hex digits.',
          )
    case 'parts':
      return readParts(shape.parts, raw, where)
    case 'rows':
      return readEach(raw, where, (row, at) => readParts(shape.parts, row, at))
  }
}

/**
 * Checks the values of one record. Known fields are checked against their declaration, others are kept as they are.
 * @param kind the declaration; undefined for a kind that a newer Groundwork knows
 * @param where the record, as `kind/id`
 */
export function readFields(
  kind: Kind<Fields> | undefined,
  values: unknown,
  where = '',
): Result<Record<string, unknown>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return refuse(where, `${shown(values)} is not a set of fields.`, 'Write it as {"title": "…"}.')
  const kept: [string, unknown][] = []
  for (const [name, raw] of Object.entries(values)) {
    if (!isName(name) || name === 'id')
      return refuse(
        where,
        `${shown(name)} can’t be the name of a field.`,
        'A field’s name must be one word of letters and digits.',
      )
    const field = kind !== undefined && Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    const at = inside(where, name)
    const value = field === undefined ? readAny(raw, at) : readValue(field, raw, at)
    if (!value.ok) return value
    kept.push([name, value.value])
  }
  return ok(Object.fromEntries(kept))
}
