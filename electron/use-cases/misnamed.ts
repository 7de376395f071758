import { titleOf } from '../../shared/domain/describe.ts'
import { kindOf, kinds } from '../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import { type FieldShape, isAbout } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { fold } from '../../shared/domain/usual-groups.ts'
import { wordsToAsk } from '../import/encoding.ts'
import type { Told } from './unlikely-days.ts'

const look = 'Look it up in the source, and correct it.'

/**
 * What no form could have entered, among records that came in without one: kinds and fields that nothing shows, fields
 * that name a record that is not there, and a second group or person of one name.
 */
export function misnamed(records: readonly RecordState[]): readonly Told[] {
  const plan = planOf(records)
  const there = new Set(records.flatMap((r) => (r.gone ? [] : `${r.kind}/${r.id}`)))
  return [
    ...records.flatMap((record) => (record.gone ? [] : ofOne(record, there))),
    ...twice(plan, 'studentGroup'),
    ...twice(plan, 'person'),
    ...plan
      .all('studentGroup')
      .filter((group) => group.isTotal === true)
      .slice(1)
      .map((group) => ({
        says: `Student group “${titleOf('studentGroup', group)}” is marked as all students, as another is.`,
        do: look,
        about: [{ kind: 'studentGroup', id: group.id }],
      })),
  ]
}

function ofOne({ kind, id, values }: RecordState, there: ReadonlySet<string>): readonly Told[] {
  const about = [{ kind, id }]
  const declared = kindOf(kind)
  if (declared === undefined)
    return [{ says: `“${kind}” is no kind of record, so nothing shows “${id}”.`, do: look, about }]
  const of = `${declared.one.toLowerCase()} “${titleOf(declared.name, { ...values, id })}”`
  // In JSON: the words of all its fields, of rows and parts as well.
  const [word] = wordsToAsk({ text: JSON.stringify(values), encoding: 'UTF-8' })
  const letters: readonly Told[] =
    word === undefined
      ? []
      : [{ says: `“${word}” in ${of} may have been read wrongly before it came in.`, do: look, about }]
  const fields = Object.entries(values).flatMap(([field, value]): readonly Told[] => {
    const shape = declared.fields[field]?.shape
    if (shape === undefined) return [{ says: `“${field}” of ${of} is no field that anything shows.`, do: look, about }]
    const missing = namedBy(shape, value).find((named) => !there.has(named))
    if (missing === undefined) return []
    const [, named = ''] = /^[^/]*\/(.*)$/.exec(missing) ?? []
    return [
      {
        says: `“${declared.fields[field]?.label}” of ${of} names “${named}”, which is not in the plan.`,
        do: look,
        about,
      },
    ]
  })
  return [...letters, ...fields]
}

/** The records that a field names, each as kind and id. */
function namedBy(shape: FieldShape, value: unknown): readonly string[] {
  if (shape.t === 'ref') return typeof value === 'string' && value !== '' ? [`${shape.kind}/${value}`] : []
  if (shape.t === 'refs' && Array.isArray(value)) return value.map((id) => `${shape.kind}/${String(id)}`)
  const all = shape.t === 'about' ? [value] : shape.t === 'abouts' && Array.isArray(value) ? value : []
  return all.filter(isAbout).map((one) => `${one.kind}/${one.id}`)
}

function twice(plan: Plan, kind: 'studentGroup' | 'person'): readonly Told[] {
  const all = plan.all(kind) as readonly { readonly id: string; readonly name?: string }[]
  const nameOf = ({ name = '' }: { readonly name?: string }): string => fold(name)
  return [...Map.groupBy(all, nameOf)].flatMap(([name, same]) =>
    name === ''
      ? []
      : same.slice(1).map(({ id, name: own = '' }) => ({
          says: `${kinds[kind].one} “${own}” is there twice.`,
          do: look,
          about: [{ kind, id }],
        })),
  )
}
