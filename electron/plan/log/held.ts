import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Change } from '../../../shared/merge/change.ts'

/** False where a field is known to hold something else than a file's hash: a checksum is text, and holds no file. */
const mayName = ({ kind, field }: Pick<Change, 'kind' | 'field'>): boolean => {
  const declared = kindOf(kind)?.fields[field]
  // What a newer Groundwork declares is not known here, and may name a file.
  return declared === undefined || declared.shape.t === 'blob'
}

const named = /^"([0-9a-f]{64})"$/

/** The hashes that these versions name; what was removed for good names none. */
export function filesNamedBy(changes: Iterable<Pick<Change, 'kind' | 'field' | 'value'>>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const c of changes) {
    const hash = c.value === null ? undefined : named.exec(c.value)?.[1]
    if (hash !== undefined && mayName(c)) found.add(hash)
  }
  return found
}
