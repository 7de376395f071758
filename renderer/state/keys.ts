import { useEffect } from 'react'
import { create } from 'zustand'

export interface PageKey {
  readonly key: string
  readonly label: string
  readonly act: () => void
}

/** Single keys of the page that is shown, listed under `?`. They work outside fields only, and can be switched off. */
export const usePageKeys = create<{ readonly keys: readonly PageKey[] }>(() => ({ keys: [] }))

/** Gives the page a single key while it is shown: `useKey('n', 'Add a goal', add)`; null for none. */
export function useKey(key: string | null, label: string, act: () => void): void {
  useEffect(() => {
    if (key === null) return
    const entry = { key, label, act }
    usePageKeys.setState((s) => ({ keys: [...s.keys, entry] }))
    return () => usePageKeys.setState((s) => ({ keys: s.keys.filter((k) => k !== entry) }))
  }, [key, label, act])
}

/** True where letters and Escape belong to a field. */
export const typing = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** The field in which something was typed since it got the focus. */
let typedIn: EventTarget | null = null

/** Follows what is typed in this window; gives back how to end that. */
export function followTyping(): () => void {
  const typed = (event: Event) => {
    typedIn = event.target
  }
  const left = () => {
    typedIn = null
  }
  window.addEventListener('input', typed, true)
  window.addEventListener('focusin', left, true)
  return () => {
    window.removeEventListener('input', typed, true)
    window.removeEventListener('focusin', left, true)
  }
}

/**
 * True where Undo and Redo are a field's own: something was typed in it. In a field that nobody has touched, the browser's
 * own would take letters back out of another one, out of sight.
 */
export const undoesTyping = (target: EventTarget | null): boolean =>
  typing(target) && (typedIn === target || inOverlay(target))

/** In a line of the drawer, which is a dialog: what a list does with its lines, it does there too. */
export const inLineOfDrawer = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=listbox],[role=menu],[role=grid]') === null &&
  target.closest('[role=dialog]')?.contains(target.closest('[data-record]')) === true

/** In a listbox, a menu or a dialog, letters have their own meaning. */
export const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=listbox],[role=menu],[role=dialog],[role=grid]') !== null
