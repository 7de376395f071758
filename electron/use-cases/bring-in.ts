import type { Committed } from '../../shared/domain/state.ts'
import type { MergePreview } from '../../shared/ipc/contract.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { isItself, itself } from '../plan/file/itself.ts'
import type { InHand, RecoveryHost } from '../plan/recovery/host.ts'
import type { Given } from '../plan/verbs.ts'

/** What would come in: of which plan, how much, by whom, and the questions that it would open. */
export type Coming = Omit<MergePreview, 'token' | 'file'>

interface Merging {
  mergePreview(input: { path: string }): Given<Coming>
  merge(input: { path: string }): Given<Committed>
}

/** A copy that was read and looked at. It is held until it is brought in or let go. */
export interface LookedAt {
  readonly coming: Coming
  readonly inHand: InHand
}

/**
 * Looks at another copy of a plan. A stranger's file is read once, where reading can be ended; what is shown, and what
 * comes in, is what was read then.
 */
export async function lookAtCopy(
  plan: Merging,
  reader: Pick<RecoveryHost, 'receiveFile'>,
  {
    own,
    other,
    passphrase,
  }: { readonly own: string; readonly other: string; readonly passphrase?: string | undefined },
): Promise<Result<LookedAt>> {
  if (isItself(own, other)) return err(itself)
  const inHand = await reader.receiveFile(other, passphrase)
  if (!inHand.ok) return inHand
  const coming = await plan.mergePreview({ path: inHand.value.copy })
  if (coming.ok) return ok({ coming: coming.value, inHand: inHand.value })
  inHand.value.letGo()
  return coming
}

/** Brings in a copy that was looked at, and lets go of it whatever happens. */
export async function bringIn(plan: Merging, { inHand }: LookedAt): Promise<Result<Committed>> {
  try {
    return await plan.merge({ path: inHand.copy })
  } finally {
    inHand.letGo()
  }
}
