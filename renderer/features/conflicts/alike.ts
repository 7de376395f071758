import { type Alike, alikeIn } from '../../../shared/merge/alike.ts'
import { isShared, useRecords, useSharedScreen } from '../../state/index.ts'
import type { Kinds } from '../../state/records.ts'

const found = new WeakMap<Kinds, readonly Alike[]>()

function alikeOf(kinds: Kinds): readonly Alike[] {
  let list = found.get(kinds)
  if (list === undefined) {
    list = alikeIn(statesOf(kinds))
    found.set(kinds, list)
  }
  return list
}

/** The present state of every record, of all kinds. */
export const statesOf = (kinds: Kinds) => Object.values(kinds).flatMap((map) => [...map.values()])

/**
 * Records that may be the same thing. None on a shared screen: merging two asks about everything attached to both,
 * hidden or not.
 */
export function useAlike(): readonly Alike[] {
  const shared = useSharedScreen()
  const kinds = useRecords((s) => s.kinds)
  return shared ? [] : alikeOf(kinds)
}

/** Records that may be the same thing, outside a component. */
export const alikeNow = (): readonly Alike[] => (isShared() ? [] : alikeOf(useRecords.getState().kinds))
