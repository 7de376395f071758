import type { TableRead } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Remote, Spawned } from '../process/seam.ts'
import type { ImportVerbs, Progress } from './verbs.ts'

/** How long a file may take before reading it is given up, in milliseconds. */
const longest = 60_000

export const IMPORT_STOPPED =
  'The part of Groundwork that reads files stopped. The plan is safe, and nothing was brought in. Save the table as CSV, and choose that file.'
const gaveUp = appError(
  'bad-input',
  'Reading this file took longer than a minute, so Groundwork stopped. Nothing was brought in. Cut the table down to your district, save it as CSV, and choose that file.',
)

/** Reads files in a process that can be ended: by the person, or because it takes too long. */
export interface ImportHost {
  /** Reads a file whole. Null: the person stopped it. */
  read(input: Parameters<ImportVerbs['begin']>[0]): Promise<Result<TableRead | null>>
  readonly table: Remote<ImportVerbs>['table']
  readonly select: Remote<ImportVerbs>['select']
  readonly rows: Remote<ImportVerbs>['rows']
  /** Ends reading at once, and whatever was read is gone. */
  stop(): Promise<void>
}

export function createImportHost(process: Spawned<ImportVerbs>, tell: (progress: Progress) => void): ImportHost {
  let stopped = false
  let late = false
  const stop = async (): Promise<void> => {
    stopped = true
    await process.stop()
  }
  const readAll = async (input: Parameters<ImportVerbs['begin']>[0]): Promise<Result<TableRead>> => {
    const begun = await process.verbs.begin(input)
    if (!begun.ok) return begun
    tell(begun.value)
    for (;;) {
      const step = await process.verbs.step()
      if (!step.ok) return step
      if (step.value === null) return process.verbs.table({ header: null })
      tell(step.value)
    }
  }
  return {
    read: async (input) => {
      stopped = false
      late = false
      const timer = setTimeout(() => {
        late = true
        void process.stop()
      }, longest)
      const read = await readAll(input)
      clearTimeout(timer)
      if (stopped) return ok(null)
      return late ? err(gaveUp) : read
    },
    table: process.verbs.table,
    select: process.verbs.select,
    rows: process.verbs.rows,
    stop,
  }
}
