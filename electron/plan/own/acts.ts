import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import type { PlanFile } from '../plan-file.ts'
import type { OwnKey } from './age.ts'
import { noLock } from './no-lock.ts'
import { ownIsLocked } from './part.ts'
import { isUnswept, sweep } from './table.ts'

/** What is done with the officer's own part of an open plan: each whole or not at all. */

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
 * Locks the private log with a key, or, where it is open, locks it anew with another one. Afterwards it is closed, no word
 * of it is in the file, and the file has been written anew so that none is left over in it. Where the disk has no room for
 * that, `swept` is false: the notes are locked, words from before may lie in unused places of the file, and its next
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

/** Writes the file of a locked plan anew where that was not done yet; false where the disk has no room for it. */
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
 * Opens it in memory, for as long as the plan is open or until it is closed again. What was locked in another plan is
 * refused, unless a person says that it may be from `elsewhere`.
 */
export function openOwn(plan: PlanFile, key: OwnKey, elsewhere = false): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'open') return ok(null)
  const rows = plan.own.open(key, elsewhere)
  if (rows === null) return err(notFitting)
  if (rows === 'foreign') return err(notOurs)
  try {
    plan.takeInPrivate(rows)
  } catch (e) {
    // Half of them would be taken for all of them with the next save.
    closeOwn(plan)
    throw e
  }
  return ok(null)
}

/** Closes it again. What was saved is in the file already. */
export function closeOwn(plan: PlanFile): void {
  if (plan.own.state !== 'open') return
  plan.own.close()
  plan.forgetPrivate()
}

/** Takes the lock off: its rows stand in the file again as any other. */
export function takeLockOff(plan: PlanFile): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'locked') return err(ownIsLocked)
  const rows = plan.reader.all('private_change')
  const done = plan.transact(() => {
    plan.own.takeOff()
    plan.countNoPrivate()
    for (const row of rows) plan.appendChange(row, true)
    plan.rewriteTables()
    return []
  })
  return done.ok ? ok(null) : done
}

/**
 * Gives up notes whose passphrase is lost: what is locked goes out of the file for good, and the plan is an ordinary one
 * again, in which private notes can be written anew. Refused where they are open: then the lock can be taken off.
 */
export function giveUpOwn(plan: PlanFile): Result<null> {
  if (plan.own.state === 'plain') return err(noLock)
  if (plan.own.state === 'open') return err(isOpen)
  const done = plan.transact(() => {
    plan.own.takeOff()
    plan.countNoPrivate()
    plan.rewriteTables()
    return []
  })
  if (!done.ok) return done
  plan.beginSession()
  return ok(null)
}
