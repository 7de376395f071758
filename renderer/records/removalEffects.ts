import { countOf } from '../../shared/domain/describe.ts'
import { type KindName, kindOf, kinds } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { type About, type FieldShape, isAbout } from '../../shared/domain/schema.ts'
import { listed, small } from '../../shared/words/index.ts'

interface RemovalEffects {
  /** Records that have no place without it, and go with it. */
  readonly goes: readonly About[]
  /** "24 figures", "1 comment": what goes with it, in words. */
  readonly goesWords: readonly string[]
  /** "The policies stay.": the other ends of links that go, for which nobody has to fear; '' where there are none. */
  readonly stays: string
  /** "3 goals": records that name it and stay; they will name nothing then. */
  readonly namesWords: readonly string[]
}

/**
 * The records that go with a record, read from the declarations: those made for it by key, attached to it or part of
 * it, and those that only name it. A record attached to several goes with the last of them; one that others name too
 * stays for these, such as minutes that another goal, or a rating, rests on. The words count only what is in `shown`,
 * which on a shared screen is less than what goes.
 */
export function removalEffects(plan: Plan, kind: string, id: string, shown = plan): RemovalEffects {
  const about = { kind, id }
  const goes = new Map<string, About>()
  const names = new Map<string, About>()
  const going = new Set<string>([keyOf(about)])
  const staysFor = (one: Naming): boolean =>
    one.hooks.some((other) => !going.has(keyOf(other)) && isIn(plan, other)) ||
    (kindOf(one.about.kind)?.shownWithWhatNamesIt === true &&
      namingOf(plan, one.about).some((by) => !going.has(keyOf(by.about)) && by.names))
  const follow = (target: About) => {
    for (const one of namingOf(plan, target)) {
      const key = keyOf(one.about)
      if (going.has(key)) continue
      if (one.how === 'part' || (one.how === 'hook' && !staysFor(one))) {
        names.delete(key)
        going.add(key)
        goes.set(key, one.about)
        follow(one.about)
      } else if (target === about) names.set(key, one.about)
    }
  }
  follow(about)
  return {
    goes: [...goes.values()],
    goesWords: countWords([...goes.values()], shown),
    stays: staysWords([...goes.values()], going, shown),
    namesWords: countWords([...names.values()], shown),
  }
}

/** A record that names another one. */
interface Naming {
  readonly about: About
  /** It is a part of the other, is attached to it as a word about it, or names it in passing. */
  readonly how: 'part' | 'hook' | 'name'
  /** It says more about the record than a word about it does; an attachment is no reason to keep the record. */
  readonly names: boolean
  /** All records that it is attached to, if there may be several. */
  readonly hooks: readonly About[]
}

const keyOf = ({ kind, id }: About): string => `${kind}/${id}`

const isIn = (plan: Plan, { kind, id }: About): boolean => plan.get(kind as KindName, id) !== undefined

const indexes = new WeakMap<Plan, ReadonlyMap<string, readonly Naming[]>>()

/**
 * The records that name a record, looked up in one walk through the plan: for a measure of 3,000 figures, asking each
 * froze the window.
 */
function namingOf(plan: Plan, target: About): readonly Naming[] {
  let index = indexes.get(plan)
  if (index === undefined) {
    index = indexOf(plan)
    indexes.set(plan, index)
  }
  return index.get(keyOf(target)) ?? []
}

function indexOf(plan: Plan): ReadonlyMap<string, readonly Naming[]> {
  const index = new Map<string, Naming[]>()
  for (const [kind, declared] of Object.entries(kinds)) {
    const { identity, hangsOn, partOf } = declared as { identity: unknown; hangsOn?: string; partOf?: string }
    const key = typeof identity === 'object' ? (identity as { key: readonly string[] }).key : []
    const naming = Object.entries<{ shape: FieldShape }>(declared.fields).filter(([, f]) => mayName(f.shape))
    if (naming.length === 0) continue
    for (const record of plan.all(kind as KindName)) {
      const values = record as Readonly<Record<string, unknown>>
      const hooks = hangsOn !== undefined && Array.isArray(values[hangsOn]) ? (values[hangsOn] as About[]) : []
      const found = new Map<string, Pick<Naming, 'how' | 'names'>>()
      for (const [field, { shape }] of naming) {
        const how = key.includes(field) || field === partOf ? 'part' : field === hangsOn ? 'hook' : 'name'
        for (const target of targetsOf(shape, values[field])) {
          const known = found.get(keyOf(target))
          found.set(keyOf(target), {
            how: known !== undefined && strength[known.how] > strength[how] ? known.how : how,
            names: (known?.names ?? false) || field !== hangsOn,
          })
        }
      }
      for (const [target, how] of found) {
        const one = { about: { kind, id: record.id }, ...how, hooks }
        const list = index.get(target)
        if (list) list.push(one)
        else index.set(target, [one])
      }
    }
  }
  return index
}

const strength = { part: 2, hook: 1, name: 0 } as const

/** "24 figures", "1 comment", each kind once; of what a shared screen hides only that there is something. */
function countWords(all: readonly About[], shown: Plan): readonly string[] {
  const seen = all.filter((about) => isIn(shown, about))
  const words = [...Map.groupBy(seen, (about) => about.kind)].map(([kind, { length }]) => {
    const declared = kindOf(kind)
    return declared ? countOf(length, declared) : `${length} ${kind}`
  })
  return seen.length < all.length ? [...words, 'something that a shared screen does not show'] : words
}

/** What stays at the other end of the links that go: a link is a record made for two others by key. */
function staysWords(all: readonly About[], going: ReadonlySet<string>, shown: Plan): string {
  const ends = all.flatMap(({ kind, id }) => {
    const { identity, fields = {} } = kindOf(kind) ?? {}
    const shapes = typeof identity === 'object' ? identity.key.map((name) => [name, fields[name]?.shape] as const) : []
    if (shapes.length !== 2 || shapes.some(([, shape]) => shape?.t !== 'ref')) return []
    const record = shown.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined
    return shapes.flatMap(([name, shape]) => targetsOf(shape as FieldShape, record?.[name]))
  })
  const stay = ends.filter((end) => !going.has(keyOf(end)) && isIn(shown, end))
  const byKind = Map.groupBy(new Map(stay.map((end) => [keyOf(end), end])).values(), ({ kind }) => kind)
  const words = [...byKind].map(([kind, { length }]) => small(kindOf(kind)?.[length === 1 ? 'one' : 'many'] ?? kind))
  const isOne = byKind.size === 1 && [...byKind.values()][0]?.length === 1
  return words.length === 0 ? '' : `The ${listed(words)} ${isOne ? 'stays' : 'stay'}.`
}

const mayName = (shape: FieldShape): boolean =>
  shape.t === 'parts' || shape.t === 'rows'
    ? Object.values(shape.parts).some((part) => mayName(part.shape))
    : shape.t === 'ref' || shape.t === 'refs' || shape.t === 'about' || shape.t === 'abouts'

/** The records that a value names, as its field is declared. */
function targetsOf(shape: FieldShape, value: unknown): readonly About[] {
  if (value === undefined || value === null) return []
  switch (shape.t) {
    case 'ref':
      return typeof value === 'string' ? [{ kind: shape.kind, id: value }] : []
    case 'refs':
      return Array.isArray(value) ? value.flatMap((id) => targetsOf({ t: 'ref', kind: shape.kind }, id)) : []
    case 'about':
      return isAbout(value) ? [value] : []
    case 'abouts':
      return Array.isArray(value) ? value.filter(isAbout) : []
    case 'parts':
      return Object.entries(shape.parts).flatMap(([name, part]) =>
        targetsOf(part.shape, (value as Record<string, unknown>)[name]),
      )
    case 'rows':
      return Array.isArray(value) ? value.flatMap((row) => targetsOf({ t: 'parts', parts: shape.parts }, row)) : []
    default:
      return []
  }
}
