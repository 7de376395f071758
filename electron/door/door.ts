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
 * The one way in for a file that somebody names. It is opened without waiting for whoever is at the other end of a
 * pipe, looked at again once it is open, and read within a budget: what is no regular file of a sane size is refused
 * with a sentence, before a byte of it is read.
 */
export interface Door {
  readonly fd: number
  /** Bytes, when it was opened. */
  readonly size: number
}

/** Does not wait at a pipe, and makes no terminal this process’s own. Windows knows neither, and has no such files. */
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

/** What is said where a file can't be opened. A bug flies on. */
function unopened(e: unknown): AppError {
  const fault = faultOf(e)
  if (fault === undefined) throw e
  return fault.kind === 'read-only' ? mayNotRead : fault
}

/** Why a thing of this kind and size is no file to be read; null where it is one. */
function refusal(stat: Stats, budget: Budget): AppError | null {
  if (stat.isFile()) return stat.size > budget.most ? budget.tooLarge(stat.size) : null
  const what = kinds.find(([is]) => is(stat))?.[1] ?? 'This is not a file.'
  return appError('not-a-plan', `${what} Nothing was changed. Choose a file.`)
}

/** Opens a file for reading; whoever asked closes it. A device is not even opened: that alone can do something. */
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

/** Opens a file, does something with it, and closes it whatever happens. */
export function throughDoor<T>(path: string, budget: Budget, act: (door: Door) => Result<T>): Result<T> {
  const door = openDoor(path, budget)
  if (!door.ok) return door
  try {
    return guarded(() => act(door.value))
  } finally {
    closeSync(door.value.fd)
  }
}

/** The first bytes of a file; fewer where it has no more. */
export function headOf({ fd }: Door, length: number): Buffer {
  const head = Buffer.alloc(length)
  return head.subarray(0, readSync(fd, head, 0, length, 0))
}

/** A whole file in memory, within its budget whatever it said of its size. */
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

/** Opens a file without holding up whoever waits, since a drive that does not answer takes long; and closes it. */
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

/** Whether something lies there, asked in the same way. */
export const isThereLater = (path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    () => false,
  )

/** A whole file in memory, without holding up whoever waits. */
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

/** Copies the first bytes of an open file to a place where nothing stands, and where only this person may read. */
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
