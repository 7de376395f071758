import { derivedId } from '../domain/ids.ts'
import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { type AppError, appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { type Change, RECORD } from './change.ts'
import { type Entry, entryKey, isGone, type Overlay, openTips, seenOf, withChange } from './index-of-log.ts'
import { canonicalJson } from './json.ts'
import { leftBehind } from './left-behind.ts'
import { hangsOnPrivate, isPrivateRecord } from './private.ts'

/** A change before the session numbers and hashes it. */
type Unsigned = Pick<Change, 'kind' | 'record' | 'field' | 'value' | 'parents'>

/** Numbers and hashes a change. Passed in, since only the session knows clock, counter and hash. */
export type Sign = (change: Unsigned, isPrivate: boolean) => Change

export interface Written {
  readonly changes: readonly Change[]
  readonly private: boolean
}

/** Writes changes in order over a scratch index; a command is wholly private or wholly shared. */
export class Writer {
  readonly changes: Change[] = []
  #private: boolean | undefined
  readonly over: Overlay
  readonly #sign: Sign
  constructor(over: Overlay, sign: Sign) {
    this.over = over
    this.#sign = sign
  }

  write(change: Unsigned, isPrivate: boolean): Result<Change> {
    if (this.#private !== undefined && this.#private !== isPrivate)
      return err(
        appError(
          'not-allowed',
          'Private notes and shared records are saved separately. Nothing was changed. Save one, then the other.',
        ),
      )
    this.#private = isPrivate
    const signed = this.#sign(change, isPrivate)
    const key = entryKey(change.kind, change.record)
    this.over.set(key, withChange(this.over.get(key), signed, isPrivate))
    this.changes.push(signed)
    return ok(signed)
  }

  get written(): Written {
    return { changes: this.changes, private: this.#private ?? false }
  }
}

type Base = Readonly<Record<string, readonly string[]>>

/** The refusal of an act on a record that the plan does not have, not even removed. @param key the record as `kind/id` */
export const noSuchRecord = (key: string): AppError =>
  appError(
    'missing',
    'That record is not in this plan. Nothing was changed. Look for it in its list; it may be in another copy of the plan.',
    key,
  )

/** Writes one op. Its values have been checked against the declaration before. */
export function writeOp(writer: Writer, op: Op): Result<null> {
  const key = entryKey(op.kind, op.id)
  const entry = writer.over.get(key)
  if (op.op === 'set') return writeSet(writer, op, entry)
  if (entry === undefined) return err(noSuchRecord(key))
  // An op that changes nothing is not written: its undo would restore what was gone, or remove what was there.
  if (op.op === 'remove') {
    if (isGone(entry)) return ok(null)
    return writeExistence(writer, op, 'false', op.base ?? seenOf(entry), entry.private)
  }
  if (!isRemoved(entry)) return ok(null)
  return writeExistence(writer, op, 'true', op.base ?? recordTips(entry), entry.private)
}

/** Writes a version of the record itself: `'true'` says that it exists, `'false'` that it was removed. */
function writeExistence(
  writer: Writer,
  op: Op,
  value: 'true' | 'false',
  parents: readonly string[],
  isPrivate: boolean,
): Result<null> {
  const done = writer.write({ ...recordOf(op), field: RECORD, value, parents: [...parents].sort() }, isPrivate)
  return done.ok ? ok(null) : done
}

const recordOf = (op: Op): { kind: string; record: string } => ({ kind: op.kind, record: op.id })

/** The ids of the versions that say whether a record exists. */
const recordTips = (entry: Entry): readonly string[] => (entry.tips.get(RECORD) ?? []).map((v) => v.id)

/** True for a record that anyone removed, even if others have changed it since. */
const isRemoved = (entry: Entry): boolean => (entry.tips.get(RECORD) ?? []).some((v) => v.json === 'false')

function writeSet(writer: Writer, op: Op & { op: 'set' }, entry: Entry | undefined): Result<null> {
  const where = entryKey(op.kind, op.id)
  if (entry !== undefined && !entry.private && hangsOnPrivate(writer.over, op.kind, op.values))
    return err(
      appError(
        'not-allowed',
        'A shared record can’t be moved under a private one. Nothing was changed. Add it there as a new record.',
        where,
      ),
    )
  const wrongId = checkDerivedId(op, entry)
  if (wrongId !== null) return err(wrongId)
  const isPrivate = isPrivateRecord(writer.over, op.kind, op.id, op.values)
  const parents = creationParents(entry, op.base)
  if (parents !== undefined) {
    const created = writeExistence(writer, op, 'true', parents, isPrivate)
    if (!created.ok) return created
    const emptied = entry === undefined ? ok(null) : emptyEarlierFields(writer, op, entry, isPrivate)
    if (!emptied.ok) return emptied
  }
  return writeFields(writer, op, isPrivate)
}

/** A refusal if the id of a record that exists once for each combination is not the one that its key gives. */
function checkDerivedId(op: Op & { op: 'set' }, entry: Entry | undefined): AppError | null {
  const kind = kindOf(op.kind)
  if (kind === undefined || kind.identity === 'random') return null
  const values: Record<string, unknown> = Object.create(null)
  for (const [field, versions] of entry?.tips ?? []) {
    const json = openTips(versions)[0]?.json
    if (field !== RECORD && json != null) values[field] = JSON.parse(json)
  }
  if (derivedId(kind, Object.assign(values, op.values)) === op.id) return null
  return appError(
    'bad-input',
    `The id of this ${kind.one.toLowerCase()} does not match its key. Nothing was changed. The key can’t be changed; add another record instead.`,
    entryKey(op.kind, op.id),
  )
}

/**
 * The parents of the version with which a save creates the record; undefined if it creates none. A removed record comes
 * back with a save only if the form showed that it was removed, by every removal that applies now. Any other save
 * leaves the removal as it is: the remover had not seen its values, so there is a conflict.
 */
function creationParents(entry: Entry | undefined, base: Base | undefined): readonly string[] | undefined {
  if (entry === undefined) return []
  if (!isGone(entry)) return undefined
  const removals = recordTips(entry)
  if (base === undefined) return removals
  const shown = new Set(base[RECORD])
  return removals.every((id) => shown.has(id)) ? removals : undefined
}

/** Empties the fields that a removed record had and the save that creates it again does not name. */
function emptyEarlierFields(writer: Writer, op: Op & { op: 'set' }, entry: Entry, isPrivate: boolean): Result<null> {
  for (const [field, versions] of entry.tips) {
    if (!leftBehind(op, field) || versions.every((v) => v.json === null)) continue
    const parents = versions.flatMap((v) => (v.removed ? [] : [v.id])).sort()
    const done = writer.write({ ...recordOf(op), field, value: null, parents }, isPrivate)
    if (!done.ok) return done
  }
  return ok(null)
}

/** Writes a version of each field that the op names and changes. */
function writeFields(writer: Writer, op: Op & { op: 'set' }, isPrivate: boolean): Result<null> {
  const where = entryKey(op.kind, op.id)
  for (const field of Object.keys(op.values).sort()) {
    if (field === RECORD) return err(appError('bad-input', 'A field needs a name. Nothing was changed.', where))
    const raw = op.values[field]
    const value = raw === null || raw === undefined ? null : canonicalJson(raw)
    const now = writer.over.get(where)?.tips.get(field) ?? []
    const parents = [...new Set(op.base?.[field] ?? now.map((v) => v.id))].sort()
    if (unchanged(now, parents, value)) continue
    const done = writer.write({ ...recordOf(op), field, value, parents }, isPrivate)
    if (!done.ok) return done
  }
  return ok(null)
}

/** True if the form saw the present versions and has the same value: then there is nothing to save. */
function unchanged(
  now: readonly { id: string; json: string | null; removed: boolean }[],
  parents: readonly string[],
  value: string | null,
): boolean {
  if (now.length === 0) return value === null
  const seen = new Set(parents)
  return now.every((v) => v.json === value && seen.has(v.id) && !v.removed)
}
