import type { Selecting, Selection, WholeRows } from '../../shared/import/rows/select.ts'
import type { TableRead } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import type { ManualVerbs } from './manual/verbs.ts'
import type { Progress } from './progress.ts'

export type { Progress } from './progress.ts'

/**
 * The import process: one file at a time, held in memory. It can be ended at any moment and takes nothing else with it;
 * so a file from outside is only ever read here.
 */
export interface ImportVerbs extends ManualVerbs {
  /** Checks a file and starts reading it. `ofWords`: the table may have no figures, as a plan's. */
  begin(input: { path: string; sheet: string | null; ofWords?: boolean }): Promise<Result<Progress>>
  /** Reads on for a moment. Null: all is read. */
  step(): Promise<Result<Progress | null>>
  table(input: { header: boolean | null }): Result<TableRead>
  /** The rows of one district or school. */
  select(input: Selecting): Result<Selection>
  /** Every whole row that is selected, as it is in the file. */
  rows(input: Pick<Selecting, 'header' | 'only'>): Result<WholeRows>
  /** Drops what was read. */
  forget(): Result<null>
}
