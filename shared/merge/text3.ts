import { diff3Merge } from 'node-diff3'

const words = (text: string): string[] => text.split(/(\s+)/)

/**
 * Merges two texts that started from one, word by word: a part that only one of them changed is taken from that one.
 * Undefined if both changed the same words differently: then a person has to decide.
 */
export function mergeTexts(from: string, a: string, b: string): string | undefined {
  const parts = diff3Merge(words(a), words(from), words(b), { excludeFalseConflicts: true })
  const merged: string[] = []
  for (const part of parts) {
    if (part.ok === undefined) return undefined
    merged.push(...part.ok)
  }
  return merged.join('')
}
