import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { useApp } from './app.ts'
import { invoke, readSnapshot } from './bridge.ts'
import { readyToLeave } from './forms.ts'
import { askPassphrase } from './locked.ts'
import { lineEmpty } from './queue.ts'
import { loadSnapshot, useRecords } from './records.ts'
import { showToast } from './toast.ts'

/**
 * How the plan's private notes are kept: as any other record, locked with a passphrase, or open until they are locked
 * again.
 */
export const useOwn = (): 'plain' | 'locked' | 'open' => useRecords((s) => s.own)

/** Reads the plan again: private records came or went with their lock. */
async function readAgain(): Promise<Result<null>> {
  const snapshot = await readSnapshot()
  if (!snapshot.ok) return snapshot
  loadSnapshot(snapshot.value)
  return ok(null)
}

const stayed = appError(
  'not-allowed',
  'Something on this page is not saved yet. Nothing was changed. Save it first, then try again.',
)

/** Does something to the lock once all that was typed is saved. */
async function withAllSaved<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  if (!(await readyToLeave())) return err(stayed)
  await lineEmpty()
  const done = await act()
  const again = await readAgain()
  return again.ok ? done : again
}

/** Locks private notes, or gives open ones another passphrase; they are closed then. */
export async function lockNotes(passphrase: string): Promise<Result<null>> {
  const done = await withAllSaved(() => invoke('plan.lockNotes', { passphrase }))
  if (!done.ok) return done
  const { left, swept } = done.value
  const undone = [
    swept
      ? ''
      : 'Words from before may remain in unused places of its file: make room on the disk and open the plan again, which clears them.',
    left === 0
      ? ''
      : `In ${counted(left, 'earlier version')} on this laptop they could not be locked, and can still be read there. They are in the folder “snapshots” of Groundwork’s own folder; delete them there if nobody may read them.`,
  ].filter(Boolean)
  if (undone.length === 0) showToast('Your private notes are locked')
  else
    useApp.setState({
      trouble: appError('io', `Your private notes are locked in the plan. ${undone.join(' ')}`),
    })
  return ok(null)
}

/** Asks for the passphrase and opens private notes. Open fields are saved first. `after`: where the focus goes. */
export function unlockNotes(after?: () => void): void {
  askPassphrase(
    {
      kind: 'locked',
      title: 'Your private notes are locked',
      after,
      says: 'Enter the passphrase you chose for them. They stay open until you lock them again or close the plan.',
    },
    async (passphrase) => {
      const done = await withAllSaved(() => invoke('plan.unlockNotes', { passphrase }))
      if (done.ok) showToast('Your private notes are open')
      return done
    },
  )
}

/** Says that the act is done, or why it was refused. */
const report = async (act: Promise<Result<null>>, says: string): Promise<void> => {
  const done = await act
  if (done.ok) showToast(says)
  else useApp.setState({ trouble: done.error })
}

/** Locks them again; what was saved is in the plan. */
export const closeNotes = (): Promise<void> =>
  report(
    withAllSaved(() => invoke('plan.closeNotes', undefined)),
    'Your private notes are locked again',
  )

/** Removes locked notes for good. */
export const giveUpNotes = (): Promise<void> =>
  report(
    withAllSaved(() => invoke('plan.giveUpNotes', undefined)),
    'The locked notes are removed: you can write private notes again',
  )

/** Takes the lock off. */
export const takeLockOff = (): Promise<void> =>
  report(
    withAllSaved(() => invoke('plan.takeLockOff', undefined)),
    'The lock is off: whoever opens the plan can read your private notes',
  )
