import type { Sign } from '../../../shared/merge/write.ts'
import { type LogName, logName } from './format.ts'
import { hexOfChange, type SessionRow } from './hash.ts'

/**
 * What one command's changes are signed with: its session, its name, the moment, and how many changes each log of the
 * session has.
 */
interface Signature {
  readonly session: SessionRow
  readonly command: string
  readonly at: string
  /** Increased as changes are signed. */
  readonly counts: Map<LogName, number>
}

/** Numbers and hashes the changes of one command. */
export const signer =
  ({ session, command, at, counts }: Signature): Sign =>
  (change, isPrivate) => {
    const log = logName(isPrivate)
    const n = (counts.get(log) ?? 0) + 1
    counts.set(log, n)
    const id = `${session.id}-${isPrivate ? 'p' : ''}${n}`
    const unsigned = { ...change, id, session: session.id, n, at, command }
    return { ...unsigned, removed: false, hash: hexOfChange(unsigned) }
  }
