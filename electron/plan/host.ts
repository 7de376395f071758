import { setTimeout } from 'node:timers/promises'
import type { Op } from '../../shared/domain/state.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { StepsLeft } from '../../shared/rules/readiness.ts'
import type { Remote, Spawned } from '../process/seam.ts'
import type { KeptFile, PlanVerbs } from './verbs.ts'
import type { Who } from './who.ts'

export const PLAN_STOPPED =
  'The part of Groundwork that saves the plan stopped. Anything it said was saved is in the file. It has started again; check that your last change is there.'
const reopened = appError(
  'stopped',
  'The part of Groundwork that saves the plan stopped and started again. Anything it said was saved is in the file, and the plan is open again.',
)

const TEN_MINUTES = 600_000
const LEAVING = 10_000

export interface PlanHost {
  readonly verbs: Remote<PlanVerbs>
  /** The path of the open plan; undefined if none is open. */
  readonly path: string | undefined
  readonly pid: number | undefined
  /** The folder of all snapshots; each plan has a folder in it. */
  readonly snapshots: string
  /** `along`: with what was being typed in other files of the plan. */
  open(path: string, along?: boolean): Promise<Result<{ plan: string }>>
  /** `by`: the author of these entries in History, if not the person at this laptop. */
  create(path: string, ops: readonly Op[], files?: readonly KeptFile[], by?: string): Promise<Result<{ plan: string }>>
  /** Closes the file. The page has already sent what was typed. */
  close(): Promise<Result<null>>
  /** Closes the plan and ends the process. */
  stop(): Promise<void>
}

interface PlanHostDeps {
  readonly process: Spawned<PlanVerbs>
  who(): Who
  /** Where keystrokes are kept until they are saved as versions. */
  readonly drafts: string
  /** Where snapshots are kept: the app’s own folder, never the plan’s. */
  readonly snapshots: string
  /** How long closing a plan may take when the app is left, in milliseconds. */
  readonly leaving?: number
  /** Called with the number of steps done when a plan is closed. */
  left?(path: string, steps: StepsLeft): Promise<void>
  /**
   * Called when the process died with an open plan, after the plan was opened again or could not be, and when earlier
   * versions can't be kept any more.
   */
  trouble(error: AppError): void
}

/**
 * Holds the plan process for the window: knows which plan is open, and opens it again when the process dies. A plan
 * whose process dies three times within a minute stays closed, so that this does not repeat forever.
 */
export function createPlanHost(deps: PlanHostDeps): PlanHost {
  const { verbs } = deps.process
  let path: string | undefined
  let deaths: number[] = []
  let toldNotKept = false

  const open = async (wanted: string, along = false): Promise<Result<{ plan: string }>> => {
    const opened = await verbs.open({
      path: wanted,
      who: deps.who(),
      drafts: deps.drafts,
      snapshots: deps.snapshots,
      along,
    })
    path = opened.ok ? wanted : undefined
    if (opened.ok) await keep()
    return opened
  }
  /** Snapshots by the clock: checked when a plan opens and every ten minutes, made at most once an hour. */
  const keep = async (): Promise<void> => {
    await verbs.keepIn({ root: deps.snapshots })
    const kept = await verbs.keepTime()
    // Reported once, until one can be kept again. A plan that stopped or was closed meanwhile is reported elsewhere.
    if (!kept.ok && kept.error.kind === 'io' && !toldNotKept) deps.trouble(kept.error)
    toldNotKept = !kept.ok && (toldNotKept || kept.error.kind === 'io')
  }
  const clock = setInterval(() => void (path === undefined ? null : keep()), TEN_MINUTES)
  clock.unref()
  const letGo = async (): Promise<Result<null>> => {
    if (path === undefined) return ok(null)
    const left = path
    const done = await verbs.stepsDone()
    path = undefined
    const closed = await verbs.close()
    if (closed.ok && done.ok) await deps.left?.(left, done.value)
    return closed
  }
  deps.process.onStopped(() => {
    const lost = path
    if (lost === undefined) return
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < 60_000), now]
    if (deaths.length >= 3) {
      path = undefined
      return deps.trouble(appError('stopped', `${PLAN_STOPPED} It stopped three times, so the plan was closed.`))
    }
    void open(lost).then((again) => deps.trouble(again.ok ? reopened : again.error))
  })

  return {
    verbs,
    get path() {
      return path
    },
    snapshots: deps.snapshots,
    get pid() {
      return deps.process.pid
    },
    open: async (wanted, along) => {
      const closed = await letGo()
      return closed.ok ? open(wanted, along) : closed
    },
    create: async (wanted, ops, files = [], by) => {
      const closed = await letGo()
      if (!closed.ok) return closed
      const who = { ...deps.who(), ...(by !== undefined && { author: by }) }
      const made = await verbs.create({ path: wanted, who, ops, files, drafts: deps.drafts })
      if (made.ok) {
        path = wanted
        await keep()
      }
      return made.ok ? made : err(made.error)
    },
    close: letGo,
    stop: async () => {
      clearInterval(clock)
      // A plan on a disconnected drive may never answer; what was saved is on the disk, so the process can be ended.
      await Promise.race([letGo(), setTimeout(deps.leaving ?? LEAVING, undefined, { ref: false })])
      await deps.process.stop()
    },
  }
}
