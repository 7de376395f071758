import { appError } from '../../../shared/result/errors.ts'
import { ok } from '../../../shared/result/result.ts'
import { LOCKED_PLAN } from '../../door/budgets.ts'
import { headOf, throughDoor } from '../../door/door.ts'

/** What a locked copy’s file ends in. */
export const LOCKED_ENDING = 'age'
const FIRST_LINE = 'age-encryption.org/v1\n'

/** What is said before any passphrase was tried. */
export const locked = appError(
  'locked',
  'This copy is locked with a passphrase. None of it has been read yet. Type the passphrase you got from the person who made it.',
)

/** True for what is, or by its name should be, a locked copy. A missing file is none, nor is what is no file. */
export function isLocked(path: string): boolean {
  const named = path.toLowerCase().endsWith(`.${LOCKED_ENDING}`)
  const head = throughDoor(path, LOCKED_PLAN, (door) => ok(headOf(door, FIRST_LINE.length).toString('latin1')))
  return head.ok && (named || head.value === FIRST_LINE)
}
