import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Change } from '../../../shared/merge/change.ts'

/** False for a field that can't name a file: its declared type is another one. A checksum, for instance, is text. */
const mayName = ({ kind, field }: Pick<Change, 'kind' | 'field'>): boolean => {
  const declared = kindOf(kind)?.fields[field]
  // A field that a newer Groundwork declares is unknown here, and may name a file.
  return declared === undefined || declared.shape.t === 'blob'
}

const named = /^"([0-9a-f]{64})"$/

/** The hashes that these versions name; a version removed for good names none. */
export function filesNamedBy(changes: Iterable<Pick<Change, 'kind' | 'field' | 'value'>>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const c of changes) {
    const hash = c.value === null ? undefined : named.exec(c.value)?.[1]
    if (hash !== undefined && mayName(c)) found.add(hash)
  }
  return found
}
