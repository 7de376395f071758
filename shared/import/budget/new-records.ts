import { derivedFrom } from '../../domain/ids.ts'
import type { Stands } from '../draft/draft.ts'
import { nameKey } from './against-plan.ts'
import { oneSpelling } from './names.ts'
import type { Matched } from './roles.ts'

/** Funding sources and departments that are added with the lines. */

interface NewRecord {
  readonly kind: 'fundingSource' | 'department'
  readonly name: string
}
export type Added = Map<string, NewRecord>
/** The ids of new records by their names in one spelling: a file may have thousands. */
const bySpelling = new WeakMap<ReadonlyMap<string, NewRecord>, Map<string, string>>()

/** The id of a new record by its name in the file; the same for names that are one in another spelling. */
export function idOfNew(
  kind: 'fundingSource' | 'department',
  name: string,
  added: ReadonlyMap<string, NewRecord>,
): string {
  const known = bySpelling.get(added) ?? new Map<string, string>()
  bySpelling.set(added, known)
  const key = `${kind} ${oneSpelling(name)}`
  const id = known.get(key) ?? derivedFrom(kind, [nameKey(name)])
  known.set(key, id)
  return id
}

export function addedId(role: Matched, name: string, stands: Stands, added: Added): string {
  const kind = role === 'source' ? 'fundingSource' : 'department'
  const id = idOfNew(kind, name, added)
  // Added by a file before, and perhaps called something else by now: then that is what is meant.
  const state = stands(kind, id)
  if ((state === undefined || state.gone) && !added.has(id)) added.set(id, { kind, name })
  return id
}
