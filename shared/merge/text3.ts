import { diff3Merge } from 'node-diff3'

const words = (text: string): string[] => text.split(/(\s+)/)

/**
 * Two texts that started from one, brought together word by word: what only one of them changed is taken from it.
 * Undefined where both changed the same words differently: there somebody has to decide.
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
