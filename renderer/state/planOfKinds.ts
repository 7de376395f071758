import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, viewOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { type Asked, askedAs } from '../../shared/manual/newest.ts'
import type { Kinds } from './records.ts'

type View = { readonly id: string }
const lists = new WeakMap<object, readonly View[]>()
const plans = new WeakMap<Kinds, Plan>()
const none: readonly never[] = []
/** The list last made of each kind, and the plan last made. */
const latest = new Map<string, readonly View[]>()
let before: { readonly kinds: Kinds; readonly plan: Plan } | undefined

/** Which words kept texts hold, as the plan process said: of a text by its hash that never changes. */
const answers = new Map<string, boolean>()

/** Whether a text has some words, as far as it was asked; undefined if it was not. */
export const answered = (text: string, words: string): boolean | undefined => answers.get(askedAs({ text, words }))

/** Adds answers. That makes a new plan, in which rules look again at what depends on them. */
export function takeAnswers(said: readonly (Asked & { readonly holds: boolean })[]): void {
  for (const one of said) answers.set(askedAs(one), one.holds)
  before = undefined
}

/** A kind's records that are not removed. The same array for the same map. */
export function listOf(map: ReadonlyMap<string, RecordState> | undefined): readonly View[] {
  if (map === undefined) return none
  let list = lists.get(map)
  if (list === undefined) {
    list = [...map.values()].filter((state) => !state.gone).map(viewOf)
    // An edit came back as it was shown: nothing has to be drawn again.
    const kind = map.values().next().value?.kind ?? ''
    const before = latest.get(kind)
    if (before?.length === list.length && list.every((view, i) => view === before[i])) list = before
    latest.set(kind, list)
    lists.set(map, list)
  }
  return list
}

const gone = new WeakMap<object, readonly View[]>()

/** A kind's records that were removed. */
function removedIn(map: ReadonlyMap<string, RecordState> | undefined): readonly View[] {
  if (map === undefined) return none
  const known = gone.get(map) ?? [...map.values()].filter((state) => state.gone).map(viewOf)
  gone.set(map, known)
  return known
}

/** The plan as `shared/rules` reads it. The same object for the same records, so results can be remembered. */
export function planFrom(kinds: Kinds): Plan {
  let plan = plans.get(kinds)
  if (plan === undefined && before !== undefined && sameLists(kinds, before.kinds)) {
    plan = before.plan
    plans.set(kinds, plan)
  }
  if (plan === undefined) {
    plan = {
      all: <K extends KindName>(kind: K) => listOf(kinds[kind]) as readonly RecordOf<K>[],
      get: <K extends KindName>(kind: K, id: string | null | undefined) => {
        const state = id ? kinds[kind]?.get(id) : undefined
        return (state === undefined || state.gone ? undefined : viewOf(state)) as RecordOf<K> | undefined
      },
      removed: <K extends KindName>(kind: K) => removedIn(kinds[kind]) as readonly RecordOf<K>[],
      holds: answered,
    }
    plans.set(kinds, plan)
    before = { kinds, plan }
  }
  return plan
}

/**
 * True where both hold the same records with the same values, whatever their versions are called. Removed ones count: a paper may
 * have told of them.
 */
const sameLists = (a: Kinds, b: Kinds): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((kind) => isSame(a[kind], b[kind]))
}

function isSame(a: Kinds[string] | undefined, b: Kinds[string] | undefined): boolean {
  if (a === b) return true
  const [was, is] = [removedIn(a), removedIn(b)]
  return listOf(a) === listOf(b) && was.length === is.length && was.every((view, i) => view === is[i])
}
