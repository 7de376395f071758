import fc from 'fast-check'
import { derivedId } from '../../../shared/domain/ids.ts'
import { allKinds } from '../../../shared/domain/kinds/index.ts'
import type { Field, Fields, Kind } from '../../../shared/domain/schema.ts'
import { plainRecord, type RecordState } from '../../../shared/domain/state.ts'

/** Random records of every kind, made from the declarations: whatever is declared next is in the tests at once. */

const all = allKinds
const two = (n: number): string => String(n).padStart(2, '0')

const id = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$/)
  .filter((s) => s !== 'constructor' && s !== 'prototype')
export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '-5',
    "'=x",
    '＝1',
    '\t',
    'a\r\nb',
    '"',
    'a,b',
    'Educación ñ 👩‍🏫',
    '\u200fعدالة',
    '__proto__',
    '',
  ),
)
const clean = text.filter((t) => t.isWellFormed() && !t.includes('\0'))
const day = fc.tuple(
  fc.integer({ min: 1000, max: 9999 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
)
const year = fc.integer({ min: 1000, max: 9998 }).map((y) => `${y}-${two((y + 1) % 100)}`)

function arbitraryOf(field: Field): fc.Arbitrary<unknown> {
  const { shape } = field
  switch (shape.t) {
    case 'text':
      return clean
    case 'choice':
      return fc.constantFrom(...shape.options.map((o) => o.value))
    case 'day':
      return day.map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
    case 'year':
      return year
    case 'money':
    case 'integer':
      return fc.integer({ min: field.min ?? Number.MIN_SAFE_INTEGER, max: field.max ?? Number.MAX_SAFE_INTEGER })
    case 'figure':
      return fc
        .double({
          noNaN: true,
          noDefaultInfinity: true,
          min: field.min ?? -Number.MAX_VALUE,
          max: field.max ?? Number.MAX_VALUE,
        })
        .map((n) => (n === 0 ? 0 : n))
    case 'flag':
      return fc.boolean()
    case 'ref':
      return id
    case 'refs':
      return fc.array(id, { maxLength: 3 })
    case 'about':
      return about
    case 'abouts':
      return fc.array(about, { maxLength: 3 })
    case 'texts':
      return fc.array(clean, { maxLength: 3 })
    case 'blob':
      return fc.stringMatching(/^[0-9a-f]{64}$/)
    case 'parts':
      return partsOf(shape.parts)
    case 'rows':
      return fc.array(partsOf(shape.parts), { maxLength: 3 })
  }
}
const about: fc.Arbitrary<unknown> = fc.record({ kind: fc.constantFrom(...all.map((k) => k.name), 'mood'), id })

const partsOf = (parts: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(parts).map(([name, f]) => [name, arbitraryOf(f)])), { requiredKeys: [] })
const unknown = fc.record(
  { mood: fc.jsonValue({ maxDepth: 2 }).filter((v) => v !== null && fits(v)), colour: clean },
  { requiredKeys: [] },
)
/** What any JSON may hold here: no name that objects treat specially, no minus zero. */
const fits = (value: unknown): boolean => {
  const json = JSON.stringify(value, (_, v) => (Object.is(v, -0) ? '\0' : v))
  return !/\\u0000|\\ud[89a-f]|__proto__|"(constructor|toString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString)"/i.test(
    json,
  )
}

const recordOf = (kind: Kind<Fields>): fc.Arbitrary<RecordState> =>
  fc.tuple(id, partsOf(kind.fields), unknown).chain(([given, values, more]) => {
    const key = typeof kind.identity === 'object' ? kind.identity.key : []
    const keyed = fc.record(
      Object.fromEntries(key.map((k) => [k, arbitraryOf(kind.fields[k] as Field).filter((v) => v !== '')])),
    )
    return keyed.map((parts) => {
      const own = { ...values, ...more, ...parts }
      return { ...plainRecord(kind.name, derivedId(kind, own) ?? given, own), private: kind.audience === 'officer' }
    })
  })

const mood = fc.tuple(id, unknown).map(([given, values]) => plainRecord('mood', given, values))

/** A plan: up to a dozen records of any kinds, one that this Groundwork does not know among them. */
export const planStates: fc.Arbitrary<readonly RecordState[]> = fc.uniqueArray(fc.oneof(...all.map(recordOf), mood), {
  maxLength: 12,
  selector: (s) => `${s.kind}/${s.id}`,
})
