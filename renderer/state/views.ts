import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, viewOf } from '../../shared/domain/plan.ts'
import type { Conflict, RecordState } from '../../shared/domain/state.ts'
import { type Kinds, useRecords } from './records.ts'

type View = { readonly id: string }
const lists = new WeakMap<object, readonly View[]>()
const plans = new WeakMap<Kinds, Plan>()
const none: readonly never[] = []

function listOf(map: ReadonlyMap<string, RecordState> | undefined): readonly View[] {
  if (map === undefined) return none
  let list = lists.get(map)
  if (list === undefined) {
    list = [...map.values()].filter((state) => !state.gone).map(viewOf)
    lists.set(map, list)
  }
  return list
}

/** All records of a kind that stand. The same array until one of them changes. */
export const useAll = <K extends KindName>(kind: K): readonly RecordOf<K>[] =>
  listOf(useRecords((s) => s.kinds[kind])) as readonly RecordOf<K>[]

/** One record's values, typed; undefined where there is none or it was removed. */
export function useRecord<K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined {
  const state = useRecords((s) => (id ? s.kinds[kind]?.get(id) : undefined))
  return (state === undefined || state.gone ? undefined : viewOf(state)) as RecordOf<K> | undefined
}

/** One record with its versions and conflicts, removed or not. */
export const useRecordState = (kind: string, id: string | null | undefined): RecordState | undefined =>
  useRecords((s) => (id ? s.kinds[kind]?.get(id) : undefined))

function planFrom(kinds: Kinds): Plan {
  let plan = plans.get(kinds)
  if (plan === undefined) {
    plan = {
      all: <K extends KindName>(kind: K) => listOf(kinds[kind]) as readonly RecordOf<K>[],
      get: <K extends KindName>(kind: K, id: string | null | undefined) => {
        const state = id ? kinds[kind]?.get(id) : undefined
        return (state === undefined || state.gone ? undefined : viewOf(state)) as RecordOf<K> | undefined
      },
    }
    plans.set(kinds, plan)
  }
  return plan
}

/** The plan as `shared/rules` reads it. The same object until a record changes, so results can be remembered. */
export const usePlanView = (): Plan => planFrom(useRecords((s) => s.kinds))

/** The plan as it stands now, for code outside components. */
export const planNow = (): Plan => planFrom(useRecords.getState().kinds)

/** A conflict with the record in which it stands. */
export interface OpenConflict {
  readonly state: RecordState
  readonly conflict: Conflict
}

const conflictLists = new WeakMap<Kinds, readonly OpenConflict[]>()

/** Every question that two people left open. */
export function useConflicts(): readonly OpenConflict[] {
  const kinds = useRecords((s) => s.kinds)
  let list = conflictLists.get(kinds)
  if (list === undefined) {
    list = Object.values(kinds).flatMap((map) =>
      [...map.values()].flatMap((state) => state.conflicts.map((conflict) => ({ state, conflict }))),
    )
    conflictLists.set(kinds, list)
  }
  return list
}
