import type { Plan } from '../domain/plan.ts'
import { sameName, small } from '../words/index.ts'
import type { StatusWord } from './status.ts'

/** The word for each status inside a sentence. */
export type StatusNames = Readonly<Record<StatusWord, string>>

/** From best to worst as they are offered, with done last. */
export const statusWords: readonly StatusWord[] = ['onTrack', 'improved', 'atRisk', 'offTrack', 'done']

export const usualStatusNames: StatusNames = {
  onTrack: 'on track',
  improved: 'improved',
  atRisk: 'at risk',
  offTrack: 'off track',
  done: 'done',
}

/**
 * A district's word for each status, for every screen and document; the default if it has none. Two statuses with one
 * word would be the same to a reader, so both then keep their defaults. `line` prepares typed words for their place.
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
