import { hangsOn } from '../domain/hangs-on.ts'
import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { entryKey, type Overlay } from './index-of-log.ts'

/** The officer's own records are in a separate log. This file decides which records are. */

type Values = Readonly<Record<string, unknown>>

const isOfficers = (kind: string): boolean => kindOf(kind)?.audience === 'officer'

/**
 * True for a record in the private log, or one that would be: its kind is the officer's own, or it belongs to such a
 * record.
 */
export function isPrivateRecord(over: Pick<Overlay, 'get'>, kind: string, id: string, values: Values): boolean {
  const entry = over.get(entryKey(kind, id))
  if (entry !== undefined) return entry.private
  return isOfficers(kind) || hangsOnPrivate(over, kind, values)
}

/** True for a record that belongs to a private one. */
export const hangsOnPrivate = (over: Pick<Overlay, 'get'>, kind: string, values: Values): boolean =>
  hangsOn(kind, values).some((on) => over.get(entryKey(on.kind, on.id))?.private ?? isOfficers(on.kind))

/**
 * The first changes of a new plan as two commands, since a command is wholly private or wholly shared. A record that
 * belongs to a private record is private, and others may belong to it in turn.
 */
export function splitPrivateFromShared(ops: readonly Op[]): readonly [shared: readonly Op[], own: readonly Op[]] {
  const own = new Set(ops.filter((o) => isOfficers(o.kind)).map((o) => entryKey(o.kind, o.id)))
  const hangsOnOwn = (o: Op): boolean =>
    o.op === 'set' && hangsOn(o.kind, o.values).some((on) => own.has(entryKey(on.kind, on.id)))
  for (let grown = true; grown; ) {
    const before = own.size
    for (const o of ops) if (hangsOnOwn(o)) own.add(entryKey(o.kind, o.id))
    grown = own.size > before
  }
  const isOwn = (o: Op): boolean => own.has(entryKey(o.kind, o.id))
  return [ops.filter((o) => !isOwn(o)), ops.filter(isOwn)]
}
