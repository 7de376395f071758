import { appError } from '../../../shared/result/errors.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { LOCKED_PLAN } from '../../door/budgets.ts'
import { headOf, throughDoor, throughDoorLater } from '../../door/door.ts'

/** The ending of a locked copy's file. */
export const LOCKED_ENDING = 'age'
const FIRST_LINE = 'age-encryption.org/v1\n'

/** The refusal before any passphrase was tried. */
export const locked = appError(
  'locked',
  'This copy is locked with a passphrase. None of it has been read yet. Type the passphrase you got from the person who made it.',
)

/**
 * True for a locked copy, or a file that should be one by its name. False for a missing file, and for anything that is
 * not a file.
 */
export const isLocked = (path: string): boolean =>
  isHead(
    path,
    throughDoor(path, LOCKED_PLAN, (door) => ok(headOf(door, FIRST_LINE.length).toString('latin1'))),
  )

/** Checks for a locked copy without blocking the process. */
export const isLockedLater = async (path: string): Promise<boolean> =>
  isHead(
    path,
    await throughDoorLater(path, LOCKED_PLAN, async (file) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE.length), 0, FIRST_LINE.length, 0)
      return ok(buffer.toString('latin1', 0, bytesRead))
    }),
  )

const isHead = (path: string, head: Result<string>): boolean =>
  head.ok && (path.toLowerCase().endsWith(`.${LOCKED_ENDING}`) || head.value === FIRST_LINE)
