import { kindOf } from './kinds/index.ts'
import { type About, type Fields, isAbout, type Kind } from './schema.ts'

/** An owner of no kind, so that nobody may see a record that belongs to it. */
const NOWHERE: About = { kind: '', id: '' }

/**
 * The records that a record belongs to, by its declaration; empty if it belongs to none. A value that can't be read
 * gives an owner that nobody may see.
 */
export function hangsOn(kind: string, values: Readonly<Record<string, unknown>>): readonly About[] {
  const declared = kindOf(kind)
  return [...owners(declared?.hangsOn, values), ...within(declared, values)]
}

function owners(field: string | undefined, values: Readonly<Record<string, unknown>>): readonly About[] {
  const value = field === undefined ? undefined : values[field]
  if (value === null || value === undefined) return []
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.map((on) => (isAbout(on) ? { kind: on.kind, id: on.id } : NOWHERE))
}

/** The record that it is in: if none is named, nobody can say who may see it. */
function within(declared: Kind<Fields> | undefined, values: Readonly<Record<string, unknown>>): readonly About[] {
  const field = declared?.within
  const shape = field === undefined ? undefined : declared?.fields[field]?.shape
  if (field === undefined || shape?.t !== 'ref') return []
  const id = values[field]
  return [typeof id === 'string' && id !== '' ? { kind: shape.kind, id } : NOWHERE]
}
