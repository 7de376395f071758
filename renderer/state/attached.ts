import { create } from 'zustand'
import type { About } from '../../shared/domain/schema.ts'

type AttachedPart = 'actions' | 'comments' | 'evidence'

/** The drawer's contents: what is attached to a record, or to the records of a step. */
export interface AttachedOpen {
  readonly about?: About
  readonly step?: string
  /** The part to begin in. */
  readonly part: AttachedPart
  /** Begin with a new one. */
  readonly add: boolean
  /** What the new one begins with, and the field that asks for what it lacks. */
  readonly also?: Readonly<Record<string, unknown>>
  readonly field?: string
}

/** The drawer with comments, evidence and actions: one for the whole window, whichever record opens it. */
export const useAttached = create<{ readonly open: AttachedOpen | null }>(() => ({ open: null }))

/** The element that had the focus when the drawer was opened, to get it back; a menu's entry is gone by then. */
let opener: Element | null = null
const remember = (): void => {
  if (useAttached.getState().open === null) opener = document.activeElement
}
export const attachedOpener = (): Element | null => opener

export function openAttached(about: About, part: AttachedPart = 'comments', add = false): void {
  remember()
  useAttached.setState({ open: { about, part, add } })
}
/** Begins an action on a record, with these words, at the field that it lacks. */
export function beginAction(about: About, also: AttachedOpen['also'], field: string): void {
  remember()
  useAttached.setState({ open: { about, part: 'actions', add: true, also, field } })
}
export function openAttachedStep(step: string): void {
  remember()
  useAttached.setState({ open: { step, part: 'comments', add: false } })
}
export const closeAttached = (): void => useAttached.setState({ open: null })
