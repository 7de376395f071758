import { err, type Result } from '../../shared/result/result.ts'
import { foreignLock } from '../plan/own/key.ts'
import { noLock } from '../plan/own/no-lock.ts'
import type { OwnVerbs } from '../plan/own/verbs.ts'
import type { RecoveryHost } from '../plan/recovery/host.ts'
import type { Given } from '../plan/verbs.ts'

/** The verbs about private notes, of a plan that is held here or in a process of its own. */
export type Notes = { readonly [V in keyof OwnVerbs]: (...args: Parameters<OwnVerbs[V]>) => Given<Taken<OwnVerbs[V]>> }
type Taken<F> = F extends (...args: never) => Result<infer T> ? T : never

type Reader = Pick<RecoveryHost, 'ownKey'>

/** What a lock left undone: earlier versions that could not be locked, and unused places of the file that could not be cleared. */
export interface Locked {
  readonly left: number
  readonly swept: boolean
}

/** Locks private notes with a passphrase, or, where they are open, with another one. */
export async function lockNotes(plan: Notes, reader: Reader, passphrase: string): Promise<Result<Locked>> {
  const key = await reader.ownKey({ passphrase, head: null })
  return key.ok ? plan.lockOwn({ key: key.value }) : key
}

/** Opens them with their passphrase, for as long as the plan is open; those of another plan only where that is known. */
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
