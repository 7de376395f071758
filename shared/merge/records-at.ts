import type { RecordState } from '../domain/state.ts'
import type { Change, VersionVector } from './change.ts'
import { type AuthorOf, entryKey, entryOf, stateOf } from './index-of-log.ts'

/**
 * The shared records as they stood at a point in the history, for "what changed since": a fold of the changes that
 * were known there. A point is a version vector, never a time, so that laptops with wrong clocks agree. What was
 * removed for good since is not brought back. At the present point it gives the records that stand.
 */
export function recordsAt(
  changes: Iterable<Change>,
  point: VersionVector,
  authorOf: AuthorOf = () => '',
): readonly RecordState[] {
  const byRecord = new Map<string, Change[]>()
  for (const change of changes) {
    if (change.n > (Object.hasOwn(point, change.session) ? (point[change.session] as number) : 0)) continue
    const key = entryKey(change.kind, change.record)
    const list = byRecord.get(key)
    if (list === undefined) byRecord.set(key, [change])
    else list.push(change)
  }
  return [...byRecord.values()].flatMap((list) => {
    const entry = entryOf(list, false)
    return entry === undefined ? [] : [stateOf(entry, authorOf)]
  })
}
