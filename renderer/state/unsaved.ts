import { create } from 'zustand'
import type { Draft } from '../../shared/ipc/contract.ts'

/** What can't be saved as it stands: typed, chosen or pasted, and not in the plan. */
export interface Unsaved {
  readonly draft: Draft
  /** As it was typed, where its draft is kept in another form. */
  readonly text: string
  /** Why it is not saved; null for what was found, which its own field says. */
  readonly says: string | null
  /** It stood there when the app stopped, and nobody has touched it since. */
  readonly found: boolean
}
export type Where = Pick<Draft, 'record' | 'field' | 'part'>

/** What is typed and not a version yet, whether its field is on the screen or not. A letter redraws nothing by this. */
const typed = new Map<string, Draft>()
const none: ReadonlyMap<string, Unsaved> = new Map()

/**
 * Of what is typed, that which can't be saved as it stands, in whatever it was typed: a field, a cell, an answer, a
 * paste. While this holds something, nobody is told that all is saved.
 */
export const useUnsaved = create<ReadonlyMap<string, Unsaved>>(() => none)

/** One key a field, or a part of one. */
export const typedKey = (d: Where): string => `${d.record}/${d.field}/${d.part ?? ''}`

function without(key: string): void {
  const now = useUnsaved.getState()
  if (!now.has(key)) return
  const next = new Map(now)
  next.delete(key)
  useUnsaved.setState(next, true)
}

/** A plan was read: what its fields were left with. */
export function loadTyped(drafts: readonly Draft[]): void {
  typed.clear()
  for (const draft of drafts) typed.set(typedKey(draft), draft)
  const found = drafts.map((draft) => [typedKey(draft), { draft, text: draft.text, says: null, found: true }] as const)
  useUnsaved.setState(new Map(found), true)
}

/** Something is typed anew: why the last of it was not saved no longer holds. */
export function keepTyped(draft: Draft): void {
  typed.set(typedKey(draft), draft)
  without(typedKey(draft))
}
/** It is handed on to be saved, or typed anew as what can’t be kept. */
export const nothingRefused = (where: Where): void => without(typedKey(where))

export function letTypedGo(where: Where): boolean {
  without(typedKey(where))
  return typed.delete(typedKey(where))
}
/** It can’t be saved as it stands, and this is why. */
export function refuseTyped(draft: Draft, says: string, text = draft.text): void {
  const key = typedKey(draft)
  const now = useUnsaved.getState()
  const was = now.get(key)
  if (was?.says === says && was.text === text) return
  useUnsaved.setState(new Map(now).set(key, { draft, text, says, found: false }), true)
}

export const typedIn = (where: Where): Draft | undefined => typed.get(typedKey(where))
export const unsavedIn = (where: Where): Unsaved | undefined => useUnsaved.getState().get(typedKey(where))
/** All of a record that is typed or refused. */
export function typedOf(record: string): readonly Draft[] {
  const all = new Map([...typed, ...[...useUnsaved.getState()].map(([key, u]) => [key, u.draft] as const)])
  return [...all.values()].filter((d) => d.record === record)
}
/** A record of a kind in which something is typed, and which `stands` says is not in the plan: an empty line's. */
export const typedNew = (kind: string, stands: (record: string) => boolean): string | undefined =>
  [...typed.values()].find((d) => d.kind === kind && !stands(d.record))?.record

/** What can't be saved of the records of a kind. */
export function useUnsavedOf(kind: string): readonly Unsaved[] {
  const all = useUnsaved()
  return all.size === 0 ? nobody : [...all.values()].filter((u) => u.draft.kind === kind)
}
const nobody: readonly Unsaved[] = []
