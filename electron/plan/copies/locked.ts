import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { appError } from '../../../shared/result/errors.ts'
import { faultOf } from '../file/faults.ts'

/** What a locked copy’s file ends in. */
export const LOCKED_ENDING = 'age'
const FIRST_LINE = 'age-encryption.org/v1\n'

/** What is said before any passphrase was tried. */
export const locked = appError(
  'locked',
  'This copy is locked with a passphrase. Nothing was read of it yet. Type the passphrase that whoever made it gave you.',
)

/** True for what is, or by its name should be, a locked copy. Opens nothing of SQLite’s; a missing file is none. */
export function isLocked(path: string): boolean {
  if (path.toLowerCase().endsWith(`.${LOCKED_ENDING}`)) return existsSync(path)
  try {
    const fd = openSync(path, 'r')
    try {
      const head = Buffer.alloc(FIRST_LINE.length)
      return readSync(fd, head, 0, head.length, 0) === head.length && head.toString('latin1') === FIRST_LINE
    } finally {
      closeSync(fd)
    }
  } catch (e) {
    if (faultOf(e) === undefined && (e as NodeJS.ErrnoException).code !== 'EISDIR') throw e
    return false
  }
}
