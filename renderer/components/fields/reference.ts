import { titleOf } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { edit, newId, useShownKind } from '../../state/index.ts'

export interface Choice {
  readonly id: string
  readonly title: string
}

/** The records of a kind that can be pointed at, by title. */
export function useChoices(kind: string): readonly Choice[] {
  const map = useShownKind(kind)
  return map === undefined ? none : choicesIn(kind, map)
}

const none: readonly Choice[] = []
const made = new WeakMap<object, readonly Choice[]>()

/** Made once for the same records: a page may hold a hundred fields that offer the same people. */
function choicesIn(kind: string, map: ReadonlyMap<string, RecordState>): readonly Choice[] {
  let choices = made.get(map)
  if (choices === undefined) {
    choices = [...map.values()]
      .filter((state) => !state.gone)
      .map((state) => ({ id: state.id, title: titleOf(kind, state.values) }))
      .sort((a, b) => a.title.localeCompare(b.title))
    made.set(map, choices)
  }
  return choices
}

/** Adds a record with this title and gives its id, so that a field can point at it. Null where a kind has no title. */
export function addNamed(kind: string, title: string): string | null {
  const declared = kindOf(kind)
  if (!declared?.title || declared.identity !== 'random') return null
  const id = newId()
  void edit([{ op: 'set', kind, id, values: { [declared.title]: title } }])
  return id
}
