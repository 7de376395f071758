import { titleOf } from '../../shared/domain/describe.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'

/** What a record of a list is called on its menu: by its own name; one that has none yet by its place, "Student group 3". */
export function rowName(kind: string, record: object, place: number): string {
  const one = kindOf(kind)?.one ?? 'Record'
  const name = titleOf(kind, record as Readonly<Record<string, unknown>>)
  return name === one || name === `${one} without a name` ? `${one} ${place}` : name
}
