import {
  closeSync,
  constants,
  createReadStream,
  promises as fs,
  fstatSync,
  openSync,
  type ReadStream,
  readSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Budget } from './budgets.ts'
import { faultOf, guarded } from './faults.ts'

/**
 * The one way to read a file that somebody names. It is opened without waiting for the other end of a pipe, checked
 * again once it is open, and read within a budget: anything but a regular file of a sane size is refused before a byte
 * of it is read.
 */
export interface Door {
  readonly fd: number
  /** The file's bytes when it was opened. */
  readonly size: number
}

/**
 * Flags that do not wait at a pipe and do not take a terminal as this process's own. Windows has neither flag, and no
 * such files.
 */
const QUIETLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)
const PART = 1 << 20

const kinds: readonly (readonly [(s: Stats) => boolean, string])[] = [
  [(s) => s.isDirectory(), 'This is a folder, not a file.'],
  [(s) => s.isFIFO(), 'This is a pipe between programs, not a file.'],
  [(s) => s.isSocket(), 'This is a socket between programs, not a file.'],
  [(s) => s.isCharacterDevice() || s.isBlockDevice(), 'This is a device, not a file.'],
]

const mayNotRead = appError(
  'io',
  'Your account is not allowed to read that file. Nothing was changed. Ask your IT staff for access, or open an earlier version.',
)

/** The refusal for a file that can't be opened. A bug is thrown on. */
function unopened(e: unknown): AppError {
  const fault = faultOf(e)
  if (fault === undefined) throw e
  return fault.kind === 'read-only' ? mayNotRead : fault
}

/** The refusal for anything that is not a file to read, by its kind and size; null if it is one. */
function refusal(stat: Stats, budget: Budget): AppError | null {
  if (stat.isFile()) return stat.size > budget.most ? budget.tooLarge(stat.size) : null
  const what = kinds.find(([is]) => is(stat))?.[1] ?? 'This is not a file.'
  return appError('not-a-plan', `${what} Nothing was changed. Choose a file.`)
}

/** Opens a file for reading; the caller closes it. A device is not even opened: opening alone can do something. */
export function openDoor(path: string, budget: Budget): Result<Door> {
  try {
    const before = refusal(statSync(path), budget)
    if (before !== null) return err(before)
    const fd = openSync(path, QUIETLY)
    const stat = fstatSync(fd)
    const after = refusal(stat, budget)
    if (after === null) return ok({ fd, size: stat.size })
    closeSync(fd)
    return err(after)
  } catch (e) {
    return err(unopened(e))
  }
}

/** Opens a file, does something with it, and closes it even if that fails. */
export function throughDoor<T>(path: string, budget: Budget, act: (door: Door) => Result<T>): Result<T> {
  const door = openDoor(path, budget)
  if (!door.ok) return door
  try {
    return guarded(() => act(door.value))
  } finally {
    closeSync(door.value.fd)
  }
}

/** The first bytes of a file; fewer if it is shorter. */
export function headOf({ fd }: Door, length: number): Buffer {
  const head = Buffer.alloc(length)
  return head.subarray(0, readSync(fd, head, 0, length, 0))
}

/** Reads a whole file into memory, within its budget no matter what size it stated. */
export const readThrough = (path: string, budget: Budget): Result<Buffer> =>
  throughDoor(path, budget, ({ fd }) => {
    const parts: Buffer[] = []
    for (let length = 0; ; ) {
      const part = Buffer.alloc(PART)
      const read = readSync(fd, part, 0, PART, null)
      if (read === 0) return ok(Buffer.concat(parts))
      length += read
      if (length > budget.most) return err(budget.tooLarge(length))
      parts.push(part.subarray(0, read))
    }
  })

/** Opens and closes a file without blocking the process, since a drive that does not answer takes long. */
export async function throughDoorLater<T>(
  path: string,
  budget: Budget,
  act: (file: FileHandle, stat: Stats) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const before = refusal(await fs.stat(path), budget)
    if (before !== null) return err(before)
    const file = await fs.open(path, QUIETLY)
    try {
      const stat = await file.stat()
      const after = refusal(stat, budget)
      return after === null ? await act(file, stat) : err(after)
    } finally {
      await file.close()
    }
  } catch (e) {
    return err(unopened(e))
  }
}

/** Whether something exists at a path, asked without blocking. */
export const isThereLater = (path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    () => false,
  )

/** Reads a whole file into memory without blocking the process. */
export const readThroughLater = (path: string, budget: Budget): Promise<Result<Buffer>> =>
  throughDoorLater(path, budget, async (file) => {
    const parts: Buffer[] = []
    for (let length = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(PART), 0, PART, null)
      if (bytesRead === 0) return ok(Buffer.concat(parts))
      length += bytesRead
      if (length > budget.most) return err(budget.tooLarge(length))
      parts.push(buffer.subarray(0, bytesRead))
    }
  })

/** Copies the first bytes of an open file to a free path, readable only by this person. */
export function copyThrough({ fd, size }: Door, to: string, length = size): void {
  const out = openSync(to, 'wx', 0o600)
  try {
    const part = Buffer.alloc(Math.min(PART, Math.max(length, 1)))
    for (let done = 0; done < length; ) {
      const read = readSync(fd, part, 0, Math.min(part.length, length - done), done)
      if (read === 0) return
      for (let put = 0; put < read; ) put += writeSync(out, part, put, read - put)
      done += read
    }
  } finally {
    closeSync(out)
  }
}

/** An open file as a stream, which closes it. */
export const streamOf = ({ fd, size }: Door): ReadStream =>
  createReadStream('', { fd, start: 0, end: Math.max(0, size - 1), autoClose: true })
