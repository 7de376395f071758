import { earliestOf, type RoughDay } from '../days/index.ts'
import { steps } from '../guide/guide.ts'
import { compareKeys, compareTexts } from '../words/index.ts'
import { type KindName, kindOf, kinds } from './kinds/index.ts'
import type { Plan } from './plan.ts'
import type { About, Field, Fields, Kind } from './schema.ts'

/**
 * The order in which lists of records stand, from their declarations and for every kind alike: by the place that people gave
 * them; by what makes them the same record, one part after the other (a source and its years, a goal and its policies);
 * else by their day, code or name. By the keys of records a list would stand in an order that no reader could know.
 */

type Any = Readonly<Record<string, unknown>> & { readonly id: string }

/** Figures and those whom they are of are put in order where they are read: what is withheld may not hang on a list’s order. */
const asTheyAre: ReadonlySet<string> = new Set([
  'value',
  'target',
  'gap',
  'reportedFigure',
  'interim',
  'measure',
  'studentGroup',
  'dimension',
])

/** What tells when, or under which code, comes before a name. */
const first = ['date', 'fiscalYear', 'code'] as const

/** The fields that put the records of a kind in order, the weightiest first. */
function fieldsOf(kind: Kind<Fields>): readonly string[] {
  // As in `bySort`: departments have names, and goals and steps that have no place keep the order of their keys.
  if (kind.fields['sort'] !== undefined) return kind.title === 'name' ? ['sort', 'name'] : ['sort']
  if (typeof kind.identity === 'object') return kind.identity.key
  const named = kind.title === undefined ? [] : [kind.title]
  return [...new Set([...first.filter((name) => kind.fields[name] !== undefined), ...named])]
}

/** Ids of the guide: its steps, what shows each, and what is asked in the room, in the order of the book. */
const inGuide: ReadonlyMap<string, number> = new Map(
  steps.flatMap((s) => [s.id, ...s.indicators.map((i) => i.id)]).map((id, i) => [id, i] as const),
)

type Key = number | string

/** By what a value is put in order; undefined for none, which comes last. */
function keyOf(plan: Plan, { shape }: Field, value: unknown): readonly Key[] | undefined {
  if (value === undefined || value === null || value === '') return undefined
  switch (shape.t) {
    case 'ref':
      return [placeOf(plan, shape.kind, String(value))]
    case 'about': {
      const { kind, id } = value as About
      return [kindPlace(kind), placeOf(plan, kind, id)]
    }
    case 'choice':
      return [shape.options.findIndex((o) => o.value === value)]
    case 'day':
      return [earliestOf(value as RoughDay)]
    case 'text':
      return [inGuide.get(String(value)) ?? String(value)]
    default:
      return typeof value === 'number' ? [value] : [String(value)]
  }
}

/** Kinds as they are declared: what a plan begins with stands first. */
const kindPlace = (kind: string): number => Object.keys(kinds).indexOf(kind)

const places = new WeakMap<Plan, Map<string, ReadonlyMap<string, number>>>()

/** The place of a record among those of its kind. */
function placeOf(plan: Plan, kind: string, id: string): number {
  const ofPlan = places.get(plan) ?? new Map<string, ReadonlyMap<string, number>>()
  places.set(plan, ofPlan)
  let known = ofPlan.get(kind)
  if (known === undefined) {
    // While it is worked out, whatever comes back to it finds no place yet: two kinds may name each other.
    ofPlan.set(kind, new Map())
    known = new Map(kindOf(kind) === undefined ? [] : listInOrder(plan, kind as KindName).map((r, i) => [r.id, i]))
    ofPlan.set(kind, known)
  }
  return known.get(id) ?? Number.POSITIVE_INFINITY
}

const byKey = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a === b
      ? 0
      : a - b
    : typeof a === 'number'
      ? -1
      : typeof b === 'number'
        ? 1
        : compareTexts(a, b)

function listInOrder(plan: Plan, kind: KindName): readonly Any[] {
  const declared = kindOf(kind)
  const all = plan.all(kind) as readonly unknown[] as readonly Any[]
  if (declared === undefined || all.length < 2) return all
  const names = fieldsOf(declared)
  const keyed = all.map((record) => ({
    record,
    keys: names.map((name) => keyOf(plan, declared.fields[name] as Field, record[name])),
  }))
  keyed.sort((a, b) => {
    for (const [i, one] of a.keys.entries()) {
      const other = b.keys[i]
      if (one === undefined || other === undefined) {
        if (one !== other) return one === undefined ? 1 : -1
        continue
      }
      for (const [at, key] of one.entries()) {
        const by = byKey(key, other[at] as Key)
        if (by !== 0) return by
      }
    }
    return compareKeys(a.record.id, b.record.id)
  })
  return keyed.map(({ record }) => record)
}

const ordered = new WeakMap<Plan, Plan>()

/** The plan with its lists in the order in which a reader looks for things. The same view for the same plan. */
export function inOrder(plan: Plan): Plan {
  const known = ordered.get(plan)
  if (known !== undefined) return known
  const lists = new Map<KindName, readonly Any[]>()
  const all = (kind: KindName): readonly Any[] => {
    if (asTheyAre.has(kind)) return plan.all(kind) as readonly unknown[] as readonly Any[]
    const list = lists.get(kind) ?? listInOrder(plan, kind)
    lists.set(kind, list)
    return list
  }
  const view: Plan = { ...plan, all: all as unknown as Plan['all'] }
  ordered.set(plan, view)
  ordered.set(view, view)
  return view
}
