import { ok, type Result } from '../result/result.ts'
import { type Change, RECORD } from './change.ts'
import { type Entry, entryKey, type Version } from './index-of-log.ts'
import type { Writer } from './write.ts'

/** Finds a version in the log by its id. */
export type Lookup = (id: string) => Change | undefined

/** True for a session on this laptop by the person who undoes. */
export type IsMine = (session: string) => boolean

/**
 * Undoes a command by writing its reverse: each new version names as its parents the command's own versions, and what
 * this person wrote on top of them (an earlier undo is such a version). What somebody else wrote on top in the meantime
 * is never named, so it is never replaced unseen; it shows as a conflict. Undoing an undo restores the command, by the
 * same rule. A value that was removed for good never comes back.
 */
export function revert(
  writer: Writer,
  command: readonly Change[],
  lookup: Lookup,
  isMine: IsMine,
  isPrivate: boolean,
): Result<null> {
  const ownVersions = (c: Change, everyField: boolean): readonly string[] => {
    const tips = writer.over.get(entryKey(c.kind, c.record))?.tips
    const versions = everyField ? [...(tips?.values() ?? [])].flat() : (tips?.get(c.field) ?? [])
    return versions.filter((v) => isMine(v.session)).map((v) => v.id)
  }
  const created = new Set(
    command
      .filter((c) => c.field === RECORD && c.value === 'true' && c.parents.length === 0)
      .map((c) => entryKey(c.kind, c.record)),
  )
  // Grouped once, not searched for each change: an import makes fifty thousand records in one command.
  const byRecord = Map.groupBy(command, (c) => entryKey(c.kind, c.record))
  for (const change of [...command].reverse()) {
    if (change.removed) continue
    const key = entryKey(change.kind, change.record)
    // A record that the command created is removed as a whole; its fields stay in the log, for Redo. One that had been
    // removed before and was entered again gets its earlier values back.
    if (change.field !== RECORD && created.has(key)) continue
    if (change.field === RECORD && change.value === 'false' && isEmptied(writer.over.get(key))) continue
    const reversals = reversalsOf(change, byRecord.get(key) ?? [], lookup)
    const removesRecord = change.field === RECORD && reversals.some((r) => r.value === 'false')
    // Read before the first is written: the two sides of a reopened conflict must not replace each other.
    const mine = ownVersions(change, removesRecord)
    for (const reversal of reversals) {
      const parents = [...new Set([...reversal.parents, ...mine])].sort()
      const { kind, record, field } = change
      const done = writer.write({ kind, record, field, value: reversal.value, parents }, isPrivate)
      if (!done.ok) return done
    }
  }
  return ok(null)
}

/** True for a record that was removed for good: bringing it back would make an empty one. */
export function isEmptied(entry: Entry | undefined): boolean {
  const tips = entry?.tips ?? new Map<string, readonly Version[]>()
  const versions = [...tips].flatMap(([field, list]) => (field === RECORD ? [] : list))
  return versions.some((v) => v.removed) && versions.every((v) => v.removed || v.json === null)
}

/** True for a command of which nothing is left to reverse, because all that it wrote was removed for good. */
export const isSpent = (command: readonly Change[], entry: (key: string) => Entry | undefined): boolean =>
  command.length > 0 && command.every((c) => c.removed || isEmptied(entry(entryKey(c.kind, c.record))))

/**
 * The versions that reverse one change: usually one; several if it decided a conflict, one for each side.
 * @param ofRecord the command's changes of the same record, this one included
 */
function reversalsOf(
  change: Change,
  ofRecord: readonly Change[],
  lookup: Lookup,
): readonly { value: string | null; parents: readonly string[] }[] {
  if (change.field === RECORD) {
    if (change.value === 'false') return [{ value: 'true', parents: [change.id] }]
    const own = ofRecord.map((c) => c.id)
    const before = change.parents.flatMap((p) => lookup(p)?.parents ?? [])
    return [{ value: 'false', parents: [...own, ...before] }]
  }
  const before = change.parents.map((p) => lookup(p)).map((c) => (c === undefined || c.removed ? null : c.value))
  const values = before.length === 0 ? [null] : [...new Set(before)]
  // Undoing the decision of a conflict opens it again: one version for each side.
  return values.filter((v) => v !== change.value || values.length > 1).map((value) => ({ value, parents: [change.id] }))
}
