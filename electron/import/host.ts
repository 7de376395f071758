import type { TableRead } from '../../shared/ipc/contract.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { inTime } from '../process/in-time.ts'
import type { Remote, Spawned } from '../process/seam.ts'
import type { ManualRead, ManualVerbs } from './manual/verbs.ts'
import type { ImportVerbs, Progress } from './verbs.ts'

/** How long reading a file may take, in milliseconds, before it is given up. */
const LONGEST_READING = 60_000
/** How long reading a policy manual may take: 3,000 pages take a slow laptop a minute. */
const LONGEST_MANUAL = 600_000

export const IMPORT_STOPPED =
  'The part of Groundwork that reads files stopped. The plan is safe, and nothing was brought in. Save the table as CSV, and choose that file.'
const gaveUp = appError(
  'bad-input',
  'Reading this file took longer than a minute, so Groundwork stopped. Nothing was brought in. Cut the table down to your district, save it as CSV, and choose that file.',
)

const manualGaveUp = appError(
  'bad-input',
  'Reading this file took longer than ten minutes, so Groundwork stopped. Nothing was brought in. Choose the manual one chapter at a time, or as a text file.',
)

/** Reads files in a process that can be ended, by the person or because it takes too long. */
export interface ImportHost {
  /** Reads a whole file. Null: the person stopped it. */
  read(input: Parameters<ImportVerbs['begin']>[0]): Promise<Result<TableRead | null>>
  readonly table: Remote<ImportVerbs>['table']
  readonly select: Remote<ImportVerbs>['select']
  readonly rows: Remote<ImportVerbs>['rows']
  /** Reads a whole policy manual. Null: the person stopped it. */
  readManual(input: Parameters<ManualVerbs['beginText']>[0]): Promise<Result<ManualRead | null>>
  readonly textsOf: Remote<ManualVerbs>['textsOf']
  /** Stops reading at once, and drops what was read. */
  stop(): Promise<void>
}

export function createImportHost(process: Spawned<ImportVerbs>, tell: (progress: Progress) => void): ImportHost {
  let stopped = false
  const stop = async (): Promise<void> => {
    stopped = true
    await process.stop()
  }
  const stepped = async <T>(
    begin: () => Promise<Result<Progress>>,
    step: () => Promise<Result<Progress | null>>,
    end: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const begun = await begin()
    if (!begun.ok) return begun
    tell(begun.value)
    for (;;) {
      const next = await step()
      if (!next.ok) return next
      if (next.value === null) return end()
      tell(next.value)
    }
  }
  /** Null: the person stopped it. */
  const unlessStopped = async <T>(
    most: number,
    late: AppError,
    read: () => Promise<Result<T>>,
  ): Promise<Result<T | null>> => {
    stopped = false
    const done = await inTime(process, most, late, read)
    return stopped ? ok(null) : done
  }
  const { verbs } = process
  return {
    read: (input) =>
      unlessStopped(LONGEST_READING, gaveUp, () =>
        stepped(
          () => verbs.begin(input),
          () => verbs.step(),
          () => verbs.table({ header: null }),
        ),
      ),
    readManual: (input) =>
      unlessStopped(LONGEST_MANUAL, manualGaveUp, () =>
        stepped(
          () => verbs.beginText(input),
          () => verbs.stepText(),
          () => verbs.manualRead(),
        ),
      ),
    table: verbs.table,
    select: verbs.select,
    rows: verbs.rows,
    textsOf: verbs.textsOf,
    stop,
  }
}
