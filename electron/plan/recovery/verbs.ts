import type { Result } from '../../../shared/result/result.ts'
import type { Receipt } from '../copies/copy.ts'
import type { OwnKey } from '../own/age.ts'
import type { Who } from '../verbs.ts'
import type { Readable } from './report.ts'

/** Where to look: the damaged file, the folder of all snapshots, and which plan it was, where that is known. */
export interface Wreck {
  readonly path: string
  readonly root: string | null
  readonly plan: string | null
}

export interface Receive {
  readonly path: string
  readonly folder: string
  readonly passphrase?: string | undefined
  readonly anew?: boolean
}
export interface Received {
  readonly copy: string
  readonly plan: string
}

/**
 * The recovery process: reads files that nobody should trust, damaged ones and strangers'. It holds nothing, and
 * can be ended at any moment.
 */
export interface RecoveryVerbs {
  /** What can be read of a damaged file. Changes nothing. */
  look(input: Wreck): Result<{ readonly plan: string | null; readonly readable: Readable }>
  /** Makes a plan of its own from it, at a path where nothing stands. */
  rebuild(input: Wreck & { to: string; who: Who }): Result<Readable>
  /**
   * Copies a received file, alone, into a private folder and reads it whole there; a locked one is unlocked into it.
   * With `anew`, what it shares is written out into a plan that was made here, and that one is given. The folder is
   * for the caller to remove.
   */
  receive(input: Receive): Promise<Result<Received>>
  /** Locks a finished copy with a passphrase, at a path where nothing stands. */
  lock(input: { from: string; to: string; passphrase: string }): Promise<Result<Receipt>>
  /** The key of a passphrase for private notes: of the head of those that are locked, or a new one. */
  ownKey(input: { passphrase: string; head: Uint8Array | null }): Promise<Result<OwnKey>>
}
