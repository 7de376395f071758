import { countOf } from '../../shared/domain/describe.ts'
import { type KindName, kindOf, kinds } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { About, FieldShape, Fields } from '../../shared/domain/schema.ts'

export interface Hanging {
  /** Records that have no place without it, and go with it. */
  readonly goes: readonly About[]
  /** "24 values", "1 comment": what goes with it, in words. */
  readonly goesWords: readonly string[]
  /** "3 goals": records that name it and stay; they will name nothing then. */
  readonly namesWords: readonly string[]
}

/**
 * What hangs on a record, read from the declarations: what is made of it by key, hook or as a part, and what only names it.
 * What hangs on several goes with the last of them, and what is shown with others that name it stays for these: minutes
 * that another goal, or a rating, rests on.
 */
export function hangingOn(plan: Plan, kind: string, id: string): Hanging {
  const goes = new Map<string, About>()
  const names = new Map<string, string>()
  const going = new Set<string>([keyOf({ kind, id })])
  const staysFor = (about: About, value: unknown): boolean =>
    (Array.isArray(value) && value.some((other: About) => !going.has(keyOf(other)) && isIn(plan, other))) ||
    (kindOf(about.kind)?.shownWithWhatNamesIt === true && isNamed(plan, about, going))
  const follow = (target: About) => {
    for (const [name, declared] of Object.entries(kinds)) {
      const { identity, hangsOn, partOf } = declared as { identity: unknown; hangsOn?: string; partOf?: string }
      const key = typeof identity === 'object' ? (identity as { key: readonly string[] }).key : []
      for (const record of plan.all(name as KindName)) {
        const about = { kind: name, id: record.id }
        const values = record as Readonly<Record<string, unknown>>
        if (going.has(keyOf(about))) continue
        const fields = fieldsNaming(declared.fields, values, target)
        if (fields.length === 0) continue
        if (fields.some((f) => key.includes(f) || f === partOf || (f === hangsOn && !staysFor(about, values[f])))) {
          names.delete(keyOf(about))
          going.add(keyOf(about))
          goes.set(keyOf(about), about)
          follow(about)
        } else if (target.kind === kind && target.id === id) names.set(keyOf(about), name)
      }
    }
  }
  follow({ kind, id })
  return {
    goes: [...goes.values()],
    goesWords: countWords([...goes.values()].map((about) => about.kind)),
    namesWords: countWords([...names.values()]),
  }
}

const keyOf = ({ kind, id }: About): string => `${kind}/${id}`

const isIn = (plan: Plan, { kind, id }: About): boolean => plan.get(kind as KindName, id) !== undefined

/** True where a record that stays names it. What hangs on it itself is a word about it, and no reason to keep it. */
const isNamed = (plan: Plan, about: About, going: ReadonlySet<string>): boolean =>
  Object.entries(kinds).some(([kind, { fields, ...declared }]) => {
    const { hangsOn } = declared as { hangsOn?: string }
    return plan.all(kind as KindName).some((record) => {
      const values = record as Readonly<Record<string, unknown>>
      return (
        !going.has(keyOf({ kind, id: record.id })) && fieldsNaming(fields, values, about).some((f) => f !== hangsOn)
      )
    })
  })

/** "24 values", "1 comment", each kind once. */
const countWords = (of: readonly string[]): readonly string[] =>
  [...Map.groupBy(of, (kind) => kind)].map(([kind, { length }]) => {
    const declared = kindOf(kind)
    return declared ? countOf(length, declared) : `${length} ${kind}`
  })

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
