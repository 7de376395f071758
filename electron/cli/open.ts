import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { guard } from '../door/faults.ts'
import { isLocked } from '../plan/copies/locked.ts'
import { privateFolder } from '../plan/file/private.ts'
import { createPlanService } from '../plan/service.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import type { Surroundings } from './verb.ts'

/** Adds the file to a refusal: in a command with two files, the person would not know which is meant. */
export const naming = <T>(done: Result<T>, file: string): Result<T> =>
  done.ok ? done : err({ ...done.error, where: done.error.where === undefined ? file : `${file}, ${done.error.where}` })

/** The refusal of a plan that can't be opened, with its file; a locked copy is said to be one. */
function notOpened(error: AppError, path: string): AppError {
  if (error.kind === 'not-a-plan' && isLocked(path)) return { ...lockedCopy, where: path }
  return { ...error, where: error.where ?? path }
}

export const lockedCopy = appError(
  'locked',
  'This is a copy that is locked with a passphrase. It was not changed. Make a plan of it first, with: groundwork unlock LOCKED NEW',
)

/** Said before a change is made, since the command line has no undo. */
export const WAY_BACK = 'The way back is a copy that you make before, with: groundwork copy'

/** Opens a plan for one act, and closes it afterward, even if the act fails. */
export async function withPlan<T>(
  path: string,
  { who, clockAndIds }: Surroundings,
  act: (plan: PlanVerbs) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const service = createPlanService(clockAndIds)
  const opened = service.open({ path, who, drafts: null })
  if (!opened.ok) return err(notOpened(opened.error, path))
  try {
    return await act(service)
  } finally {
    service.close()
  }
}

/**
 * Opens a plan for an act that can do without saving: if another program holds the plan, a temporary copy of its file
 * is read. The main file alone is the whole plan while nothing is being written; a copy taken in the middle of a save
 * fails its checks and is treated as missing. `held` says why nothing can be saved.
 */
export async function withPlanOrCopy<T>(
  path: string,
  around: Surroundings,
  act: (plan: PlanVerbs, held: AppError | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  const service = createPlanService(around.clockAndIds)
  const opened = service.open({ path, who: around.who, drafts: null })
  if (opened.ok) {
    try {
      return await act(service, null)
    } finally {
      service.close()
    }
  }
  const held = notOpened(opened.error, path)
  if (held.kind !== 'open-elsewhere') return err(held)
  const folder = privateFolder('copy')
  try {
    const copy = join(folder.path, 'copy.groundwork')
    const copied = guard(() => copyFileSync(path, copy))
    const looked = copied.ok ? service.open({ path: copy, who: around.who, drafts: null }) : copied
    if (!looked.ok) return err(held)
    return await act(service, appError('open-elsewhere', 'The plan is open in another window or program.'))
  } finally {
    service.close()
    folder.letGo()
  }
}
