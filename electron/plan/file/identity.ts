import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { APPLICATION_ID, LOG_FORMAT } from '../log/format.ts'
import { faultOf } from './faults.ts'

const notAPlan = (what: string): AppError =>
  appError('not-a-plan', `${what} It was not changed. Choose a file that ends in .groundwork.`)

const mayNotRead = appError(
  'io',
  'This account may not read that file. Nothing was changed. Ask whoever looks after the laptop for leave, or open an earlier version.',
)

/**
 * Looks at the first hundred bytes before SQLite touches the file: an empty file passes SQLite's own checks,
 * and a file in WAL mode would have its side file replayed into it. Called only while this process does not
 * hold the file, since closing a second handle would drop SQLite's lock.
 */
export function checkIdentity(path: string): AppError | null {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch (e) {
    if (/^(EACCES|EPERM)$/.test((e as NodeJS.ErrnoException).code ?? '')) return mayNotRead
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return fault
  }
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) return notAPlan('This is not a file.')
    if (stat.size === 0) return notAPlan('This file is empty.')
    const head = Buffer.alloc(100)
    if (readSync(fd, head, 0, 100, 0) < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0')
      return notAPlan('This file is not a Groundwork plan.')
    if (head.readUInt32BE(68) !== APPLICATION_ID) return notAPlan('This file belongs to another program.')
    const format = head.readUInt32BE(60)
    if (format > LOG_FORMAT)
      return appError(
        'newer',
        'This plan was written by a newer Groundwork. It was not changed. Open it with that version, or update this one.',
      )
    if (format < 1 || head[18] !== 1 || head[19] !== 1)
      return appError(
        'damaged',
        'The head of this file is damaged. Nothing was changed. Open an earlier copy, and keep this file.',
      )
    const page = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16)
    // A hot journal of our own may hold the pages that are missing; without one the file was cut.
    if (stat.size < page * head.readUInt32BE(28) && !existsSync(`${path}-journal`))
      return appError(
        'damaged',
        'This file was cut short. Nothing in it was changed. Open an earlier copy, and keep this file.',
      )
    if (existsSync(`${path}-wal`))
      return appError(
        'foreign-schema',
        'Another program left a file that ends in -wal beside this plan. Nothing was changed. Move that file away, and open the plan again.',
      )
    return null
  } finally {
    closeSync(fd)
  }
}
