import { appError } from '../../../shared/result/errors.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { LOCKED_PLAN } from '../../door/budgets.ts'
import { headOf, throughDoor, throughDoorLater } from '../../door/door.ts'

/** What a locked copy’s file ends in. */
export const LOCKED_ENDING = 'age'
const FIRST_LINE = 'age-encryption.org/v1\n'

/** What is said before any passphrase was tried. */
export const locked = appError(
  'locked',
  'This copy is locked with a passphrase. None of it has been read yet. Type the passphrase you got from the person who made it.',
)

/** True for what is, or by its name should be, a locked copy. A missing file is none, nor is what is no file. */
export const isLocked = (path: string): boolean =>
  isHead(
    path,
    throughDoor(path, LOCKED_PLAN, (door) => ok(headOf(door, FIRST_LINE.length).toString('latin1'))),
  )

/** Whether it is a locked copy, asked without holding up whoever waits. */
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
