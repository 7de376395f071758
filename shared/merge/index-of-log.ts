import { readersOf } from '../domain/audience.ts'
import { kindOf } from '../domain/kinds/index.ts'
import { audiences } from '../domain/schema.ts'
import type { Conflict, RecordState, Tip } from '../domain/state.ts'
import { compareKeys } from '../words/index.ts'
import { type Change, RECORD } from './change.ts'

/**
 * The log's index: for every record, the versions that no other replaced. It is made from changes alone, by the same
 * rule for saves, merges and rebuilds, so that all three must agree.
 */

/** One version of a field, as far as the index needs it. */
export interface Version {
  readonly id: string
  /** Canonical JSON; null if emptied or removed for good. */
  readonly json: string | null
  readonly parents: readonly string[]
  readonly session: string
  readonly at: string
  readonly removed: boolean
}

/** A record's versions that no other replaced, by field ('' is the record itself). */
export interface Entry {
  readonly kind: string
  readonly id: string
  readonly private: boolean
  readonly tips: ReadonlyMap<string, readonly Version[]>
}

export const entryKey = (kind: string, id: string): string => `${kind}/${id}`

const versionOf = (c: Change): Version => ({
  id: c.id,
  json: c.value,
  parents: c.parents,
  session: c.session,
  at: c.at,
  removed: c.removed,
})

/** An entry with one more change of our own, whose parents are all known already. */
export function withChange(entry: Entry | undefined, change: Change, isPrivate: boolean): Entry {
  const tips = new Map(entry?.tips)
  const before = tips.get(change.field) ?? []
  const replaced = new Set(change.parents)
  tips.set(change.field, [...before.filter((v) => !replaced.has(v.id)), versionOf(change)])
  return { kind: change.kind, id: change.record, private: entry?.private ?? isPrivate, tips }
}

/** An entry made from all changes of one record, in any order. */
export function entryOf(changes: Iterable<Change>, isPrivate: boolean): Entry | undefined {
  const all = [...changes]
  const first = all[0]
  if (first === undefined) return undefined
  const fieldOf = new Map(all.map((c) => [c.id, c.field]))
  const replaced = new Set<string>()
  for (const c of all) for (const p of c.parents) if (fieldOf.get(p) === c.field) replaced.add(p)
  const tips = new Map<string, Version[]>()
  for (const c of all) {
    if (replaced.has(c.id)) continue
    const list = tips.get(c.field)
    if (list === undefined) tips.set(c.field, [versionOf(c)])
    else list.push(versionOf(c))
  }
  return { kind: first.kind, id: first.record, private: isPrivate, tips }
}

/** The entries of a log's changes, in any order. */
export function entriesOf(changes: Iterable<Change>, isPrivate: (c: Change) => boolean): readonly Entry[] {
  const byRecord = new Map<string, Change[]>()
  for (const c of changes) {
    const key = entryKey(c.kind, c.record)
    const list = byRecord.get(key)
    if (list === undefined) byRecord.set(key, [c])
    else list.push(c)
  }
  return [...byRecord.values()].flatMap((list) => entryOf(list, isPrivate(list[0] as Change)) ?? [])
}

/** The author of a session's changes; the index itself knows sessions only by id. */
export type AuthorOf = (session: string) => string

const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
const byId = (a: Version, b: Version): number => compareKeys(a.id, b.id)

/**
 * Those of a field's tips that matter: equal ones need no decision, and one that was removed for good never competes
 * with a value. Sorted by id, so that every laptop shows the same.
 */
export function openTips(tips: readonly Version[]): readonly Version[] {
  const kept = tips.filter((v) => !v.removed)
  const competing = kept.length > 0 ? kept : tips
  const seen = new Map<string | null, Version>()
  for (const v of [...competing].sort(byId)) if (!seen.has(v.json)) seen.set(v.json, v)
  return [...seen.values()]
}

/**
 * The present state of a record. Where versions differ, the one with the smallest id is shown: never the choice of a
 * clock. For a field that says who may see the record, it is the one for the fewest people.
 */
export function stateOf(entry: Entry, authorOf: AuthorOf): RecordState {
  const tip = (v: Version): Tip => ({ id: v.id, value: parse(v.json), author: authorOf(v.session), at: v.at })
  const values: Record<string, unknown> = Object.create(null)
  const tips: Record<string, readonly string[]> = Object.create(null)
  const conflicts: Conflict[] = []
  const readers = kindOf(entry.kind)?.readers
  for (const field of [...entry.tips.keys()].sort()) {
    const versions = entry.tips.get(field) ?? []
    tips[field] = versions.map((v) => v.id).sort()
    if (field === RECORD) continue
    const open = openTips(versions)
    const value = parse((field === readers ? fewestReaders(entry.kind, field, open) : open[0])?.json ?? null)
    if (value !== null) values[field] = value
    if (open.length > 1) conflicts.push({ field, how: 'differ', tips: open.map(tip) })
  }
  const { removals, unseen } = removalOf(entry)
  const gone = removals.length > 0 && unseen.length === 0
  if (removals.length > 0 && !gone)
    conflicts.push({ field: RECORD, how: 'removed', tips: [...removals, ...unseen].sort(byId).map(tip) })
  return { kind: entry.kind, id: entry.id, private: entry.private, gone, values, tips, conflicts }
}

/** With two values for who may see a record, the one for fewer people applies until the conflict is decided. */
function fewestReaders(kind: string, field: string, open: readonly Version[]): Version | undefined {
  const declared = kindOf(kind)
  if (declared === undefined) return open[0]
  const rank = (v: Version) => audiences.indexOf(readersOf(declared, { [field]: parse(v.json) }))
  return open.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** Versions that removed a record, and versions that the remover had not seen: with both, there is a conflict. */
function removalOf(entry: Entry): { readonly removals: readonly Version[]; readonly unseen: readonly Version[] } {
  const own = entry.tips.get(RECORD) ?? []
  const removals = own.filter((v) => v.json === 'false')
  if (removals.length === 0) return { removals, unseen: [] }
  // Versions that a removal names are covered; any other changed without having been seen.
  const covered = new Set(removals.flatMap((v) => v.parents))
  const unseen: Version[] = own.filter((v) => v.json === 'true')
  for (const [field, versions] of entry.tips)
    if (field !== RECORD) unseen.push(...versions.filter((v) => !covered.has(v.id) && !v.removed))
  return { removals, unseen }
}

/** True for a removed record without a version that the remover had not seen. */
export function isGone(entry: Entry): boolean {
  const { removals, unseen } = removalOf(entry)
  return removals.length > 0 && unseen.length === 0
}

/** The ids of all versions of a record that a person sees: a removal names them. */
export const seenOf = (entry: Entry): readonly string[] =>
  [...entry.tips.values()].flatMap((versions) => versions.map((v) => v.id)).sort()

/** The reading side of an index, so that a command can be worked out over a scratch copy before it is committed. */
export interface Entries {
  get(key: string): Entry | undefined
}

/** Changes on top of an index; the index below is not touched until the transaction has committed. */
export class Overlay implements Entries {
  readonly touched = new Map<string, Entry>()
  readonly #below: Entries
  constructor(below: Entries) {
    this.#below = below
  }
  get(key: string): Entry | undefined {
    return this.touched.get(key) ?? this.#below.get(key)
  }
  set(key: string, entry: Entry): void {
    this.touched.set(key, entry)
  }
}
