import { create } from 'zustand'

export interface Toast {
  readonly text: string
  /** Offers Undo beside it. */
  readonly undo: boolean
}

/** What was done, by name. One at a time; it stays until the next act. */
export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

/** Says what was done. `undo` offers to take it back. */
export const showToast = (text: string, options: { undo?: boolean } = {}): void =>
  useToast.setState({ toast: { text, undo: options.undo ?? false } })
export const hideToast = (): void => useToast.setState({ toast: null })
