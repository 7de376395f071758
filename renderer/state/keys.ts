import { useEffect } from 'react'
import { create } from 'zustand'

interface PageKey {
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

let begun: { readonly field: HTMLInputElement | HTMLTextAreaElement; readonly text: string } | null = null

/** Remembers a field's text when the focus enters it. */
export function noteField(target: EventTarget | null): void {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  begun = isText ? { field: target, text: target.value } : null
}

/**
 * True for a field in which nothing was typed since the focus entered it. The browser's own undo would then undo
 * typing in another field, out of sight: it once left two letters of a goal's name.
 */
export const untouched = (target: EventTarget | null): boolean =>
  begun !== null && begun.field === target && begun.field.value === begun.text

/** In a line of the drawer, which is a dialog: what a list does with its lines, it does there too. */
export const inLineOfDrawer = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=listbox],[role=menu],[role=grid]') === null &&
  target.closest('[role=dialog]')?.contains(target.closest('[data-record]')) === true

/** In a listbox, a menu or a dialog, letters have their own meaning. */
export const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=listbox],[role=menu],[role=dialog],[role=grid]') !== null

let insertHeld = false
if (typeof window !== 'undefined') {
  const follow = (event: KeyboardEvent) => {
    if (event.key === 'Insert') insertHeld = event.type === 'keydown'
  }
  window.addEventListener('keydown', follow, true)
  window.addEventListener('keyup', follow, true)
  // Let go in another window, it is not heard here.
  window.addEventListener('blur', () => {
    insertHeld = false
  })
}

/** True while Insert is held: a key that is pressed with it is a screen reader’s own, as one with Ctrl and Alt is. */
export const isReaders = (): boolean => insertHeld

/** True on a Mac, whose keyboard has Command where others have Control. */
export const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** Keys as the keyboard of this laptop has them: “Ctrl Z” is “⌘ Z” on a Mac. */
export const keyNames = (keys: string, mac = isMac()): string => (mac ? keys.replaceAll('Ctrl', '⌘') : keys)
