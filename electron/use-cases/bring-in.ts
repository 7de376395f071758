import type { Committed } from '../../shared/domain/state.ts'
import type { MergePreview } from '../../shared/ipc/contract.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { isItself, itself } from '../plan/file/itself.ts'
import type { ReceivedFile, RecoveryHost } from '../plan/recovery/host.ts'
import type { Given } from '../plan/verbs.ts'

/** What would come in: from which plan, how much, by whom, and the conflicts that it would bring. */
export type Coming = Omit<MergePreview, 'token' | 'file'>

interface Merging {
  mergePreview(input: { path: string }): Given<Coming>
  merge(input: { path: string }): Given<Committed>
}

/** A copy that was read and checked. It is held until it is brought in or released. */
export interface LookedAt {
  readonly coming: Coming
  readonly inHand: ReceivedFile
}

/**
 * Checks another copy of a plan. A file from outside is read once, where reading can be stopped; what is shown, and
 * what comes in, are from that reading.
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

/** Brings in a copy that was checked, and releases it even if that fails. */
export async function bringIn(plan: Merging, { inHand }: LookedAt): Promise<Result<Committed>> {
  try {
    return await plan.merge({ path: inHand.copy })
  } finally {
    inHand.letGo()
  }
}
