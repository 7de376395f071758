import type { ChangeKind } from '../../../shared/domain/history-filter.ts'
import type { LogName } from './format.ts'

/** Which changes are looked for in a log. What is not given is not asked. */
export interface ChangesAsked {
  readonly records?: readonly string[]
  /** These kinds, and these records whatever their kind. */
  readonly kinds?: readonly string[]
  readonly orRecords?: readonly string[]
  readonly field?: string
  readonly author?: string
  /** Moments, the first included and the last not. */
  readonly from?: string
  readonly before?: string
  readonly change?: ChangeKind
  /** The laptop on which it is asked. */
  readonly device?: string
}

/** Whether one version before a record came to stand says that it did not. */
const wasGone = (log: LogName): string =>
  `EXISTS (SELECT 1 FROM ${log}_parent p JOIN ${log} b ON b.id = p.parent WHERE p.child = l.id AND b.field = '' AND b.value = 'false')`

const fromFile = "l.command GLOB 'import/*'"

/** What a change of each sort looks like in the log. */
const sorts: Readonly<Record<ChangeKind, (log: LogName) => string>> = {
  added: (log) => `l.field = '' AND l.value = 'true' AND NOT ${fromFile} AND NOT ${wasGone(log)}`,
  // Not by the command's index: of one that made thousands of changes, each would read them all.
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

/** What is asked as a condition on the log's rows `l`, with what is filled in. */
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
