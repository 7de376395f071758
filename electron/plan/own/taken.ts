import { createHash, randomBytes } from 'node:crypto'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Change } from '../../../shared/merge/change.ts'

/**
 * Marks the ids of records that are locked although their kind does not say so. A comment on a private note is as
 * private as the note: while it is locked, a command with its id would make a second record of the same name, which the
 * first hides once it is unlocked. So the ids of such records are marked beside the locked part, each as a salted hash,
 * among enough random marks that their number tells little.
 */

const SALT = 16
const MARK = 12
const PAD = 64

const markOf = (salt: Uint8Array, kind: string, id: string): Buffer =>
  createHash('sha256').update(salt).update(`${kind}/${id}`).digest().subarray(0, MARK)

/** The marks of those of these rows whose kind is not one of the officer's own. */
export function takenOf(rows: readonly Change[]): Uint8Array {
  const salt = randomBytes(SALT)
  const named = new Map(
    rows.filter((c) => kindOf(c.kind)?.audience !== 'officer').map((c) => [`${c.kind}/${c.record}`, c]),
  )
  const marks = [...named.values()].map((c) => markOf(salt, c.kind, c.record))
  const all = Math.ceil((marks.length + 1) / PAD) * PAD
  while (marks.length < all) marks.push(randomBytes(MARK))
  return Buffer.concat([salt, ...marks.sort(Buffer.compare)])
}

/** True where one of the marks is this record's. */
export function isTaken(taken: Uint8Array, kind: string, id: string): boolean {
  const own = markOf(taken.subarray(0, SALT), kind, id)
  for (let at = SALT; at + MARK <= taken.length; at += MARK) if (own.equals(taken.subarray(at, at + MARK))) return true
  return false
}
