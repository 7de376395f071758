import type { Output } from '../../../shared/ipc/contract.ts'
import { useReply } from '../../state/useReply.ts'
import type { OpenConflict } from '../../state/views.ts'

const unknown: Output<'plan.ancestor'> = { from: null, here: [] }

/** Asked of the log, since the window has only present values. Nothing until it is known. */
export function useAncestor({ state, conflict }: OpenConflict): Output<'plan.ancestor'> {
  const input = { kind: state.kind, record: state.id, field: conflict.field }
  const found = useReply('plan.ancestor', input, conflict.tips.map((tip) => tip.id).join(' '))
  return found?.ok ? found.value : unknown
}
