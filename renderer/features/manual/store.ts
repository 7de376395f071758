import { create } from 'zustand'
import type { RoughDay } from '../../../shared/days/index.ts'
import type { ManualRead } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/errors.ts'
import { commas, counted, folded } from '../../../shared/words/index.ts'
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

/** A file that is being read in, and what was read of it until somebody says what is kept. */
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
  const codes = planNow()
    .all('policy')
    .flatMap((p) => p.code ?? [])
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

/** A part of what was read, as it would be kept. */
export interface Offer {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly code: string
  readonly title: string
  readonly effective: RoughDay | undefined
  readonly firstPage: number | null
  readonly pages: number | null
  /** The plan's policy of that code. */
  readonly policy: string | undefined
}

/** The parts that headings make, each with the plan's policy of its code. */
export function offersOf(read: ManualRead): readonly Offer[] {
  const byCode = new Map(
    planNow()
      .all('policy')
      .flatMap((p) => (p.code ? [[folded(p.code.trim()), p.id] as const] : [])),
  )
  return read.parts.map((part, i) => ({
    ...part,
    key: String(i),
    effective: part.effective as unknown as RoughDay | undefined,
    firstPage: read.pages === null ? null : part.firstPage,
    pages: read.pages === null ? null : part.pages,
    policy: byCode.get(folded(part.code)),
  }))
}

/** The whole file as one text. */
export const wholeOf = (read: ManualRead, title: string): Offer => ({
  ...{ key: 'whole', from: 0, to: read.letters, code: '', title, effective: undefined, policy: undefined },
  firstPage: read.pages === null ? null : 1,
  pages: read.pages,
})

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
    parts: offers.map((o) => ({
      ...{ from: o.from, to: o.to, title: o.title || o.code || file.file, readOn: todayHere() },
      ...(o.code && { code: o.code }),
      ...(o.policy && { policy: o.policy }),
      ...(o.effective && { effective: String(o.effective) }),
    })),
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
