import type { Plan } from '../domain/plan.ts'
import { sameName, small } from '../words/index.ts'
import type { StatusWord } from './status.ts'

/** What each status is called inside a sentence. */
export type StatusNames = Readonly<Record<StatusWord, string>>

/** From best to worst as they are offered, the end last. */
export const statusWords: readonly StatusWord[] = ['onTrack', 'improved', 'atRisk', 'offTrack', 'done']

export const usualStatusNames: StatusNames = {
  onTrack: 'on track',
  improved: 'improved',
  atRisk: 'at risk',
  offTrack: 'off track',
  done: 'done',
}

/**
 * What a district calls each status, for every screen and every paper; where it has no word of its own, the usual one. Two
 * that it calls the same would be one to a reader: both then keep the usual ones. `line` makes typed words fit for where
 * they stand.
 */
export function statusNames(plan: Plan, line: (typed: string) => string = (typed) => typed.trim()): StatusNames {
  const own = plan.get('words', 'words')
  if (own === undefined) return usualStatusNames
  const named = statusWords.map((word) => [word, small(line(own[word] ?? '')) || usualStatusNames[word]] as const)
  const same = (name: string) => named.filter(([, n]) => sameName(n, name)).length > 1
  return Object.fromEntries(
    named.map(([word, name]) => [word, same(name) ? usualStatusNames[word] : name]),
  ) as unknown as StatusNames
}
