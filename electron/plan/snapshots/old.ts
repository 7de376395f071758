import type { Held } from '../file/open.ts'
import { projectionIsStale } from '../file/schema.ts'
import type { ClockAndIds } from '../plan-file.ts'
import { keepSnapshot } from './keep.ts'

/**
 * Keeps a file that another version of Groundwork wrote, unchanged, before its tables are rebuilt. That does not touch
 * the log, so a disk without room for the snapshot does not keep the plan from opening. A change of the log's own
 * format would have to: see CONTRIBUTING, “The log format is frozen at its number”.
 */
export function keepOld(held: Held, root: string, clockAndIds: ClockAndIds): void {
  if (held.db.memory || !projectionIsStale(held.db)) return
  keepSnapshot({ db: held.db, id: held.verified.id, clockAndIds }, root, 'migration')
}
