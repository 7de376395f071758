import { create } from 'zustand'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useApp } from '../../state/app.ts'
import { commitForms, invoke, showToast } from '../../state/index.ts'
import { rememberLast } from '../../state/lastImports.ts'
import { useRecords } from '../../state/records.ts'

export type Receipt = NonNullable<Output<'plan.copyOut'>>

/** The question about private notes while it is open; the last written file; the last copy's receipt. */
export const useTakeOut = create<{
  readonly asking: 'json' | 'copy' | null
  /** The copy that is asked for is locked with a passphrase. */
  readonly withPassphrase: boolean
  /** The passphrase is being chosen. */
  readonly locking: boolean
  /** A copy is being written. */
  readonly busy: boolean
  readonly written: NonNullable<Output<'plan.export'>> | null
  readonly receipt: Receipt | null
}>(() => ({ asking: null, withPassphrase: false, locking: false, busy: false, written: null, receipt: null }))

/** The passphrase of the copy that is being made, until it is made. */
let passphrase: string | undefined

const begin = async (): Promise<void> => {
  useTakeOut.setState({ asking: null, written: null, receipt: null })
  await commitForms()
}

/** Writes what the plan holds to where the person chooses in the system's dialog. */
export async function takeOut(form: 'json' | 'csv', withPrivate = false): Promise<void> {
  await begin()
  const done = await invoke('plan.export', { form, withPrivate })
  if (!done.ok) return useApp.setState({ trouble: done.error })
  if (done.value === null) return showToast('Closed: nothing was saved')
  useTakeOut.setState({ written: done.value })
  await rememberLast('out')
  const without = form === 'json' && useRecords.getState().own === 'locked'
  showToast(`${without ? 'Saved without your private notes, which are locked' : 'Saved'}: ${done.value.file}`)
}

/** Writes a copy of the plan, and keeps its receipt on the screen. */
async function copyOut(withPrivate: boolean): Promise<void> {
  const words = passphrase
  passphrase = undefined
  await begin()
  useTakeOut.setState({ busy: true })
  const done = await invoke('plan.copyOut', { withPrivate, ...(words === undefined ? {} : { passphrase: words }) })
  useTakeOut.setState({ busy: false })
  if (!done.ok) return useApp.setState({ trouble: done.error })
  if (done.value === null) return showToast('Closed: nothing was saved')
  useTakeOut.setState({ receipt: done.value })
  await rememberLast('out')
  showToast(`Saved and read back: ${done.value.file}`)
}

/** Goes on with what was asked for, once it is known whether private notes go with it. */
export const goOn = (withPrivate: boolean): Promise<void> =>
  useTakeOut.getState().asking === 'copy' ? copyOut(withPrivate) : takeOut('json', withPrivate)

/** Asks about private notes each time there are any, then writes. */
export const askTakeOut = (): void => ask('json')
export const askCopy = (): void => {
  passphrase = undefined
  ask('copy')
}
/** Lets a passphrase be chosen, then writes a copy that is locked with it. */
export const askLocked = (): void => useTakeOut.setState({ locking: true })
export function lockWith(words: string): void {
  passphrase = words
  useTakeOut.setState({ locking: false })
  ask('copy')
}

function ask(what: 'json' | 'copy'): void {
  const { kinds, own: lock } = useRecords.getState()
  // Locked notes travel in a copy as they are; as JSON they can only be exported while they are open.
  const own =
    (lock === 'locked' && what === 'copy') ||
    Object.values(kinds).some((map) => [...map.values()].some((state) => state.private && !state.gone))
  useTakeOut.setState({ asking: what, withPassphrase: what === 'copy' && passphrase !== undefined })
  if (!own) void goOn(false)
}
