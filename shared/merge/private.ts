import { hangsOn } from '../domain/hangs-on.ts'
import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { entryKey, type Overlay } from './index-of-log.ts'

/** What is the officer's own stands in a log of its own. Here it is decided which record does. */

type Values = Readonly<Record<string, unknown>>

const isOfficers = (kind: string): boolean => kindOf(kind)?.audience === 'officer'

/** A record that stands in the private log, or would: its kind is the officer's, or it hangs on what is. */
export function isPrivateRecord(over: Pick<Overlay, 'get'>, kind: string, id: string, values: Values): boolean {
  const entry = over.get(entryKey(kind, id))
  if (entry !== undefined) return entry.private
  return isOfficers(kind) || hangsOnPrivate(over, kind, values)
}

/** True for a record that hangs on a private one. */
export const hangsOnPrivate = (over: Pick<Overlay, 'get'>, kind: string, values: Values): boolean =>
  hangsOn(kind, values).some((on) => over.get(entryKey(on.kind, on.id))?.private ?? isOfficers(on.kind))

/**
 * The first changes of a new plan as two commands, since a command is wholly private or wholly shared: those of shared
 * records, and those of private ones. What hangs on a private record is private, and may itself be hung upon.
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
