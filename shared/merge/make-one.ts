import { derivedId } from '../domain/ids.ts'
import { kindOf } from '../domain/kinds/index.ts'
import { type NewIdOf, redirectFields } from '../domain/rekey.ts'
import type { Op, RecordState } from '../domain/state.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { entryKey } from './index-of-log.ts'
import { canonicalJson } from './json.ts'

/** Two records combined into one, as one command. */
export interface MadeOne {
  readonly ops: readonly Op[]
  /** How many records belonged to the other one or pointed at it, and now do so with the kept one. */
  readonly moved: number
  /** Fields of the kept record that were empty and are filled from the other. */
  readonly filled: readonly string[]
  /** Fields in which the two differ: the kept one's value stays. */
  readonly differ: readonly string[]
  /** Records that both have for the same combination, with different values: those of the kept record stay. */
  readonly differing: readonly RecordState[]
}

type Values = Readonly<Record<string, unknown>>
const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !emptyList(value)
const emptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** A list of pointers without duplicates: a list that pointed at both records points at one. */
const withoutDuplicates = (value: unknown): unknown =>
  Array.isArray(value) ? [...new Map(value.map((v) => [canonicalJson(v), v])).values()] : value

/** The values of a record once everything that names the other record names the kept one. */
function redirectedIn(s: RecordState, newIdOf: NewIdOf): Values {
  const declared = kindOf(s.kind)
  if (declared === undefined) return s.values
  const values = redirectFields(declared.fields, s.values, newIdOf)
  return Object.fromEntries(
    Object.entries(values).map(([f, v]) => [
      f,
      pointers.has(declared.fields[f]?.shape.t ?? '') ? withoutDuplicates(v) : v,
    ]),
  )
}

/** A record that changes: what its values become, and its new id if that is made from what it joins. */
interface Touched {
  readonly s: RecordState
  readonly after: Values
  readonly to: string | undefined
}

/** Why the two can't be one now; null if they can. */
function whyNot(touched: readonly Touched[]): string | null {
  if (touched.some(({ s }) => s.private))
    return 'Private notes on this laptop point to the one that would be removed, and they are saved separately. Keep that one, or remove the notes first.'
  if (touched.some(({ s, after, to }) => (to !== undefined ? s.conflicts.length > 0 : inQuestion(s, after))))
    return 'Two people gave different answers about something that points to the one that would be removed. Decide that first, above.'
  return null
}

/** What is done to the records that belonged to the other one or named it. */
function movesOf(touched: readonly Touched[], byKey: ReadonlyMap<string, RecordState>) {
  const ops: Op[] = []
  const differing: RecordState[] = []
  let moved = 0
  for (const { s, after, to } of touched) {
    // A record that says the two are different things no longer holds.
    if (joinsTheTwo(s.kind, after)) {
      ops.push({ op: 'remove', kind: s.kind, id: s.id })
      continue
    }
    moved++
    if (to === undefined) {
      ops.push({ op: 'set', kind: s.kind, id: s.id, values: changed(s.values, after) })
      continue
    }
    const existing = byKey.get(entryKey(s.kind, to))
    const { fill, differ } = filled(s.kind, existing?.values ?? {}, after)
    if (differ.length > 0 && existing) differing.push(existing)
    if (existing === undefined || Object.keys(fill).length > 0)
      ops.push({ op: 'set', kind: s.kind, id: to, values: fill })
    ops.push({ op: 'remove', kind: s.kind, id: s.id })
  }
  return { ops, differing, moved }
}

/**
 * Combines two records into one: everything that names the other record names the kept one; a record that exists once
 * for each combination gets the id of its new combination; empty fields of the kept one are filled; the other is
 * removed. Values that are not taken over stay in history. Refused if a conflict is open or private notes name the
 * other.
 */
export function makeOne(states: Iterable<RecordState>, kind: string, keep: string, other: string): Result<MadeOne> {
  const present = [...states].filter((s) => !s.gone)
  const byKey = new Map(present.map((s) => [entryKey(s.kind, s.id), s]))
  const kept = byKey.get(entryKey(kind, keep))
  const duplicate = byKey.get(entryKey(kind, other))
  if (kept === undefined || duplicate === undefined || keep === other)
    return err(appError('missing', 'One of the two is no longer in this plan. Nothing was changed.'))
  if (kept.conflicts.length + duplicate.conflicts.length > 0)
    return err(appError('not-allowed', 'Two people gave different answers in one of them. Decide that first, above.'))

  const newIds = new Map([[entryKey(kind, other), keep]])
  const newIdOf: NewIdOf = (k, id) => newIds.get(entryKey(k, id)) ?? id
  const redirected = (s: RecordState): Values => redirectedIn(s, newIdOf)
  findNewIds(present, redirected, newIds)

  const touched = present
    .filter((s) => s !== duplicate)
    .map((s): Touched => ({ s, after: redirected(s), to: newIds.get(entryKey(s.kind, s.id)) }))
    .filter(({ s, after, to }) => to !== undefined || !same(after, s.values))
  const why = whyNot(touched)
  if (why !== null) return err(appError('not-allowed', why))
  const { ops, differing, moved } = movesOf(
    touched.filter(({ s }) => s !== kept),
    byKey,
  )
  const { fill, differ } = filled(kind, redirected(kept), redirected(duplicate))
  const own = { ...changed(kept.values, redirected(kept)), ...fill }
  // A pointer of the kept record to the other would point at itself.
  for (const [field, value] of Object.entries(own)) if (value === keep) own[field] = null
  if (Object.keys(own).length > 0) ops.unshift({ op: 'set', kind, id: keep, values: own })
  ops.push({ op: 'remove', kind, id: other })
  return ok({ ops, moved, filled: Object.keys(fill), differ, differing })
}

/** True for a record that joins the two records, which are now one. */
function joinsTheTwo(kind: string, redirected: Values): boolean {
  const identity = kindOf(kind)?.identity
  const [first, ...rest] =
    typeof identity === 'object' ? identity.key.map((field) => canonicalJson(redirected[field])) : []
  return first !== undefined && rest.length > 0 && rest.every((part) => part === first)
}

/** The deepest chain of keys that point at keyed records: two in practice, endless only in a file made to do harm. */
const deepest = 50
const pointers: ReadonlySet<string> = new Set(['refs', 'abouts'])

/** Records whose ids are made from what they join get new ids when that moved, and so do the records that name them. */
function findNewIds(
  states: readonly RecordState[],
  redirected: (s: RecordState) => Values,
  newIds: Map<string, string>,
): void {
  let more = true
  for (let depth = 0; more && depth < deepest; depth++) {
    more = false
    for (const s of states) {
      const declared = kindOf(s.kind)
      if (declared === undefined || typeof declared.identity !== 'object') continue
      const id = derivedId(declared, redirected(s))
      if (id === undefined || id === s.id || newIds.get(entryKey(s.kind, s.id)) === id) continue
      newIds.set(entryKey(s.kind, s.id), id)
      more = true
    }
  }
}

/** True if a field that would be changed has two versions: writing it would decide between them. */
const inQuestion = (s: RecordState, redirected: Values): boolean => {
  const fields = Object.keys(changed(s.values, redirected))
  return s.conflicts.some((c) => fields.includes(c.field))
}

const changed = (before: Values, after: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => !same(value ?? null, before[field] ?? null)))

/** The empty fields of `existing` that can be filled, and the fields in which the two differ. Lists are joined. */
function filled(kind: string, existing: Values, from: Values): { fill: Record<string, unknown>; differ: string[] } {
  const fields = kindOf(kind)?.fields ?? {}
  const fill: Record<string, unknown> = {}
  const differ: string[] = []
  for (const [field, value] of Object.entries(from)) {
    const own = existing[field]
    const shape = fields[field]?.shape.t
    if (!isSet(value) || same(own ?? null, value) || field === 'sort') continue
    if (!isSet(own)) fill[field] = value
    else if (pointers.has(shape ?? '') && Array.isArray(own) && Array.isArray(value)) {
      const both = withoutDuplicates([...own, ...value])
      if (!same(both, own)) fill[field] = both
    } else differ.push(field)
  }
  return { fill, differ }
}
