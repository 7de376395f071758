import { titleOf } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { edit, newId, useShownKinds } from '../../state/index.ts'

export interface Choice {
  readonly id: string
  readonly title: string
}

/** The records of a kind that can be pointed at, by title. */
export function useChoices(kind: string): readonly Choice[] {
  const map = useShownKinds()[kind]
  if (map === undefined) return []
  return [...map.values()]
    .filter((state) => !state.gone)
    .map((state) => ({ id: state.id, title: titleOf(kind, state.values) }))
    .sort((a, b) => a.title.localeCompare(b.title))
}

/** Adds a record with this title and gives its id, so that a field can point at it. Null where a kind has no title. */
export function addNamed(kind: string, title: string): string | null {
  const declared = kindOf(kind)
  if (!declared?.title || declared.identity !== 'random') return null
  const id = newId()
  void edit([{ op: 'set', kind, id, values: { [declared.title]: title } }])
  return id
}
