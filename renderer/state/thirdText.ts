import type { Draft } from '../../shared/ipc/contract.ts'
import { dropDraft, keepDraft } from './drafts.ts'
import { refuseTyped, typedKey, type Unsaved, useUnsaved } from './unsaved.ts'
import type { OpenConflict } from './views.ts'

/** The third answer to a conflict that is written and not saved yet: a draft that belongs to no field. */
const THIRD = 'third'
const WAITS = 'It waits with both answers under Conflicts, until you keep it there.'
const placeOf = ({ state, conflict }: OpenConflict) => ({
  kind: state.kind,
  record: state.id,
  field: conflict.field,
  part: THIRD,
})

export const isThird = ({ part }: Pick<Draft, 'part'>): boolean => part === THIRD

/** As it was written before: on this page, on another visit, or before a stop of the app. */
export function useThird(open: OpenConflict): string | undefined {
  const key = typedKey(placeOf(open))
  return useUnsaved((all) => all.get(key)?.draft.text)
}

export function writeThird(open: OpenConflict, text: string): void {
  const draft = { ...placeOf(open), also: {}, base: [], text }
  keepDraft(draft)
  refuseTyped(draft, WAITS)
}

/** The question has its answer, or another one is not wanted. */
export const letThirdGo = (open: OpenConflict): void => void dropDraft(placeOf(open))

/** Third answers written for conflicts that somebody else has decided since. */
export function useThirdsLeft(open: readonly OpenConflict[]): readonly Unsaved[] {
  const all = useUnsaved()
  const asked = new Set(open.map((one) => typedKey(placeOf(one))))
  return [...all].flatMap(([key, unsaved]) => (isThird(unsaved.draft) && !asked.has(key) ? [unsaved] : []))
}
