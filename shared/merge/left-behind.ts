import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { RECORD } from './change.ts'

/**
 * True for a field of a removed record that a save over it does not name: what is begun anew is not what was removed, and
 * says nothing of it, neither its words nor its signatures. What it is called by stays.
 */
export function leftBehind(op: Op & { op: 'set' }, field: string): boolean {
  const identity = kindOf(op.kind)?.identity
  const isKey = typeof identity === 'object' && identity.key.includes(field)
  return field !== RECORD && !(field in op.values) && !isKey
}
