import { join } from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { guard } from '../../door/faults.ts'
import type { Remote, Spawned } from '../../process/seam.ts'
import type { Receipt } from '../copies/copy.ts'
import { type PrivateFolder, privateFolder } from '../file/private.ts'
import type { Receive, Received, RecoveryVerbs } from './verbs.ts'

/** How long a file may take before reading it is given up, in milliseconds. */
const LONGEST = 60_000

export const RECOVERY_STOPPED =
  'The part of Groundwork that reads files it can’t trust stopped over this one. The file was not changed. Ask for a fresh copy, or open an earlier version.'
const gaveUp = appError(
  'damaged',
  'Reading this file took longer than a minute, so Groundwork stopped. The file was not changed. Ask for a fresh copy, or open an earlier version.',
)

/** A file that was received, lying in a private folder until it is let go. */
export interface InHand extends Received {
  letGo(): void
}

/** Reads files that nobody should trust, in a process that is ended where it takes too long. */
export interface RecoveryHost extends Pick<Remote<RecoveryVerbs>, 'look' | 'rebuild' | 'ownKey'> {
  /**
   * Reads a stranger's file from a private copy, alone, so that nothing beside it is taken into it; then does
   * something with that copy, which is gone afterwards.
   */
  received<T>(
    path: string,
    act: (copy: string, plan: string) => Promise<Result<T>>,
    passphrase?: string,
  ): Promise<Result<T>>
  /** Takes a file in to be brought into another plan: what it shares, written out anew. It is let go by the caller, or at the end. */
  receiveFile(path: string, passphrase?: string): Promise<Result<InHand>>
  /** Has a copy made in a private folder, then locked with a passphrase to where it goes. */
  locked(make: (copy: string) => Promise<Result<unknown>>, to: string, passphrase: string): Promise<Result<Receipt>>
  stop(): Promise<void>
}

export function createRecoveryHost(process: Spawned<RecoveryVerbs>, longest = LONGEST): RecoveryHost {
  const folders = new Set<PrivateFolder>()
  const within = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      void process.stop()
    }, longest)
    try {
      const answer = await ask()
      return late ? err(gaveUp) : answer
    } finally {
      clearTimeout(timer)
    }
  }
  const clear = (folder: PrivateFolder): void => {
    if (folders.delete(folder)) folder.letGo()
  }
  /** A folder that is gone at the end whatever happens. */
  const privately = (): Result<PrivateFolder> =>
    guard(() => {
      const folder = privateFolder('received')
      folders.add(folder)
      return folder
    })
  const take = async (input: Omit<Receive, 'folder'>): Promise<Result<InHand>> => {
    const folder = privately()
    if (!folder.ok) return folder
    const letGo = () => clear(folder.value)
    const read = await within(() => process.verbs.receive({ ...input, folder: folder.value.path })).catch(
      (bug: unknown) => {
        letGo()
        throw bug
      },
    )
    if (!read.ok) letGo()
    return read.ok ? ok({ ...read.value, letGo }) : read
  }
  return {
    look: (input) => within(() => process.verbs.look(input)),
    rebuild: (input) => within(() => process.verbs.rebuild(input)),
    ownKey: (input) => within(() => process.verbs.ownKey(input)),
    received: async (path, act, passphrase) => {
      const taken = await take({ path, passphrase })
      if (!taken.ok) return taken
      try {
        return await act(taken.value.copy, taken.value.plan)
      } finally {
        taken.value.letGo()
      }
    },
    receiveFile: (path, passphrase) => take({ path, passphrase, anew: true }),
    locked: async (make, to, passphrase) => {
      const folder = privately()
      if (!folder.ok) return folder
      try {
        const from = join(folder.value.path, 'copy.groundwork')
        const made = await make(from)
        return made.ok ? await within(() => process.verbs.lock({ from, to, passphrase })) : made
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
