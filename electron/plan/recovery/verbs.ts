import type { Result } from '../../../shared/result/result.ts'
import type { Receipt } from '../copies/copy.ts'
import type { OwnKey } from '../own/age.ts'
import type { Who } from '../who.ts'
import type { Readable } from './report.ts'

/** Where to look: the damaged file, the folder of all snapshots, and the id of the plan, if that is known. */
export interface DamagedFile {
  readonly path: string
  readonly root: string | null
  readonly plan: string | null
}

export interface Receive {
  readonly path: string
  readonly folder: string
  readonly passphrase?: string | undefined
  /** Give only the shared part, in a new file. */
  readonly sharedOnly?: boolean
}
export interface Received {
  readonly copy: string
  readonly plan: string
}

/**
 * The recovery process: reads untrusted files, damaged ones and those from outside. It holds nothing, and can be ended
 * at any moment.
 */
export interface RecoveryVerbs {
  /** Reports what can be read of a damaged file. Changes nothing. */
  look(input: DamagedFile): Result<{ readonly plan: string | null; readonly readable: Readable }>
  /** Makes a new plan from it, at a free path. */
  rebuild(input: DamagedFile & { to: string; who: Who }): Result<Readable>
  /**
   * Copies a received file, alone, into a private folder and reads it whole there; a locked one is unlocked into the
   * folder. With `sharedOnly`, its shared part is written into a new plan, which is given instead. The caller removes the
   * folder.
   */
  receive(input: Receive): Promise<Result<Received>>
  /** Locks a finished copy with a passphrase, at a free path. */
  lock(input: { from: string; to: string; passphrase: string }): Promise<Result<Receipt>>
  /** Derives the key for private notes from a passphrase: for the given header, or a new one. */
  ownKey(input: { passphrase: string; head: Uint8Array | null }): Promise<Result<OwnKey>>
}
