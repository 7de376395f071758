import { err, type Result } from '../../shared/result/result.ts'
import { foreignLock } from '../plan/own/key.ts'
import { noLock } from '../plan/own/no-lock.ts'
import type { OwnVerbs } from '../plan/own/verbs.ts'
import type { RecoveryHost } from '../plan/recovery/host.ts'
import type { Given } from '../plan/verbs.ts'

/** The verbs of private notes, for a plan in this process or in another. */
export type Notes = { readonly [V in keyof OwnVerbs]: (...args: Parameters<OwnVerbs[V]>) => Given<Taken<OwnVerbs[V]>> }
type Taken<F> = F extends (...args: never) => Result<infer T> ? T : never

type Reader = Pick<RecoveryHost, 'ownKey'>

/**
 * What locking could not finish: earlier versions that could not be locked, and unused pages of the file that could not
 * be cleared.
 */
export interface Locked {
  readonly left: number
  readonly swept: boolean
}

/** Locks private notes with a passphrase; if they are open, with a new one. */
export async function lockNotes(plan: Notes, reader: Reader, passphrase: string): Promise<Result<Locked>> {
  const key = await reader.ownKey({ passphrase, head: null })
  return key.ok ? plan.lockOwn({ key: key.value }) : key
}

/**
 * Opens private notes with their passphrase, for as long as the plan is open; notes locked in another plan only if
 * `elsewhere` allows it.
 */
export async function openNotes(
  plan: Notes,
  reader: Reader,
  passphrase: string,
  elsewhere = false,
): Promise<Result<null>> {
  const own = await plan.own()
  if (!own.ok) return own
  if (own.value.state === 'plain') return err(noLock)
  if (own.value.head === null) return err(foreignLock)
  const key = await reader.ownKey({ passphrase, head: own.value.head })
  return key.ok ? plan.openOwn({ key: key.value, elsewhere }) : key
}
