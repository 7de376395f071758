import { createHash, randomBytes } from 'node:crypto'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Change } from '../../../shared/merge/change.ts'

/**
 * A comment on a private note is as private as the note, and its kind does not say so: while it is locked, a command that
 * brings its id along would make a second record of the same name, which the first hides once it is unlocked. So the ids of
 * such records are marked beside what is locked, each as a hash under a salt, among so many marks of nothing that their
 * number tells little.
 */

const SALT = 16
const MARK = 12
const PAD = 64

const markOf = (salt: Uint8Array, kind: string, id: string): Buffer =>
  createHash('sha256').update(salt).update(`${kind}/${id}`).digest().subarray(0, MARK)

/** The marks of what these rows hold beside records that are the officer's by their kind. */
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
