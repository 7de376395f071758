import { useCallback, useSyncExternalStore } from 'react'
import { create } from 'zustand'
import type { Draft } from '../../shared/ipc/contract.ts'

/** Something typed, chosen or pasted that can't be saved as it is, and is not in the plan. */
export interface Unsaved {
  readonly draft: Draft
  /** As it was typed, where its draft is kept in another form. */
  readonly text: string
  /** Why it is not saved; null for what was found, which its own field says. */
  readonly says: string | null
  /** It was there when the app stopped, and nobody has touched it since. */
  readonly found: boolean
}
export type Where = Pick<Draft, 'record' | 'field' | 'part'>

/**
 * Typing that is not a version yet, whether its field is on the screen or not. A typed letter redraws nothing through
 * this.
 */
const typed = new Map<string, Draft>()
const none: ReadonlyMap<string, Unsaved> = new Map()

/**
 * The part of the typing that can't be saved as it is: in a field, a cell, an answer, a paste. While this has an
 * entry, nothing says that all is saved.
 */
export const useUnsaved = create<ReadonlyMap<string, Unsaved>>(() => none)

/** One key a field, or a part of one. */
export const typedKey = (d: Where): string => `${d.record}/${d.field}/${d.part ?? ''}`

/** Who draws what is typed in one field before it is saved, by the field's key. */
const readers = new Map<string, Set<() => void>>()
function tell(key: string): void {
  for (const read of readers.get(key) ?? []) read()
}

/** What is typed in a field at this moment; undefined once it is saved or put back. What asks is drawn again at each letter. */
export function useTyped(where: Where): string | undefined {
  const key = typedKey(where)
  const subscribe = useCallback(
    (read: () => void) => {
      const all = readers.get(key) ?? new Set()
      readers.set(key, all.add(read))
      return () => void all.delete(read)
    },
    [key],
  )
  return useSyncExternalStore(subscribe, () => typed.get(key)?.text)
}

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

/** New typing: the reason why the last was not saved no longer holds. */
export function keepTyped(draft: Draft): void {
  typed.set(typedKey(draft), draft)
  without(typedKey(draft))
  tell(typedKey(draft))
}
/** It was sent to be saved, or typed again in a form that can be. */
export const nothingRefused = (where: Where): void => without(typedKey(where))

export function letTypedGo(where: Where): boolean {
  without(typedKey(where))
  const was = typed.delete(typedKey(where))
  tell(typedKey(where))
  return was
}
/** It can't be saved as it is, and this is why. */
export function refuseTyped(draft: Draft, says: string, text = draft.text): void {
  const key = typedKey(draft)
  const now = useUnsaved.getState()
  const was = now.get(key)
  if (was?.says === says && was.text === text) return
  useUnsaved.setState(new Map(now).set(key, { draft, text, says, found: false }), true)
}

export const typedIn = (where: Where): Draft | undefined => typed.get(typedKey(where))
export const unsavedIn = (where: Where): Unsaved | undefined => useUnsaved.getState().get(typedKey(where))
const allTyped = (): readonly Draft[] => {
  const all = new Map([...typed, ...[...useUnsaved.getState()].map(([key, u]) => [key, u.draft] as const)])
  return [...all.values()]
}
/** All of a record that is typed or refused. */
export const typedOf = (record: string): readonly Draft[] => allTyped().filter((d) => d.record === record)
/** Whether something is typed or refused in a record, or in one that begins with its name. */
export const waitsFor = (record: string): boolean =>
  allTyped().some((d) => d.record === record || JSON.stringify(d.also).includes(`"${record}"`))
/** What is typed already in a record of a kind that is not in the plan yet: in an empty line. `isMine`: of those lines. */
export const typedNew = (
  kind: string,
  isInPlan: (record: string) => boolean,
  isMine: (also: Draft['also']) => boolean = () => true,
): Draft | undefined => [...typed.values()].find((d) => d.kind === kind && !isInPlan(d.record) && isMine(d.also))

/** Everything unsaved in the records of a kind. */
export function useUnsavedOf(kind: string): readonly Unsaved[] {
  const all = useUnsaved()
  return all.size === 0 ? nobody : [...all.values()].filter((u) => u.draft.kind === kind)
}
const nobody: readonly Unsaved[] = []
