import type { Draft } from '../../shared/ipc/contract.ts'

/** What is typed in fields, and not a version yet, whether its field is on the screen or not. */
const kept = new Map<string, Draft>()
type Where = Pick<Draft, 'record' | 'field' | 'part'>

/** One key a field, or a part of one. */
export const typedKey = (d: Where): string => `${d.record}/${d.field}/${d.part ?? ''}`

/** A plan was read: what its fields were left with. */
export function loadKept(drafts: readonly Draft[]): void {
  kept.clear()
  for (const draft of drafts) kept.set(typedKey(draft), draft)
}

export const keep = (draft: Draft): void => void kept.set(typedKey(draft), draft)
export const letKeptGo = (where: Where): boolean => kept.delete(typedKey(where))
export const keptIn = (where: Where): Draft | undefined => kept.get(typedKey(where))
export const keptOf = (record: string): readonly Draft[] => [...kept.values()].filter((d) => d.record === record)
