import { create } from 'zustand'
import type { AppError } from '../../shared/result/errors.ts'
import { invoke } from './bridge.ts'
import { dropDraft } from './drafts.ts'
import { commitForms } from './forms.ts'
import { inLine } from './queue.ts'
import { applyCommitted } from './records.ts'
import { forgetWords } from './rejectedPaste.ts'
import { saveBegun, saveDone, saveIdle } from './save.ts'
import { hideToast, showToast } from './toast.ts'
import { typedOf } from './unsaved.ts'

/** What to remove for good: every version of a field, or of the whole record if `field` is null. */
export interface Removal {
  readonly kind: string
  readonly record: string
  readonly field: string | null
}

/** The question on the screen; History and a record's menu ask it. */
export const useRemoval = create<{ readonly asked: Removal | null; readonly then?: (() => void) | undefined }>(() => ({
  asked: null,
}))
/** @param then where the focus goes once it is gone */
export const askRemoval = (asked: Removal, then?: () => void): void => useRemoval.setState({ asked, then })
export const closeRemoval = (): void => useRemoval.setState({ asked: null })

/**
 * Takes every version out of the file, history included; a record with nothing left is removed with it. @param more
 * sent papers whose kept file goes with it, and how many figures that are out the person agreed to forget @returns
 * why it was refused; null if it is done
 */
export async function removeForGood(
  { kind, record, field }: Removal,
  name: string,
  more: { readonly papers: readonly string[]; readonly forget: number },
): Promise<AppError | null> {
  await commitForms()
  hideToast()
  saveBegun()
  const papers = more.papers.length > 0 ? { papers: [...more.papers] } : {}
  const forget = more.forget > 0 ? { forget: more.forget } : {}
  const done = await inLine(() => invoke('plan.removeForGood', { kind, record, field, ...papers, ...forget }))
  if (!done.ok) {
    saveIdle()
    return done.error
  }
  applyCommitted(done.value)
  saveDone(done.value.at)
  forgetWords(done.value.words)
  for (const draft of typedOf(record)) if (field === null || draft.field === field) void dropDraft(draft)
  showToast(`Removed for good: ${name}`)
  return null
}
