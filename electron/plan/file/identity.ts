import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { PLAN } from '../../door/budgets.ts'
import { copyThrough, headOf, throughDoor } from '../../door/door.ts'
import { APPLICATION_ID, LOCKED_FORMAT } from '../log/format.ts'
import { isThere } from './beside.ts'

const notAPlan = (what: string): AppError =>
  appError('not-a-plan', `${what} It was not changed. Choose a file that ends in .groundwork.`)

/**
 * Checks the first hundred bytes before SQLite opens the file: an empty file passes SQLite's own checks, and a file in
 * WAL mode would have its side file replayed into it. Called only while this process does not hold the file, since
 * closing a second handle would drop SQLite's lock.
 */
export function checkIdentity(path: string): AppError | null {
  const checked = throughDoor(path, PLAN, (door) => {
    const wrong = faultInHeader(path, headOf(door, 100), door.size)
    return wrong === null ? ok(null) : err(wrong)
  })
  return checked.ok ? null : checked.error
}

/** What is wrong by the file's header, its size, and the files beside it. */
function faultInHeader(path: string, head: Buffer, size: number): AppError | null {
  if (size === 0) return notAPlan('This file is empty.')
  if (head.length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    return notAPlan('This file is not a Groundwork plan.')
  if (head.readUInt32BE(68) !== APPLICATION_ID) return notAPlan('This file belongs to another program.')
  const format = head.readUInt32BE(60)
  if (format > LOCKED_FORMAT)
    return appError(
      'newer',
      'This plan was written by a newer Groundwork. It was not changed. Open it with that version, or update this one.',
    )
  if (format < 1 || head[18] !== 1 || head[19] !== 1)
    return appError(
      'damaged',
      'The beginning of this file is damaged. Nothing was changed. Open an earlier copy, and keep this file.',
    )
  // A hot journal may hold the missing pages; without one, the file was cut.
  if (size < lengthByHeader(head) && !isThere(`${path}-journal`))
    return appError(
      'damaged',
      'This file was cut short. Nothing in it was changed. Open an earlier copy, and keep this file.',
    )
  if (isThere(`${path}-wal`))
    return appError(
      'foreign-schema',
      'Another program left a file that ends in -wal beside this plan. Nothing was changed. Move that file away, and open the plan again.',
    )
  return null
}

/** The size of a plan by its own header: its number of pages, all of one size. */
const lengthByHeader = (head: Buffer): number =>
  (head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16)) * head.readUInt32BE(28)

/**
 * Copies a plan's file, alone, to a private folder: as many bytes as its header says, no matter what follows them. With
 * another program's header, the whole file, which is then refused when it is read.
 */
export const copyPlan = (path: string, to: string): Result<null> =>
  throughDoor(path, PLAN, (door) => {
    const head = headOf(door, 100)
    const length = faultInHeader(to, head, door.size) === null ? lengthByHeader(head) : 0
    copyThrough(door, to, length > 0 && length < door.size ? length : door.size)
    return ok(null)
  })
