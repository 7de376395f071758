import { derivedId } from '../domain/ids.ts'
import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { appError } from '../result/errors.ts'
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

/**
 * The parents of the version that says the record exists, in a save that writes one; undefined if it writes none. A
 * removed record comes back with a save only if the form showed that it was removed, by every removal that applies now.
 * Any other save leaves the removal as it is: the remover had not seen its values, so there is a conflict.
 */
function madeOver(entry: Entry | undefined, base: Base | undefined): readonly string[] | undefined {
  if (entry === undefined) return []
  if (!isGone(entry)) return undefined
  const removals = (entry.tips.get(RECORD) ?? []).map((v) => v.id).sort()
  if (base === undefined) return removals
  const shown = new Set(base[RECORD])
  return removals.every((id) => shown.has(id)) ? removals : undefined
}

type Base = Readonly<Record<string, readonly string[]>>

/** Writes one op. Its values have been checked against the declaration before. */
export function writeOp(writer: Writer, op: Op): Result<null> {
  const key = entryKey(op.kind, op.id)
  const entry = writer.over.get(key)
  if (op.op === 'set') return writeSet(writer, op, entry)
  if (entry === undefined) return err(appError('missing', 'That record is not in this plan. Nothing was changed.', key))
  // An op that changes nothing is not written: its undo would restore what was gone, or remove what was there.
  if (op.op === 'remove' ? isGone(entry) : !isRemoved(entry)) return ok(null)
  if (op.op === 'remove') {
    const parents = [...(op.base ?? seenOf(entry))].sort()
    const done = writer.write({ ...named(op), field: RECORD, value: 'false', parents }, entry.private)
    return done.ok ? ok(null) : done
  }
  const parents = [...(op.base ?? (entry.tips.get(RECORD) ?? []).map((v) => v.id))].sort()
  const done = writer.write({ ...named(op), field: RECORD, value: 'true', parents }, entry.private)
  return done.ok ? ok(null) : done
}

/** True for a record that anyone removed, even if others have changed it since. */
const isRemoved = (entry: Entry): boolean => (entry.tips.get(RECORD) ?? []).some((v) => v.json === 'false')

const named = (op: Op): { kind: string; record: string } => ({ kind: op.kind, record: op.id })

function writeSet(writer: Writer, op: Op & { op: 'set' }, entry: Entry | undefined): Result<null> {
  const kind = kindOf(op.kind)
  const where = entryKey(op.kind, op.id)
  const isPrivate = isPrivateRecord(writer.over, op.kind, op.id, op.values)
  if (entry !== undefined && !entry.private && hangsOnPrivate(writer.over, op.kind, op.values))
    return err(
      appError(
        'not-allowed',
        'A shared record can’t be moved under a private one. Nothing was changed. Add it there as a new record.',
        where,
      ),
    )
  if (kind !== undefined && kind.identity !== 'random') {
    const known: Record<string, unknown> = Object.create(null)
    for (const [field, versions] of entry?.tips ?? []) {
      const json = openTips(versions)[0]?.json
      if (field !== RECORD && json != null) known[field] = JSON.parse(json)
    }
    const due = derivedId(kind, Object.assign(known, op.values))
    if (due !== op.id)
      return err(
        appError(
          'bad-input',
          `The id of this ${kind.one.toLowerCase()} does not match its key. Nothing was changed. The key can’t be changed; add another record instead.`,
          where,
        ),
      )
  }
  const over = madeOver(entry, op.base)
  if (over !== undefined) {
    const made = writer.write({ ...named(op), field: RECORD, value: 'true', parents: over }, isPrivate)
    if (!made.ok) return made
    for (const [field, versions] of entry?.tips ?? []) {
      if (!leftBehind(op, field)) continue
      const parents = versions.flatMap((v) => (v.removed ? [] : [v.id])).sort()
      if (versions.every((v) => v.json === null)) continue
      const done = writer.write({ ...named(op), field, value: null, parents }, isPrivate)
      if (!done.ok) return done
    }
  }
  for (const field of Object.keys(op.values).sort()) {
    if (field === RECORD) return err(appError('bad-input', 'A field needs a name. Nothing was changed.', where))
    const raw = op.values[field]
    const value = raw === null || raw === undefined ? null : canonicalJson(raw)
    const now = writer.over.get(where)?.tips.get(field) ?? []
    const parents = [...new Set(op.base?.[field] ?? now.map((v) => v.id))].sort()
    if (unchanged(now, parents, value)) continue
    const done = writer.write({ ...named(op), field, value, parents }, isPrivate)
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
