import { create } from 'zustand'

interface Toast {
  readonly text: string
  /** Offers Undo beside it. */
  readonly undo: boolean
  /** Another thing to do about it. */
  readonly verb?: ToastVerb | undefined
}
interface ToastVerb {
  readonly label: string
  readonly act: () => void
}

/** The latest act, by name. There is one at a time; it stays until the next act, or until its page is left. */
export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

/** Says what was done. `undo` offers to take it back, `verb` another thing to do about it. */
export function showToast(text: string, options: { undo?: boolean; verb?: ToastVerb } = {}): void {
  const toast = { text, undo: options.undo ?? false, verb: options.verb }
  useToast.setState({ toast })
  // What has no button is only read: left there, it would cover the buttons below it.
  if (!toast.undo && toast.verb === undefined) setTimeout(() => endIf(toast), READ_MS)
  actIsOver = false
  setTimeout(() => (actIsOver = true))
}
/** How long a message without a button stays. */
const READ_MS = 8000

const endIf = (toast: Toast): void => {
  if (useToast.getState().toast === toast) hideToast()
}

export const hideToast = (): void => useToast.setState({ toast: null })

/** False while the act that the toast is about still runs: if it leads to another page, the toast goes along. */
let actIsOver = true

/**
 * Called when a person sets out for another page; the returned function is called on arrival and ends the earlier
 * message.
 */
export function toastOfPageLeft(): () => void {
  const { toast } = useToast.getState()
  if (toast === null || !actIsOver) return () => {}
  return () => {
    if (useToast.getState().toast === toast) hideToast()
  }
}
