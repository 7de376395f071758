import Sqlite from 'better-sqlite3'
import { makeTables } from '../../electron/plan/file/open.ts'
import { verifyLog } from '../../electron/plan/file/verify.ts'
import { logReader } from '../../electron/plan/log/store.ts'
import { type ClockAndIds, PlanFile } from '../../electron/plan/plan-file.ts'
import type { Who } from '../../electron/plan/who.ts'
import type { Result } from '../../shared/result/result.ts'

/**
 * A plan without a file: the same log, rules and tables over a database in memory, so that thousands of histories are
 * tried in seconds.
 */
export function memoryPlan(from: { id: string; at: string } | Buffer, person: Who, clockAndIds: ClockAndIds): PlanFile {
  const db = Buffer.isBuffer(from) ? new Sqlite(from) : new Sqlite(':memory:')
  db.pragma('page_size = 512')
  if (!Buffer.isBuffer(from)) makeTables(db, from.id, from.at)
  const verified = verifyLog(db, logReader(db))
  if (!verified.ok) throw new Error(verified.error.says)
  return new PlanFile({ db, verified: verified.value }, ':memory:', person, clockAndIds)
}

/** The bytes of a plan in memory, to hand over as a copy. */
export const bytesOf = (plan: PlanFile): Buffer => plan.db.serialize()

/** The value of a result whose refusal would be a bug in the caller. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.says} ${result.error.where ?? ''}`)
  return result.value
}
