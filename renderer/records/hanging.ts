import { type KindName, kindOf, kinds } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { About, FieldShape, Fields } from '../../shared/domain/schema.ts'
import { small } from '../../shared/words/index.ts'

export interface Hanging {
  /** Records that have no place without it, and go with it. */
  readonly goes: readonly About[]
  /** "24 values", "1 comment": what goes with it, in words. */
  readonly goesWords: readonly string[]
  /** "3 goals": records that name it and stay; they will name nothing then. */
  readonly namesWords: readonly string[]
}

/** What hangs on a record, read from the declarations: what is made of it by key, hook or as a part, and what only names it. */
export function hangingOn(plan: Plan, kind: string, id: string): Hanging {
  const goes: About[] = []
  const names = new Map<string, number>()
  const seen = new Set<string>([`${kind}/${id}`])
  const follow = (target: About) => {
    for (const [name, declared] of Object.entries(kinds)) {
      const { identity, hangsOn, partOf } = declared as { identity: unknown; hangsOn?: string; partOf?: string }
      const key = typeof identity === 'object' ? (identity as { key: readonly string[] }).key : []
      for (const record of plan.all(name as KindName)) {
        const key_ = `${name}/${record.id}`
        if (seen.has(key_)) continue
        const fields = fieldsNaming(declared.fields, record as Readonly<Record<string, unknown>>, target)
        if (fields.length === 0) continue
        if (fields.some((f) => key.includes(f) || f === hangsOn || f === partOf)) {
          seen.add(key_)
          goes.push({ kind: name, id: record.id })
          follow({ kind: name, id: record.id })
        } else if (target.kind === kind && target.id === id) names.set(name, (names.get(name) ?? 0) + 1)
      }
    }
  }
  follow({ kind, id })
  const going = new Map<string, number>()
  for (const { kind: k } of goes) going.set(k, (going.get(k) ?? 0) + 1)
  return { goes, goesWords: [...going].map(counted), namesWords: [...names].map(counted) }
}

const counted = ([kind, count]: readonly [string, number]): string => {
  const word = (count === 1 ? kindOf(kind)?.one : kindOf(kind)?.many) ?? kind
  return `${count} ${small(word)}`
}

const fieldsNaming = (fields: Fields, values: Readonly<Record<string, unknown>>, target: About): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => points(field.shape, values[name], target))
    .map(([name]) => name)

function points(shape: FieldShape, value: unknown, target: About): boolean {
  if (value === undefined || value === null) return false
  switch (shape.t) {
    case 'ref':
      return shape.kind === target.kind && value === target.id
    case 'refs':
      return shape.kind === target.kind && Array.isArray(value) && value.includes(target.id)
    case 'about':
      return isAbout(value, target)
    case 'abouts':
      return Array.isArray(value) && value.some((one) => isAbout(one, target))
    case 'parts':
      return Object.entries(shape.parts).some(([name, part]) =>
        points(part.shape, (value as Record<string, unknown>)[name], target),
      )
    case 'rows':
      return Array.isArray(value) && value.some((row) => points({ t: 'parts', parts: shape.parts }, row, target))
    default:
      return false
  }
}

const isAbout = (value: unknown, target: About): boolean =>
  (value as About)?.kind === target.kind && (value as About)?.id === target.id
