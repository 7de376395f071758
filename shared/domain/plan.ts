import { indexBy } from './found-by.ts'
import type { KindName, RecordOf } from './kinds/index.ts'
import type { RecordState } from './state.ts'

/**
 * The plan as rules, screens and documents read it: existing records, by kind. Read only; a record keeps its identity
 * between edits if nothing in it changed, so that results can be remembered.
 */
export interface Plan<Kinds extends KindName = KindName> {
  all<K extends Kinds>(kind: K): readonly RecordOf<K>[]
  get<K extends Kinds>(kind: K, id: string | null | undefined): RecordOf<K> | undefined
  /** Answers `where` directly; a plan without it is asked through an index of its list. */
  readonly where?: <K extends Kinds>(kind: K, field: string, id: string) => readonly RecordOf<K>[]
  /**
   * Work that several callers need, done once for each state of a plan that tracks what is read of it: every caller
   * then depends on all that the work has read, or, where it may be done again of any state of the plan, on its result. Left
   * out: the work is done at each call.
   */
  readonly once?: <T>(key: string, work: (plan: Plan<Kinds>) => T, again?: 'of any state') => T
  /** Answers `workedOut` directly; in a plan without it, the work is done at each call. */
  readonly workedOut?: WorkedOut<Kinds>
  /**
   * Sent documents, in a view whose reader is not told of them. Only for suppression: what a document printed is known,
   * no matter who reads the next one. Left out: `all` has them.
   */
  readonly sent?: () => readonly RecordOf<'briefingSent'>[]
  /**
   * Records that were taken out, with their last values. Only for suppression: a paper may have told of them, and people still
   * have it. Left out: nothing is known of them.
   */
  readonly removed?: <K extends Kinds>(kind: K) => readonly RecordOf<K>[]
  /**
   * Whether a kept text, by its hash, holds these words. Texts of megabytes are not among the records: the caller
   * searches them first, and passes the answers in. Undefined: not searched yet.
   */
  readonly holds?: (text: string, words: string) => boolean | undefined
}

/** The plan with the answers which words its kept texts hold. */
export const withTexts = (plan: Plan, holds: NonNullable<Plan['holds']>): Plan => ({ ...plan, holds })

type WorkedOut<Kinds extends KindName> = (
  question: string,
  about: string,
  kinds: readonly NoInfer<Kinds>[],
  work: (plan: Plan<Kinds>) => readonly string[],
) => readonly string[]

/**
 * A result that depends only on whole lists of these kinds: ids or keys. A plan that tracks what is read of it tracks
 * the result, not every record that was read for it. `question` and the record or table that it is `about` name it.
 */
export const workedOut = <Kinds extends KindName>(
  plan: Plan<Kinds>,
  ...asked: Parameters<WorkedOut<Kinds>>
): readonly string[] => (plan.workedOut ? plan.workedOut(...asked) : asked[3](plan))

const kept = new WeakMap<object, Map<string, unknown>>()

/**
 * A result worked out from a plan and kept with it under a key: a plan never changes. For a plan that tracks what is
 * read of it, the work is done each time, so that the caller depends on all of it.
 */
export function rememberedIn<T>(plan: Plan<never>, key: string, work: () => T): T {
  if (plan.once !== undefined || plan.workedOut !== undefined) return work()
  const known = kept.get(plan) ?? new Map<string, unknown>()
  kept.set(plan, known)
  if (!known.has(key)) known.set(key, work())
  return known.get(key) as T
}

/**
 * A result of the whole plan, kept with it under a key: a plan that tracks what is read of it does the work once for
 * everybody who asks, and they depend on its result. `work` reads the plan that it is given.
 */
export const keptIn = <T, Kinds extends KindName>(plan: Plan<Kinds>, key: string, work: (plan: Plan<Kinds>) => T): T =>
  plan.once === undefined ? rememberedIn(plan, key, () => work(plan)) : plan.once(key, work, 'of any state')

type List = readonly unknown[]
/** As many states of a plan, and of views of it, are asked in turn. */
const MOST_LISTS = 6

/**
 * A result of these lists and of nothing else, kept as long as others like them are asked for: a plan of which other records were
 * edited, and a view of it, have lists of the same objects.
 */
export function byLists<T>(): (lists: readonly List[], make: () => T) => T {
  let recent: readonly { readonly lists: readonly List[]; readonly made: T }[] = []
  return (lists, make) => {
    const same = (all: readonly List[]) =>
      all.length === lists.length && all.every((list, i) => sameRecords(list, lists[i] as List))
    const found = recent.find((r) => same(r.lists)) ?? { lists, made: make() }
    recent = [found, ...recent.filter((r) => r !== found)].slice(0, MOST_LISTS)
    return found.made
  }
}

const sameRecords = (a: List, b: List): boolean => a === b || (a.length === b.length && a.every((r, i) => r === b[i]))

const recentLists = new Map<string, readonly List[]>()

/**
 * The list of a kind, as the same object as one of the last that had the same records: what was worked out of that one, as an
 * index, serves again when other kinds were edited.
 */
export function steady<L extends List>(kind: string, list: L): L {
  const recent = recentLists.get(kind) ?? []
  const found = (recent.find((r) => sameRecords(r, list)) ?? list) as L
  if (found !== recent[0]) recentLists.set(kind, [found, ...recent.filter((r) => r !== found)].slice(0, MOST_LISTS))
  return found
}

/**
 * The records of a kind whose field holds this value: the values of a measure, the links of a goal. A reference to any
 * kind of record is written “goal/g1”. It uses an index made once for each list and field, so that a large plan is not
 * searched for each of its measures.
 */
export function where<K extends KindName>(
  plan: Plan<K>,
  kind: K,
  field: string,
  value: string,
): readonly RecordOf<K>[] {
  if (plan.where !== undefined) return plan.where(kind, field, value)
  return (recordsBy(plan, kind, field).get(value) ?? none) as readonly RecordOf<K>[]
}

const none: readonly never[] = []

/** All records of a kind, by the value of a field as in `where`. */
export function recordsBy<K extends KindName>(
  plan: Plan<K>,
  kind: K,
  field: string,
): ReadonlyMap<unknown, readonly RecordOf<K>[]> {
  const of =
    field === counted ? countedAs : (record: object) => keyOf((record as Readonly<Record<string, unknown>>)[field])
  return indexBy(kind, plan.all(kind), field, of as (record: object) => unknown) as ReadonlyMap<unknown, never>
}

const views = new WeakMap<object, { readonly id: string }>()

/** A record's values with its id, the same object for the same values: a new version id alone changes nothing here. */
export function viewOf(state: RecordState): { readonly id: string } {
  let view = views.get(state.values)
  if (view === undefined || view.id !== state.id) {
    view = Object.freeze({ ...state.values, id: state.id })
    views.set(state.values, view)
  }
  return view
}

/** Makes a plan from records; removed ones are no part of it. */
export function planOf(states: Iterable<RecordState>): Plan {
  const byKind = new Map<string, Map<string, { readonly id: string }>>()
  const gone = new Map<string, { readonly id: string }[]>()
  for (const state of states) {
    if (state.gone) {
      const ofKind = gone.get(state.kind) ?? []
      gone.set(state.kind, ofKind)
      ofKind.push(viewOf(state))
      continue
    }
    let ofKind = byKind.get(state.kind)
    if (ofKind === undefined) {
      ofKind = new Map()
      byKind.set(state.kind, ofKind)
    }
    ofKind.set(state.id, viewOf(state))
  }
  const lists = new Map<string, readonly { readonly id: string }[]>()
  return {
    all<K extends KindName>(kind: K) {
      let list = lists.get(kind)
      if (list === undefined) {
        list = steady(kind, [...(byKind.get(kind)?.values() ?? [])])
        lists.set(kind, list)
      }
      return list as readonly RecordOf<K>[]
    },
    get<K extends KindName>(kind: K, id: string | null | undefined) {
      return (id ? byKind.get(kind)?.get(id) : undefined) as RecordOf<K> | undefined
    },
    ...(gone.size > 0 && { removed: (kind) => (gone.get(kind) ?? []) as never }),
  }
}

/** A pseudo-field for `where`: figures of one group and year, or point within it, with the same number of children. */
export const counted = 'counted'

type Counted = {
  readonly group?: string
  readonly year?: string
  readonly point?: string | undefined
  readonly reading?: { readonly n?: number }
}

/** The value of `counted` for a figure. */
export const countedAs = ({ group, year, point, reading }: Counted): string =>
  `${group} ${year} ${point ?? ''} ${reading?.n ?? ''}`

/** The key of a value: a reference to any record as “kind/id”. */
function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { kind, id } = value as { kind?: unknown; id?: unknown }
  return `${kind}/${id}`
}

const narrowed = new WeakMap<object, Map<string, unknown>>()
const wholes = new WeakMap<object, unknown>()
const ofMeasures: ReadonlySet<string> = new Set(['value', 'target', 'gap', 'reportedFigure', 'interim'])

/**
 * The plan with the figures of one measure only, for code that looks at one: a large plan holds thousands of others.
 */
export function planOfMeasure<Kinds extends KindName>(plan: Plan<Kinds>, measure: string): Plan<Kinds> {
  let ofPlan = narrowed.get(plan)
  if (ofPlan === undefined) {
    ofPlan = new Map()
    narrowed.set(plan, ofPlan)
  }
  let view = ofPlan.get(measure)
  if (view === undefined) {
    view = {
      ...plan,
      all: <K extends Kinds>(kind: K) =>
        ofMeasures.has(kind) ? where(plan, kind, 'measure', measure) : plan.all(kind),
    }
    ofPlan.set(measure, view)
    narrowed.set(view as object, new Map([[measure, view]]))
    wholes.set(view as object, plan)
  }
  return view as Plan<Kinds>
}

/** The whole plan behind a view of one measure: what may be shown of one measure can depend on another. */
export const wholeOf = <Kinds extends KindName>(plan: Plan<Kinds>): Plan<Kinds> =>
  (wholes.get(plan) as Plan<Kinds> | undefined) ?? plan
