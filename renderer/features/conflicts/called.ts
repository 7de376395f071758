import type { RecordState } from '../../../shared/domain/state.ts'
import { aboutWords, nameOf } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'

/** The name of a record in a list of several kinds: that of a goal, which alone reads like news, with its number. */
export function useCalled(): (state: RecordState) => string {
  const plan = usePlanView()
  return ({ kind, id, values }) =>
    (kind === 'goal' ? aboutWords(plan, { kind, id })?.says : undefined) ?? nameOf(kind, values)
}
