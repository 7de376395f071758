import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'

/** The one value or target of a measure, a group and a year: its id, and the key that is written with it. */
export function cellKey(kind: 'value' | 'target', measure: string, group: string, year: string) {
  const also = { measure, group, year }
  return { kind, id: derivedId(kinds[kind], also) ?? '', also } as const
}
