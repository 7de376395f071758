import type { KindName, RecordOf } from './kinds/index.ts'
import type { RecordState } from './state.ts'

/**
 * The plan as rules, screens and documents read it: records that stand, by kind. Read only; records keep
 * their identity between edits where nothing in them changed, so that results can be remembered.
 */
export interface Plan {
  all<K extends KindName>(kind: K): readonly RecordOf<K>[]
  get<K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined
}

const views = new WeakMap<RecordState, { readonly id: string }>()

/** A record's values with its id, the same object for the same state. */
export function viewOf(state: RecordState): { readonly id: string } {
  let view = views.get(state)
  if (view === undefined) {
    view = Object.freeze({ ...state.values, id: state.id })
    views.set(state, view)
  }
  return view
}

/** Makes a plan from records; those that were removed are left out. */
export function planOf(states: Iterable<RecordState>): Plan {
  const byKind = new Map<string, Map<string, { readonly id: string }>>()
  for (const state of states) {
    if (state.gone) continue
    let ofKind = byKind.get(state.kind)
    if (ofKind === undefined) {
      ofKind = new Map()
      byKind.set(state.kind, ofKind)
    }
    ofKind.set(state.id, viewOf(state))
  }
  const lists = new Map<string, readonly { readonly id: string }[]>()
  return {
    all<K extends KindName>(kind: K) {
      let list = lists.get(kind)
      if (list === undefined) {
        list = [...(byKind.get(kind)?.values() ?? [])]
        lists.set(kind, list)
      }
      return list as readonly RecordOf<K>[]
    },
    get<K extends KindName>(kind: K, id: string | null | undefined) {
      return (id ? byKind.get(kind)?.get(id) : undefined) as RecordOf<K> | undefined
    },
  }
}
