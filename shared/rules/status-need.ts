import type { Standing } from './status.ts'

const needs = { offTrack: 0, atRisk: 1, improved: 3, onTrack: 4, done: 5 } as const

/**
 * The place of a goal where what has to be looked at first comes first, on screens and papers: figures that run against the
 * status, off track, at risk, no status that counts, then what goes well.
 */
export function statusNeed({ counts, word, against }: Standing): number {
  if (against === 'worse' || against === 'same') return 0
  // A bad status that is too old to count is still the last word: no better one is entered.
  if (word === 'offTrack' || word === 'atRisk') return needs[word]
  return counts && word !== undefined ? needs[word] : 2
}
