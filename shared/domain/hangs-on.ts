import { kindOf } from './kinds/index.ts'
import type { About } from './schema.ts'

const isAbout = (value: unknown): value is About =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<About>).kind === 'string' &&
  typeof (value as Partial<About>).id === 'string'

/** Of no kind, so that nobody may see what hangs there. */
const NOWHERE: About = { kind: '', id: '' }

/** The records that one hangs on, by its declaration; none where it hangs on nothing. What can't be read leads nowhere. */
export function hangsOn(kind: string, values: Readonly<Record<string, unknown>>): readonly About[] {
  const field = kindOf(kind)?.hangsOn
  const value = field === undefined ? undefined : values[field]
  if (value === null || value === undefined) return []
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.map((on) => (isAbout(on) ? { kind: on.kind, id: on.id } : NOWHERE))
}
