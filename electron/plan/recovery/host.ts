import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { counted } from '../../../shared/words/index.ts'
import { guard } from '../../door/faults.ts'
import { inTime } from '../../process/in-time.ts'
import type { Remote, Spawned } from '../../process/seam.ts'
import type { Receipt } from '../copies/copy.ts'
import { type PrivateFolder, privateFolder } from '../file/private.ts'
import type { Receive, Received, RecoveryVerbs } from './verbs.ts'

/** How long reading a very small file may take before it is given up, in milliseconds. */
const LONGEST_READING = 60_000
/** Each further block of this many bytes allows the same time again: what a slow drive reads or writes in that time. */
const BYTES_PER_TERM = 60_000_000

export const RECOVERY_STOPPED =
  'The part of Groundwork that reads files it can’t trust stopped over this one. The file was not changed. Ask for a fresh copy, or open an earlier version.'

/** The refusal when something took too long, by what was being done: only reading blames the file. */
type Late = (time: string) => AppError
const reading: Late = (time) =>
  appError(
    'damaged',
    `Reading this file took longer than ${time}, so Groundwork stopped. The file was not changed. Ask for a fresh copy, or open an earlier version.`,
  )
const rebuilding: Late = (time) =>
  appError(
    'io',
    `Making a plan from what can be read took longer than ${time}, so Groundwork stopped. The damaged file was not changed, and nothing was saved. Copy it to the laptop’s own disk and open it there, or open an earlier version.`,
  )
const locking: Late = (time) =>
  appError(
    'io',
    `Saving the locked copy took longer than ${time}, so Groundwork stopped. No copy was saved. The plan itself is as it was saved. Try another USB drive or place.`,
  )
const deriving: Late = (time) =>
  appError(
    'io',
    `Working out the key of the passphrase took longer than ${time}, so Groundwork stopped. Nothing was changed. Close other programs, and try again.`,
  )
const sizeOf = (path: string): Promise<number> =>
  fs.stat(path).then(
    ({ size }) => size,
    () => 0, // reading the file will report that it is missing
  )

/** A received file, in a private folder until it is released. */
export interface ReceivedFile extends Received {
  letGo(): void
}

/** Reads untrusted files, in a process that is ended if it takes too long. */
export interface RecoveryHost extends Pick<Remote<RecoveryVerbs>, 'look' | 'rebuild' | 'ownKey'> {
  /**
   * Reads a file from outside from a private copy (see `copyFromOutside`), then runs an act on that copy, which is
   * removed afterward.
   */
  received<T>(
    path: string,
    act: (copy: string, plan: string) => Promise<Result<T>>,
    passphrase?: string,
  ): Promise<Result<T>>
  /**
   * Takes in a file to be brought into another plan: its shared part, written into a new file. The caller releases it,
   * or the end of the app does.
   */
  receiveFile(path: string, passphrase?: string): Promise<Result<ReceivedFile>>
  /** Makes a copy in a private folder, then locks it with a passphrase into its destination. */
  locked(make: (copy: string) => Promise<Result<unknown>>, to: string, passphrase: string): Promise<Result<Receipt>>
  stop(): Promise<void>
}

export function createRecoveryHost(process: Spawned<RecoveryVerbs>, longest = LONGEST_READING): RecoveryHost {
  const folders = new Set<PrivateFolder>()
  const within = <T>(bytes: number, late: Late, ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    const most = longest * (1 + bytes / BYTES_PER_TERM)
    const time = most < 120_000 ? 'a minute' : counted(Math.floor(most / 60_000), 'minute')
    return inTime(process, most, late(time), ask)
  }
  const clear = (folder: PrivateFolder): void => {
    if (folders.delete(folder)) folder.letGo()
  }
  /** A folder that is removed at the end in any case. */
  const privately = (): Result<PrivateFolder> =>
    guard(() => {
      const folder = privateFolder('received')
      folders.add(folder)
      return folder
    })
  const take = async (input: Omit<Receive, 'folder'>): Promise<Result<ReceivedFile>> => {
    const folder = privately()
    if (!folder.ok) return folder
    const letGo = () => clear(folder.value)
    const ask = () => process.verbs.receive({ ...input, folder: folder.value.path })
    const read = await within(await sizeOf(input.path), reading, ask).catch((bug: unknown) => {
      letGo()
      throw bug
    })
    if (!read.ok) letGo()
    return read.ok ? ok({ ...read.value, letGo }) : read
  }
  return {
    look: async (input) => within(await sizeOf(input.path), reading, () => process.verbs.look(input)),
    rebuild: async (input) => within(2 * (await sizeOf(input.path)), rebuilding, () => process.verbs.rebuild(input)),
    ownKey: (input) => within(0, deriving, () => process.verbs.ownKey(input)),
    received: async (path, act, passphrase) => {
      const taken = await take({ path, passphrase })
      if (!taken.ok) return taken
      try {
        return await act(taken.value.copy, taken.value.plan)
      } finally {
        taken.value.letGo()
      }
    },
    receiveFile: (path, passphrase) => take({ path, passphrase, sharedOnly: true }),
    locked: async (make, to, passphrase) => {
      const folder = privately()
      if (!folder.ok) return folder
      try {
        const from = join(folder.value.path, 'copy.groundwork')
        const made = await make(from)
        if (!made.ok) return made
        // Twice the size: the copy is written, and read back.
        return await within(2 * (await sizeOf(from)), locking, () => process.verbs.lock({ from, to, passphrase }))
      } finally {
        clear(folder.value)
      }
    },
    stop: async () => {
      await process.stop()
      for (const folder of [...folders]) clear(folder)
    },
  }
}
