import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, type Result } from '../../../shared/result/result.ts'
import type { Remote, Spawned } from '../../process/seam.ts'
import { guard } from '../file/faults.ts'
import type { RecoveryVerbs } from './verbs.ts'

/** How long a file may take before reading it is given up, in milliseconds. */
const LONGEST = 60_000

export const RECOVERY_STOPPED =
  'The part of Groundwork that reads files it can’t trust stopped over this one. The file was not changed. Ask for a fresh copy, or open an earlier version.'
const gaveUp = appError(
  'damaged',
  'Reading this file took longer than a minute and was given up. It was not changed. Ask for a fresh copy, or open an earlier version.',
)

/** Reads files that nobody should trust, in a process that is ended where it takes too long. */
export interface RecoveryHost extends Pick<Remote<RecoveryVerbs>, 'look' | 'rebuild'> {
  /**
   * Reads a stranger's file from a private copy, alone, so that nothing beside it is taken into it; then does
   * something with that copy, which is gone afterwards.
   */
  received<T>(path: string, act: (copy: string, plan: string) => Promise<Result<T>>): Promise<Result<T>>
  stop(): Promise<void>
}

export function createRecoveryHost(process: Spawned<RecoveryVerbs>, longest = LONGEST): RecoveryHost {
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
  return {
    look: (input) => within(() => process.verbs.look(input)),
    rebuild: (input) => within(() => process.verbs.rebuild(input)),
    received: async (path, act) => {
      const folder = guard(() => mkdtempSync(join(tmpdir(), 'groundwork-received-')))
      if (!folder.ok) return folder
      try {
        const read = await within(() => process.verbs.receive({ path, folder: folder.value }))
        return read.ok ? await act(read.value.copy, read.value.plan) : read
      } finally {
        rmSync(folder.value, { recursive: true, force: true })
      }
    },
    stop: () => process.stop(),
  }
}
