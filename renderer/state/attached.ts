import { create } from 'zustand'
import type { About } from '../../shared/domain/schema.ts'

export type AttachedPart = 'actions' | 'comments' | 'evidence'

/** What the drawer shows: what hangs on a record, or on the records of a step. */
export interface AttachedOpen {
  readonly about?: About
  readonly step?: string
  /** The part to begin in. */
  readonly part: AttachedPart
  /** Begin with a new one. */
  readonly add: boolean
}

/** The drawer with comments, evidence and actions: one for the whole window, opened from wherever a record stands. */
export const useAttached = create<{ readonly open: AttachedOpen | null }>(() => ({ open: null }))

export const openAttached = (about: About, part: AttachedPart = 'comments', add = false): void =>
  useAttached.setState({ open: { about, part, add } })
export const openAttachedStep = (step: string): void =>
  useAttached.setState({ open: { step, part: 'comments', add: false } })
export const closeAttached = (): void => useAttached.setState({ open: null })
