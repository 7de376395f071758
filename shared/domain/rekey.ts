import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { derivedId } from './ids.ts'
import { kindOf } from './kinds/index.ts'
import type { About, FieldShape, Fields } from './schema.ts'

/** One record of the file, before its id is known. */
export interface Entry {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

/** The new id of a record that is referenced; its present one if it did not change. */
export type NewIdOf = (kind: string, id: string) => string

/** The deepest chain of keys that reference keyed records: two in practice, many only in a file made to do harm. */
const deepest = 50

/** A value with its references changed to the new ids. */
function redirect(shape: FieldShape, value: unknown, newIdOf: NewIdOf): unknown {
  if (value === null || value === undefined) return value
  switch (shape.t) {
    case 'ref':
      return newIdOf(shape.kind, value as string)
    case 'refs':
      return (value as readonly string[]).map((id) => newIdOf(shape.kind, id))
    case 'about':
      return redirectAbout(value as About, newIdOf)
    case 'abouts':
      return (value as readonly About[]).map((a) => redirectAbout(a, newIdOf))
    case 'parts':
      return redirectFields(shape.parts, value as Record<string, unknown>, newIdOf)
    case 'rows':
      return (value as readonly Record<string, unknown>[]).map((row) => redirectFields(shape.parts, row, newIdOf))
    default:
      return value
  }
}
const redirectAbout = (a: About, newIdOf: NewIdOf): About => ({ kind: a.kind, id: newIdOf(a.kind, a.id) })

/** A record's values with every reference changed to the new id. */
export function redirectFields(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  newIdOf: NewIdOf,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, field === undefined ? value : redirect(field.shape, value, newIdOf)]
    }),
  )
}

const refuse = (entry: Entry, what: string, how: string): Result<never> =>
  err(
    appError('bad-input', `${entry.kind}/${entry.id} ${what} Nothing was changed. ${how}`, `${entry.kind}/${entry.id}`),
  )

/**
 * Gives records that exist once for each combination the ids made from their keys, and changes the references to them.
 * A key may itself reference such a record (the four check marks of a department's commitment), so keys are worked out
 * first. Refused: a key with a part missing, two records with one key, a key that leads back to itself.
 */
export function withDerivedIds(entries: readonly Entry[]): Result<readonly Entry[]> {
  const byName = new Map(entries.map((e) => [`${e.kind}/${e.id}`, e]))
  const done = new Map<string, string>()
  const resolving = new Set<string>()
  const byNewId = new Map<string, Entry>()

  const resolve = (entry: Entry): Result<string> => {
    const name = `${entry.kind}/${entry.id}`
    const known = done.get(name)
    if (known !== undefined) return ok(known)
    const kind = kindOf(entry.kind)
    if (kind === undefined || kind.identity === 'random') {
      done.set(name, entry.id)
      return ok(entry.id)
    }
    if (resolving.has(name) || resolving.size > deepest)
      return refuse(entry, 'is made from a key that leads back to itself.', 'Point its key to another record.')
    resolving.add(name)
    const key = kind.identity === 'singleton' ? [] : kind.identity.key
    for (const part of key) {
      const value = entry.values[part]
      const shape = kind.fields[part]?.shape
      if (value === null || value === undefined || value === '')
        return refuse(
          entry,
          `has no "${part}".`,
          `There is one ${kind.one.toLowerCase()} for each ${key.join(', ')}, so none of them can be missing.`,
        )
      if (shape === undefined) continue
      let trouble: Result<string> | undefined
      redirect(shape, value, (k, id) => {
        const target = byName.get(`${k}/${id}`)
        const found = target === undefined ? ok(id) : resolve(target)
        if (!found.ok) trouble ??= found
        return id
      })
      if (trouble !== undefined) return trouble
    }
    const id = derivedId(kind, redirectFields(kind.fields, entry.values, newIdOf))
    if (id === undefined) return refuse(entry, 'has no key.', 'Fill in what it is about.')
    const other = byNewId.get(`${entry.kind}/${id}`)
    if (other !== undefined)
      return refuse(
        entry,
        `is the same ${kind.one.toLowerCase()} as ${other.kind}/${other.id}: there is one for each ${key.join(', ') || 'plan'}.`,
        'Keep one of them.',
      )
    byNewId.set(`${entry.kind}/${id}`, entry)
    resolving.delete(name)
    done.set(name, id)
    return ok(id)
  }
  const newIdOf: NewIdOf = (kind, id) => done.get(`${kind}/${id}`) ?? id

  for (const entry of entries) {
    const found = resolve(entry)
    if (!found.ok) return found
  }
  return ok(
    entries.map((entry) => {
      const kind = kindOf(entry.kind)
      const values = kind === undefined ? entry.values : redirectFields(kind.fields, entry.values, newIdOf)
      return { kind: entry.kind, id: newIdOf(entry.kind, entry.id), values }
    }),
  )
}
