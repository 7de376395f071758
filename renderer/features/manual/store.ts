import { create } from 'zustand'
import type { ManualRead } from '../../../shared/ipc/contract.ts'
import { codesOf, type Offer, takenAs } from '../../../shared/manual/offers.ts'
import type { AppError } from '../../../shared/result/errors.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { commitForms, invoke, planNow, showToast, todayHere } from '../../state/index.ts'
import { lineEmpty } from '../../state/queue.ts'
import { applyCommitted, useRecords } from '../../state/records.ts'
import { saveBegun, saveDone, saveIdle } from '../../state/save.ts'

interface Manual {
  readonly plan: string | null
  readonly file: { readonly token: string; readonly file: string } | null
  /** How far the file is read; null where none is being read. */
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly read: ManualRead | null
  readonly busy: boolean
  readonly error: AppError | null
  readonly note: string
}

const nothing: Manual = { plan: null, file: null, reading: null, read: null, busy: false, error: null, note: '' }

/** A file that is being read, and its contents until the person says what to keep. */
export const useManual = create<Manual>(() => nothing)
const set = useManual.setState
const planKey = (): string | null => useRecords.getState().plan?.key ?? null

/** A file belongs to the plan for which it was chosen. */
export function forThisPlan(): void {
  if (useManual.getState().plan !== planKey()) queueMicrotask(() => set({ ...nothing, plan: planKey() }, true))
}

/** Forgets what was read. */
export const letGo = (note = ''): void => set({ ...nothing, plan: planKey(), note }, true)

/** Asks for a file and reads it. */
export async function chooseManual(): Promise<void> {
  set({ error: null, note: '', busy: true })
  const chosen = await invoke('manual.choose', undefined)
  set({ busy: false })
  if (!chosen.ok) return set({ error: chosen.error })
  if (chosen.value === null) return
  const codes = [...codesOf(planNow())]
  set({ plan: planKey(), file: chosen.value, reading: { done: 0, total: 0 }, read: null })
  const off = window.groundwork.on('import.progress', (reading) => set((s) => (s.reading === null ? s : { reading })))
  const read = await invoke('manual.read', { token: chosen.value.token, codes })
  off()
  set({ reading: null })
  if (!read.ok) return set({ error: read.error })
  if (read.value === null) return letGo('Stopped: nothing was read, and nothing was changed.')
  set({ read: read.value })
}

export const stopReading = (): Promise<unknown> => invoke('import.stop', undefined)

/** Keeps parts; one step of Undo. */
export async function takeParts(offers: readonly Offer[]): Promise<void> {
  const { file } = useManual.getState()
  if (file === null || offers.length === 0) return
  set({ busy: true, error: null })
  await commitForms()
  await lineEmpty()
  saveBegun()
  const done = await invoke('manual.take', {
    token: file.token,
    parts: offers.map((o) => takenAs(o, file.file, todayHere())),
  })
  set({ busy: false })
  if (!done.ok) {
    saveIdle()
    return set({ error: done.error })
  }
  applyCommitted(done.value.done)
  saveDone(done.value.done.at)
  const { kept, same } = done.value
  const says = `Kept ${counted(kept, 'text', 'texts')}${same > 0 ? `; ${commas(same)} the plan had word for word` : ''}.`
  letGo()
  showToast(says, { undo: true })
}
