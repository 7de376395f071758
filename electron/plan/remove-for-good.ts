import type { Change } from '../../shared/merge/change.ts'
import { type Entry, entryKey } from '../../shared/merge/index-of-log.ts'
import { noSuchRecord } from '../../shared/merge/write.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { refuseForgettingPaper } from './forgets.ts'
import { type LogName, logName } from './log/format.ts'
import { filesNamedBy } from './log/held.ts'
import type { Commit, PlanFile } from './plan-file.ts'

/** What is removed for good: a field, or a whole record with `field` null. */
export interface Removed {
  readonly kind: string
  readonly record: string
  readonly field: string | null
}

/**
 * Takes every version of a record (or of one of its fields) out of the file, history included; a whole record is
 * removed in the same transaction. The removal wins in every merge; a version that was written elsewhere and not yet
 * seen here is not touched. A file that no version names any more is removed too. `papers` are sent papers whose kept
 * file is removed in the same transaction; what they printed stays known. With a measure or a student group, the names
 * that papers used for it are removed from each paper that named it. `forget` is how many published figures the person
 * agreed to forget.
 */
export function removeForGood(
  plan: PlanFile,
  { kind, record, field }: Removed,
  papers: readonly string[] = [],
  forget?: number,
): Result<Commit> {
  const key = entryKey(kind, record)
  const entry = plan.log.get(key)
  if (entry === undefined) return err(noSuchRecord(key))
  const own = versionsOf(plan, entry, field)
  if (own.length === 0) return err(appError('nothing-to-do', 'There is nothing left to remove for good.', key))
  const refused =
    kind === 'briefingSent' && (field === null || field === 'printed')
      ? refuseForgettingPaper(plan.log, record, forget)
      : null
  if (refused !== null) return err(refused)
  const kept = papers.flatMap((id) => plan.log.get(entryKey('briefingSent', id)) ?? [])
  const naming = papersNaming(plan, kind, record)
  const doomed = [
    ...own,
    ...kept.flatMap((paper) => versionsOf(plan, paper, 'file')),
    ...naming.flatMap((paper) => versionsOf(plan, paper, 'named')),
  ]
  const empty = (): readonly Entry[] => {
    for (const { log, change } of doomed) plan.emptyVersion(log, change)
    plan.dropUnnamedFiles(filesNamedBy(doomed.map((d) => d.change)))
    return plan.reread(
      [...new Set([entry, ...kept, ...naming])].map((e) => ({ kind: e.kind, record: e.id, private: e.private })),
    )
  }
  // A record without any field left is removed as well: it would be an empty line in every list.
  if (field === null && plan.log.state(key)?.gone === false)
    return plan.commit('remove', [{ op: 'remove', kind, id: record }], [], forget, empty)
  const done = plan.transact(empty)
  return done.ok ? ok({ command: '', changes: [], private: entry.private, records: done.value }) : done
}

/** Papers for which the plan remembers the name that they used for a record. */
function papersNaming(plan: PlanFile, kind: string, record: string): readonly Entry[] {
  const key = kind === 'measure' ? 'measure' : kind === 'studentGroup' ? 'group' : undefined
  if (key === undefined) return []
  const all = [...plan.log.states()].filter((s) => s.kind === 'briefingSent')
  const named = (s: (typeof all)[number]) => (s.values['named'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  return all
    .filter((s) => named(s).some((row) => row[key] === record))
    .flatMap((s) => plan.log.get(entryKey(s.kind, s.id)) ?? [])
}

/** The versions of a record, or of one of its fields, that still hold a value. */
function versionsOf(plan: PlanFile, entry: Entry, field: string | null): { log: LogName; change: Change }[] {
  const log = logName(entry.private)
  return plan.reader
    .ofRecord(log, entry.kind, entry.id)
    .filter((c) => c.field !== '' && (field === null || c.field === field) && !c.removed && c.value !== null)
    .map((change) => ({ log, change }))
}
