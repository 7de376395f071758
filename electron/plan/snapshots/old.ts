import type { Held } from '../file/open.ts'
import { projectionIsStale } from '../file/schema.ts'
import type { ClockAndIds } from '../plan-file.ts'
import { keepSnapshot } from './keep.ts'

/**
 * Keeps the file that another version of Groundwork wrote, as it is, before its tables are made anew. The log is
 * not touched by that, so a disk without room for the snapshot does not keep the plan from opening. A change of
 * the log's own format would have to: see CONTRIBUTING, "The log format is frozen at its number".
 */
export function keepOld(held: Held, root: string, clockAndIds: ClockAndIds): void {
  if (held.db.memory || !projectionIsStale(held.db)) return
  keepSnapshot({ db: held.db, id: held.verified.id, clockAndIds }, root, 'migration')
}
