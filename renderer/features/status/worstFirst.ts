import type { Standing } from '../../../shared/rules/status.ts'

const order = { offTrack: 0, atRisk: 1, improved: 3, onTrack: 4, done: 5 } as const

/** The place of a goal where what needs most comes first: a status that does not count is between bad and good ones. */
export const worstFirst = (s: Standing): number => (s.counts && s.word ? order[s.word] : 2)
