import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, viewOf } from '../../shared/domain/plan.ts'
import type { Conflict, RecordState } from '../../shared/domain/state.ts'
import { listOf, planFrom } from './planOfKinds.ts'
import { type Kinds, kindsWithConflicts, useRecords } from './records.ts'
import { isShared, shownKinds, useSharedScreen } from './sharedScreen.ts'

/** All records of a kind that exist and that the screen may show. The same array until one of them changes. */
export function useAll<K extends KindName>(kind: K): readonly RecordOf<K>[] {
  const shared = useSharedScreen()
  return listOf(useRecords((s) => shownKinds(s.kinds, shared)[kind])) as readonly RecordOf<K>[]
}

/** One record's values, typed; undefined if there is none, it was removed, or the screen may not show it. */
export function useRecord<K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined {
  const state = useRecordState(kind, id)
  return (state === undefined || state.gone ? undefined : viewOf(state)) as RecordOf<K> | undefined
}

/** One record with its versions and conflicts, removed or not. */
export function useRecordState(kind: string, id: string | null | undefined): RecordState | undefined {
  const shared = useSharedScreen()
  return useRecords((s) => (id ? shownKinds(s.kinds, shared)[kind]?.get(id) : undefined))
}

/** The plan as `shared/rules` reads it and the screen may show it. The same object until a record changes. */
export function usePlanView(): Plan {
  const shared = useSharedScreen()
  return planFrom(useRecords((s) => shownKinds(s.kinds, shared)))
}

/** The plan as it is now and as far as the screen may show it, for code outside components. */
export const planNow = (): Plan => planFrom(shownKinds(useRecords.getState().kinds, isShared()))

/**
 * The plan with what a shared screen hides, for what is done to it and not for what is shown: a hidden record is not a
 * missing one.
 */
export const planWhole = (): Plan => planFrom(useRecords.getState().kinds)

/** A conflict with the record it is in. */
export interface OpenConflict {
  readonly state: RecordState
  readonly conflict: Conflict
}

const conflictLists = new WeakMap<Kinds, readonly OpenConflict[]>()

/** Every question that two people left open, of those that the screen may show. */
export function useConflicts(): readonly OpenConflict[] {
  const shared = useSharedScreen()
  const kinds = useRecords((s) => shownKinds(s.kinds, shared))
  let list = conflictLists.get(kinds)
  if (list === undefined) {
    list = kindsWithConflicts(kinds).flatMap((kind) =>
      [...(kinds[kind]?.values() ?? [])].flatMap((state) => state.conflicts.map((conflict) => ({ state, conflict }))),
    )
    conflictLists.set(kinds, list)
  }
  return list
}
