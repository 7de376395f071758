import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { elapsed } from '../../../shared/days/index.ts'
import { type AppError, appError, type ErrorKind } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { guard, guarded } from '../../door/faults.ts'
import type { OwnKey } from '../own/age.ts'
import type { PlanFile } from '../plan-file.ts'
import { digestsOf, folderOf, keepSnapshot, snapshotsIn } from './keep.ts'
import { lockKept } from './lock-kept.ts'
import type { Kept, Reason } from './thin.ts'

const HOUR = 3_600_000

const reasons: Partial<Record<ErrorKind, string>> = {
  'disk-full': 'the laptop’s own disk is full',
  'read-only': 'nothing can be saved in Groundwork’s own folder',
  damaged: 'what was written did not match the plan',
}
/**
 * The refusal when snapshots by the clock can't be made. It is about the snapshots, since nothing is wrong with the
 * plan.
 */
const notKept = ({ kind }: AppError): AppError =>
  appError(
    'io',
    `Earlier versions of this plan can’t be kept now: ${reasons[kind] ?? 'the laptop’s own disk did not answer'}. The plan itself is saved as always. Free up some space there, or ask your IT staff to look at it.`,
  )

/** Why none can be kept, and since when in this sitting. */
export interface NotKept {
  readonly since: string
  readonly error: AppError
}

/** Makes snapshots unasked: before a step that can't simply be undone, and by the clock. */
export interface Keeper {
  /** Sets the folder for snapshots; null if none are made (the command line, a plan in memory). */
  keepIn(root: string | null): void
  /** Called when the plan was closed, to forget what was known of it. */
  letGo(): void
  /** Makes one before a merge or an import: if it can't be made, that does not happen either. */
  before(plan: PlanFile, reason: Reason): Result<null>
  /** Makes one by the clock: at most one an hour, and none if nothing changed since the last. */
  tick(plan: PlanFile): Result<Kept | null>
  /** The snapshots of a plan, newest first. */
  all(plan: PlanFile): Result<readonly Kept[]>
  /** Null as long as they can be kept. */
  readonly failing: NotKept | null
  /** Locks the private notes in all of them with this key; gives how many could not be locked. */
  lock(plan: PlanFile, key: OwnKey): number
}

/** The plan's own row in its newest snapshot; empty if there is none that can be read. */
function newestContent(folder: string): string {
  const newest = snapshotsIn(folder).at(-1)
  if (newest === undefined) return ''
  const db = new Sqlite(join(folder, newest.name), { readonly: true, fileMustExist: true })
  try {
    return digestsOf(db)
  } catch {
    return ''
  } finally {
    db.close()
  }
}

export function createKeeper(): Keeper {
  let root: string | null = null
  /** The plan's own row when the last snapshot was made; empty until it was looked up in this sitting. */
  let lastContent = ''
  let failing: NotKept | null = null

  const keep = (plan: PlanFile, reason: Reason): Result<Kept | null> => {
    if (root === null || plan.db.memory) return ok(null)
    const kept = keepSnapshot(plan, root, reason)
    if (kept.ok) {
      lastContent = digestsOf(plan.db)
      failing = null
    }
    return kept
  }
  const all = (plan: PlanFile): readonly Kept[] =>
    root === null ? [] : [...snapshotsIn(folderOf(root, plan.id))].reverse()

  return {
    keepIn: (folder) => {
      root = folder
    },
    letGo: () => {
      lastContent = ''
      failing = null
    },
    before: (plan, reason) => {
      const kept = keep(plan, reason)
      return kept.ok ? ok(null) : kept
    },
    tick: (plan) => {
      const now = plan.clockAndIds.now()
      const kept = guarded<Kept | null>(() => {
        if (root === null) return ok(null)
        if (lastContent === '') lastContent = newestContent(folderOf(root, plan.id))
        if (digestsOf(plan.db) === lastContent) return ok(null)
        // A snapshot from the future (the clock was set back since) does not delay the next one.
        const recent = all(plan).some((k) => elapsed(k.at, now) >= 0 && elapsed(k.at, now) < HOUR)
        return recent ? ok(null) : keep(plan, 'clock')
      })
      if (kept.ok) return kept
      failing = { since: failing?.since ?? now, error: notKept(kept.error) }
      return err(failing.error)
    },
    all: (plan) => guard(() => all(plan)),
    get failing() {
      return failing
    },
    lock: (plan, key) => (root === null ? 0 : lockKept(folderOf(root, plan.id), key, plan)),
  }
}
