import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, viewOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Kinds } from './records.ts'

type View = { readonly id: string }
const lists = new WeakMap<object, readonly View[]>()
const plans = new WeakMap<Kinds, Plan>()
const none: readonly never[] = []

/** A kind's records that stand. The same array for the same map. */
export function listOf(map: ReadonlyMap<string, RecordState> | undefined): readonly View[] {
  if (map === undefined) return none
  let list = lists.get(map)
  if (list === undefined) {
    list = [...map.values()].filter((state) => !state.gone).map(viewOf)
    lists.set(map, list)
  }
  return list
}

/** The plan as `shared/rules` reads it. The same object for the same records, so results can be remembered. */
export function planFrom(kinds: Kinds): Plan {
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
