import { kindOf } from '../domain/kinds/index.ts'
import type { Op } from '../domain/state.ts'
import { RECORD } from './change.ts'

/**
 * True for a field of a removed record that a save over it does not name: the new record does not take over the old
 * one's words or signatures. Its identity stays.
 */
export function leftBehind(op: Op & { op: 'set' }, field: string): boolean {
  const identity = kindOf(op.kind)?.identity
  const isKey = typeof identity === 'object' && identity.key.includes(field)
  return field !== RECORD && !(field in op.values) && !isKey
}
