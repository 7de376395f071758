import type { Draft } from '../../shared/ipc/contract.ts'

/** What is typed in fields, and not a version yet, whether its field is on the screen or not. */
const kept = new Map<string, Draft>()
/** Of these, what was left from before the plan was opened, and was not typed in since. */
const found = new Set<string>()
type Where = Pick<Draft, 'record' | 'field' | 'part'>

/** One key a field, or a part of one. */
export const typedKey = (d: Where): string => `${d.record}/${d.field}/${d.part ?? ''}`

/** A plan was read: what its fields were left with. */
export function loadKept(drafts: readonly Draft[]): void {
  kept.clear()
  found.clear()
  for (const draft of drafts) {
    kept.set(typedKey(draft), draft)
    found.add(typedKey(draft))
  }
}

export function keep(draft: Draft): void {
  kept.set(typedKey(draft), draft)
  found.delete(typedKey(draft))
}
export function letKeptGo(where: Where): boolean {
  found.delete(typedKey(where))
  return kept.delete(typedKey(where))
}
export const keptIn = (where: Where): Draft | undefined => kept.get(typedKey(where))
export const keptOf = (record: string): readonly Draft[] => [...kept.values()].filter((d) => d.record === record)
export const keptOfKind = (kind: string): readonly Draft[] => [...kept.values()].filter((d) => d.kind === kind)
/** True for a text that stood in a field when the app stopped, and that nobody has touched since. */
export const wasFound = (where: Where): boolean => found.has(typedKey(where))
/** A record of a kind in which something is typed, and which `stands` says is not in the plan: an empty line's. */
export const keptNew = (kind: string, stands: (record: string) => boolean): string | undefined =>
  [...kept.values()].find((d) => d.kind === kind && !stands(d.record))?.record
