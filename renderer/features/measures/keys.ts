import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'

const known = new Map<string, string>()

/**
 * The one value or target of a measure, a group and a year: its id, and the key that is written with it. An id is a
 * hash, worked out once a window: a page asks for hundreds of them with each key that is pressed.
 */
export function cellKey(kind: 'value' | 'target', measure: string, group: string, year: string) {
  const also = { measure, group, year }
  const key = JSON.stringify([kind, measure, group, year])
  const id = known.get(key) ?? derivedId(kinds[kind], also) ?? ''
  known.set(key, id)
  return { kind, id, also } as const
}

/** The record of one point within a year. */
export function pointKey(measure: string, group: string, year: string, point: string) {
  const also = { measure, group, year, point }
  const key = JSON.stringify(['interim', measure, group, year, point])
  const id = known.get(key) ?? derivedId(kinds.interim, also) ?? ''
  known.set(key, id)
  return { kind: 'interim', id, also } as const
}

/** The record of the gap of a group to another in a year. */
export function gapKey(measure: string, group: string, reference: string, year: string) {
  const also = { measure, group, reference, year }
  const key = JSON.stringify(['gap', measure, group, reference, year])
  const id = known.get(key) ?? derivedId(kinds.gap, also) ?? ''
  known.set(key, id)
  return { kind: 'gap', id, also } as const
}
