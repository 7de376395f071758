import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import { isUnswept, sweep } from '../file/locked-log.ts'
import type { PlanFile } from '../plan-file.ts'
import type { OwnKey } from './age.ts'
import { noLock } from './no-lock.ts'
import { ownIsLocked } from './part.ts'

/** Operations on the officer's own part of an open plan: each whole or not at all. */

const notFitting = appError(
  'damaged',
  'The passphrase is right, but the locked notes do not open with it. Nothing was changed. Open an earlier version, and keep this file.',
)
const notOurs = appError(
  'not-allowed',
  'The passphrase is right, but these notes were locked in another plan, so they were not opened here. Nothing was changed. Open the plan they belong to. Only if this plan was recovered from a damaged file that had lost its own mark, take them in with: groundwork lock-notes FILE --off --elsewhere',
)
const isOpen = appError(
  'not-allowed',
  'The private notes are open. Nothing was changed. Take the lock off, and they stay in the plan.',
)

/**
 * Locks the private log with a key or, if it is open, locks it again with a new one. Afterward it is closed, no word of
 * it is in the file, and the file has been rewritten so that none remains in its free pages. If the disk has no room
 * for that, `swept` is false: the notes are locked, earlier words may remain in unused parts of the file, and its next
 * opening tries again.
 */
export function lockOwn(plan: PlanFile, key: OwnKey): Result<{ readonly swept: boolean }> {
  if (plan.own.state === 'locked') return err(ownIsLocked)
  const rows = plan.reader.all('private_change')
  const done = plan.transact(() => {
    if (plan.own.state === 'plain') plan.countNoPrivate()
    plan.own.lock(key, rows, (all) => {
      for (const row of all) plan.appendChange(row, true)
    })
    plan.rewriteTables()
    return []
  })
  if (!done.ok) return done
  closeOwn(plan)
  return ok({ swept: sweepOwn(plan) })
}

/** Rewrites the file of a locked plan if that was not done yet; false if the disk has no room for it. */
export function sweepOwn(plan: PlanFile): boolean {
  if (!isUnswept(plan.db)) return true
  try {
    sweep(plan.db)
    return true
  } catch (e) {
    if (faultOf(e) === undefined) throw e
    return false
  }
}

/**
 * Opens the private log in memory, until it is closed again or the plan is. A log that was locked in another plan is
 * refused, unless the person says that it may be from `elsewhere`.
 */
export function openOwn(plan: PlanFile, key: OwnKey, elsewhere = false): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'open') return ok(null)
  const rows = plan.own.open(key, elsewhere)
  if (rows === null) return err(notFitting)
  if (rows === 'foreign') return err(notOurs)
  try {
    plan.loadPrivate(rows)
  } catch (e) {
    // A part of the notes would be taken for all of them at the next save.
    closeOwn(plan)
    throw e
  }
  return ok(null)
}

/** Closes the private log again. What was saved is already in the file. */
export function closeOwn(plan: PlanFile): void {
  if (plan.own.state !== 'open') return
  plan.own.close()
  plan.forgetPrivate()
}

/** Takes the lock off: the private rows are in the file again like any others. */
export function takeLockOff(plan: PlanFile): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'locked') return err(ownIsLocked)
  const rows = plan.reader.all('private_change')
  const done = plan.transact(() => {
    plan.own.removeLock()
    plan.countNoPrivate()
    for (const row of rows) plan.appendChange(row, true)
    plan.rewriteTables()
    return []
  })
  return done.ok ? ok(null) : done
}

/**
 * Gives up notes whose passphrase is lost: what is locked is removed from the file for good, and the plan is an
 * ordinary one again, in which new private notes can be written. Refused while they are open: then the lock can be
 * taken off.
 */
export function giveUpOwn(plan: PlanFile): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'open') return err(isOpen)
  const done = plan.transact(() => {
    plan.own.removeLock()
    plan.countNoPrivate()
    plan.rewriteTables()
    return []
  })
  if (!done.ok) return done
  plan.beginSession()
  return ok(null)
}
