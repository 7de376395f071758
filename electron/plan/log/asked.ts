import type { ChangeKind } from '../../../shared/domain/history-filter.ts'
import type { LogName } from './format.ts'

/** Which changes of a log are wanted. A filter that is left out is not applied. */
export interface ChangesAsked {
  readonly records?: readonly string[]
  /** These kinds, or these records of any kind. */
  readonly kinds?: readonly string[]
  readonly orRecords?: readonly string[]
  readonly field?: string
  readonly author?: string
  /** Moments: from the first, up to but without the last. */
  readonly from?: string
  readonly before?: string
  readonly change?: ChangeKind
  /** The laptop that asks: `laptop` finds the changes of all others. */
  readonly device?: string
}

/** True if a version before the creation of a record says that it was removed. */
const wasGone = (log: LogName): string =>
  `EXISTS (SELECT 1 FROM ${log}_parent p JOIN ${log} b ON b.id = p.parent WHERE p.child = l.id AND b.field = '' AND b.value = 'false')`

const fromFile = "l.command GLOB 'import/*'"

/** How each sort of change is recognized in the log. */
const sorts: Readonly<Record<ChangeKind, (log: LogName) => string>> = {
  added: (log) => `l.field = '' AND l.value = 'true' AND NOT ${fromFile} AND NOT ${wasGone(log)}`,
  // Not through the command's index: in a command with thousands of changes, each would read all of them.
  changed: (log) =>
    `l.field <> '' AND NOT ${fromFile} AND NOT EXISTS (SELECT 1 FROM ${log} o WHERE o.kind = l.kind AND o.record = l.record AND o.field = '' AND +o.command = l.command)`,
  removed: () => `l.field = '' AND l.value = 'false'`,
  back: (log) => `l.field = '' AND l.value = 'true' AND ${wasGone(log)}`,
  file: () => fromFile,
  laptop: () => 'l.session NOT IN (SELECT id FROM session WHERE device = ?)',
  decided: () => "l.command GLOB 'resolve/*'",
  undone: () => "(l.command GLOB 'undo/*' OR l.command GLOB 'redo/*')",
  forGood: () => 'l.removed = 1',
}

/** The condition on the log's rows `l`, with its arguments. */
export function whereOf(log: LogName, asked: ChangesAsked): { where: string; args: readonly string[] } {
  const parts: string[] = []
  const args: string[] = []
  const among = (column: string) => `l.${column} IN (SELECT value FROM json_each(?))`
  const add = (sql: string, ...given: readonly string[]) => {
    parts.push(`(${sql})`)
    args.push(...given)
  }
  const { records, kinds, orRecords = [], field, author, from, before, change, device = '' } = asked
  if (records) add(among('record'), JSON.stringify(records))
  if (kinds) add(`${among('kind')} OR ${among('record')}`, JSON.stringify(kinds), JSON.stringify(orRecords))
  if (field !== undefined) add('l.field = ?', field)
  if (author !== undefined) add('l.session IN (SELECT id FROM session WHERE author = ?)', author)
  if (from !== undefined) add('l.at >= ?', from)
  if (before !== undefined) add('l.at < ?', before)
  if (change !== undefined) add(sorts[change](log), ...(change === 'laptop' ? [device] : []))
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, args }
}
