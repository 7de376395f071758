import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { commas, unstopped } from '../../../shared/words/index.ts'

type Told = Pick<HistoryEntry, 'at' | 'author' | 'private'>

/**
 * Who made the latest change and when, and how many there are; `when` and `what` put its moment and itself into
 * words, `most` is where the list ends. A private note is not named first. Null if there is nothing.
 */
export function historyNews<T extends Told>(
  entries: readonly T[],
  most: number,
  when: (at: string) => string,
  what: (entry: T) => string,
): string | null {
  const [latest] = entries
  if (latest === undefined) return null
  const by = latest.author.trim() === '' ? '' : `, by ${latest.author.trim()}`
  const told = `on ${when(latest.at)}${by}${latest.private ? ', in private notes' : `: “${unstopped(what(latest))}”`}.`
  if (entries.length === 1) return `The only change so far was made ${told}`
  return entries.length < most
    ? `The latest of ${commas(entries.length)} changes was made ${told}`
    : `The latest change was made ${told}`
}
