import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/** The refusal when something already has the name that a file would get. */
export const taken = appError(
  'exists',
  'There is already a file with that name, and nothing is overwritten. Choose another name.',
)

/** Error codes for a file that another program has open. */
const IN_USE = /^(EBUSY|ETXTBSY)/

/** Errors of a disk or of SQLite, each as a sentence: what happened, what is safe, what to do. */
const sentences: readonly (readonly [RegExp, AppError])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    appError(
      'open-elsewhere',
      'This plan is open in another window or program. Nothing was changed. Close it there, or look at a copy.',
    ),
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/,
    appError(
      'disk-full',
      'The disk is full. What was saved before is safe. Free up some space, or choose another place, and try again.',
    ),
  ],
  [
    /^(SQLITE_READONLY|EROFS|EACCES|EPERM|SQLITE_PERM)/,
    appError(
      'read-only',
      'Nothing can be saved in this place. Nothing was changed. Copy the plan to the laptop’s own disk and open it there.',
    ),
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_FORMAT)/,
    appError('damaged', 'The file is damaged. Nothing in it was changed. Open an earlier copy, and keep this file.'),
  ],
  [
    /^SQLITE_NOTADB/,
    appError(
      'not-a-plan',
      'This file is not a Groundwork plan. It was not changed. Choose a file that ends in .groundwork.',
    ),
  ],
  [/^(EEXIST|ENOTEMPTY)/, taken],
  [
    /^(ENOENT|ENOTDIR|SQLITE_CANTOPEN)/,
    appError(
      'missing',
      'There is no file in that place. Nothing was changed. Check whether the drive is plugged in, or whether the file was moved.',
    ),
  ],
  [
    /^ELOOP/,
    appError(
      'missing',
      'The links in that place lead in a circle, and not to a file. Nothing was changed. Choose the file itself.',
    ),
  ],
  [
    IN_USE,
    appError('io', 'Another program is using this file. Nothing was changed. Close it in that program, and try again.'),
  ],
  [/^EISDIR/, appError('not-a-plan', 'This is a folder, not a file. Nothing was changed. Choose a file.')],
  [
    /^ENAMETOOLONG/,
    appError('bad-input', 'That name is too long for this disk. Nothing was changed. Choose a shorter one.'),
  ],
  [
    /^SQLITE_TOOBIG/,
    appError('bad-input', 'That text is too long for one field. Nothing was changed. Shorten it, and save again.'),
  ],
  [
    /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|ENXIO|ENODEV|EAGAIN|ETIMEDOUT|ESTALE)/,
    appError(
      'io',
      'The disk did not answer. What was saved before is safe. Check whether the drive is plugged in, and try again.',
    ),
  ],
]

const codeOf = (e: unknown): string =>
  typeof e === 'object' && e !== null && 'code' in e && typeof e.code === 'string' ? e.code : ''

/**
 * True for any other refusal by the system: a cloud drive without its network answers a request for a file with UNKNOWN
 * or EINVAL, a disconnected share with ENOTCONN. Only errors of system calls have a `syscall`; EBADF is a bug of ours.
 */
const fromSystem = (e: unknown, code: string): boolean =>
  /^(UNKNOWN|E[A-Z0-9]+)$/.test(code) && code !== 'EBADF' && (e as { syscall?: unknown }).syscall !== undefined

const notGiven = appError(
  'io',
  'The disk or the cloud drive did not give that file. What was saved before is safe. Check the network and whether the drive is plugged in, or copy the file to the laptop’s own disk, and try again.',
)

/** The sentence for a failure that a disk can cause; undefined for a bug, which must be thrown on. */
export function faultOf(e: unknown): AppError | undefined {
  const code = codeOf(e)
  return sentences.find(([pattern]) => pattern.test(code))?.[1] ?? (fromSystem(e, code) ? notGiven : undefined)
}

export const isInUse = (e: unknown): boolean => IN_USE.test(codeOf(e))

/** Runs code that uses the disk. Faults of the disk come back as values; anything else is a bug and is thrown on. */
export function guarded<T>(act: () => Result<T>): Result<T> {
  try {
    return act()
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return err(fault)
  }
}

/** Like `guarded`, for code that has no other refusals. */
export const guard = <T>(act: () => T): Result<T> => guarded(() => ok(act()))
