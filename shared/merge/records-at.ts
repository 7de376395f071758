import type { RecordState } from '../domain/state.ts'
import type { Change, VersionVector } from './change.ts'
import { type AuthorOf, entriesOf, stateOf } from './index-of-log.ts'

/**
 * The shared records at a point in the history, for “what changed since”: worked out from the changes that were known
 * at that point. A point is a version vector, never a time, so that laptops with wrong clocks agree. A value that was
 * removed for good since is not brought back. At the present point it gives the present records.
 */
export function recordsAt(
  changes: Iterable<Change>,
  point: VersionVector,
  authorOf: AuthorOf = () => '',
): readonly RecordState[] {
  const known = (c: Change): boolean => c.n <= (Object.hasOwn(point, c.session) ? (point[c.session] as number) : 0)
  return entriesOf([...changes].filter(known), () => false).map((entry) => stateOf(entry, authorOf))
}
