import { earliestOf, type RoughDay } from '../days/index.ts'
import { steps } from '../guide/guide.ts'
import { compareKeys, compareTexts } from '../words/index.ts'
import { type KindName, kindOf, kinds } from './kinds/index.ts'
import { type Plan, steady } from './plan.ts'
import type { About, Field, Fields, Kind } from './schema.ts'

/**
 * The order of lists of records, taken from their declarations and the same for every kind: by the place that people
 * gave them; by their identity, one part after the other (a source and its years, a goal and its policies); or by their
 * day, code or name. In the order of their ids, a list would look random to a reader.
 */

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** Kinds left as they are: figures and groups are sorted where they are read, so that suppression can't depend on it. */
const unsorted: ReadonlySet<string> = new Set([
  'value',
  'target',
  'gap',
  'reportedFigure',
  'interim',
  'measure',
  'studentGroup',
  'dimension',
])

/** Fields for the day or code, which come before a name. */
const first = ['date', 'fiscalYear', 'code'] as const

/** The fields by which the records of a kind are sorted, the most important first. */
function fieldsOf(kind: Kind<Fields>): readonly string[] {
  // As in `bySort`: departments have names, and goals and steps without a place keep the order of their ids.
  if (kind.fields['sort'] !== undefined) return kind.title === 'name' ? ['sort', 'name'] : ['sort']
  if (typeof kind.identity === 'object') return kind.identity.key
  const named = kind.title === undefined ? [] : [kind.title]
  return [...new Set([...first.filter((name) => kind.fields[name] !== undefined), ...named])]
}

/** Ids of the guide: its steps, their indicators, and its questions for the room, in the order of the book. */
const inGuide: ReadonlyMap<string, number> = new Map(
  steps.flatMap((s) => [s.id, ...s.indicators.map((i) => i.id)]).map((id, i) => [id, i] as const),
)

type Key = number | string

/** The sort key of a value; undefined for none, which comes last. */
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

/** The place of a kind in the declarations, which begin with what a plan begins with. */
const kindPlace = (kind: string): number => Object.keys(kinds).indexOf(kind)

const places = new WeakMap<Plan, Map<string, ReadonlyMap<string, number>>>()

/** The place of a record among those of its kind. */
function placeOf(plan: Plan, kind: string, id: string): number {
  const ofPlan = places.get(plan) ?? new Map<string, ReadonlyMap<string, number>>()
  places.set(plan, ofPlan)
  let known = ofPlan.get(kind)
  if (known === undefined) {
    // A reference that comes back here meanwhile finds no place yet: two kinds may name each other.
    ofPlan.set(kind, new Map())
    known = new Map(kindOf(kind) === undefined ? [] : listInOrder(plan, kind as KindName).map((r, i) => [r.id, i]))
    ofPlan.set(kind, known)
  }
  return known.get(id) ?? Number.POSITIVE_INFINITY
}

/** Numbers before texts. Equal places are compared first: both may be infinite, and Infinity − Infinity is NaN. */
function compareSortKeys(a: Key, b: Key): number {
  if (a === b) return 0
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : compareTexts(a, b)
}

function listInOrder(plan: Plan, kind: KindName): readonly AnyRecord[] {
  const declared = kindOf(kind)
  const all = plan.all(kind) as readonly unknown[] as readonly AnyRecord[]
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
        const by = compareSortKeys(key, other[at] as Key)
        if (by !== 0) return by
      }
    }
    return compareKeys(a.record.id, b.record.id)
  })
  return keyed.map(({ record }) => record)
}

const ordered = new WeakMap<Plan, Plan>()

/** The plan with its lists in the order in which a reader expects them. The same plan gives the same view. */
export function inOrder(plan: Plan): Plan {
  const known = ordered.get(plan)
  if (known !== undefined) return known
  const lists = new Map<KindName, readonly AnyRecord[]>()
  const all = (kind: KindName): readonly AnyRecord[] => {
    if (unsorted.has(kind)) return plan.all(kind) as readonly unknown[] as readonly AnyRecord[]
    const list = lists.get(kind) ?? steady(kind, listInOrder(plan, kind))
    lists.set(kind, list)
    return list
  }
  const view: Plan = { ...plan, all: all as unknown as Plan['all'] }
  ordered.set(plan, view)
  ordered.set(view, view)
  return view
}
