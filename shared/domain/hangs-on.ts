import { kindOf } from './kinds/index.ts'
import type { About, Fields, Kind } from './schema.ts'

const isAbout = (value: unknown): value is About =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<About>).kind === 'string' &&
  typeof (value as Partial<About>).id === 'string'

/** Of no kind, so that nobody may see what hangs there. */
const NOWHERE: About = { kind: '', id: '' }

/** The records that one hangs on, by its declaration; none where it hangs on nothing. What can't be read leads nowhere. */
export function hangsOn(kind: string, values: Readonly<Record<string, unknown>>): readonly About[] {
  const declared = kindOf(kind)
  return [...hooks(declared?.hangsOn, values), ...within(declared, values)]
}

function hooks(field: string | undefined, values: Readonly<Record<string, unknown>>): readonly About[] {
  const value = field === undefined ? undefined : values[field]
  if (value === null || value === undefined) return []
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.map((on) => (isAbout(on) ? { kind: on.kind, id: on.id } : NOWHERE))
}

/** What it stands in: where nothing is named, nobody can say who may see it. */
function within(declared: Kind<Fields> | undefined, values: Readonly<Record<string, unknown>>): readonly About[] {
  const field = declared?.within
  const shape = field === undefined ? undefined : declared?.fields[field]?.shape
  if (field === undefined || shape?.t !== 'ref') return []
  const id = values[field]
  return [typeof id === 'string' && id !== '' ? { kind: shape.kind, id } : NOWHERE]
}
