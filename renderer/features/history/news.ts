import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { commas } from '../../../shared/words/index.ts'

type Told = Pick<HistoryEntry, 'at' | 'author' | 'label' | 'private'>

/**
 * Who made the latest change and when, of how many; `when` says its moment, `most` is where the list ends. The officer’s
 * own notes are not what is told first. Null where there is nothing else.
 */
export function historyNews(
  entries: readonly Told[],
  most: number,
  when: (at: string) => string,
  heard: (label: string) => string,
): string | null {
  const latest = entries.find((e) => !e.private)
  if (latest === undefined) return null
  const by = latest.author.trim() === '' ? '' : `, by ${latest.author.trim()}`
  const what = `${when(latest.at)}${by}: “${heard(latest.label)}”.`
  if (entries.length === 1) return `The one change was made ${what}`
  return entries.length < most
    ? `The latest of ${commas(entries.length)} changes was made ${what}`
    : `The latest change was made ${what}`
}
