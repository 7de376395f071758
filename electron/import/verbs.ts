import type { Selecting, Selection, WholeRows } from '../../shared/import/select.ts'
import type { TableRead } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import type { ManualVerbs } from './manual/verbs.ts'
import type { Progress } from './progress.ts'

export type { Progress } from './progress.ts'

/**
 * The import process: one file at a time, held in memory. It can be ended at any moment, and takes nothing
 * else with it; so a stranger's file is only ever read here.
 */
export interface ImportVerbs extends ManualVerbs {
  /** Looks at a file and begins to read it. `ofWords`: its table may hold no figure, as a plan's. */
  begin(input: { path: string; sheet: string | null; ofWords?: boolean }): Promise<Result<Progress>>
  /** Reads on for a moment. Null: all is read. */
  step(): Promise<Result<Progress | null>>
  table(input: { header: boolean | null }): Result<TableRead>
  /** The rows of one place. */
  select(input: Selecting): Result<Selection>
  /** Every whole row that is meant, as it stands. */
  rows(input: Pick<Selecting, 'header' | 'only'>): Result<WholeRows>
  /** Lets go of what was read. */
  forget(): Result<null>
}
