import type { KindName } from './kinds/index.ts'
import { type Plan, recordsBy } from './plan.ts'

/**
 * The part of a plan that some kinds make up. It is the same object as long as the records of these kinds are the same,
 * even if others are edited, so results kept with it (`rememberedIn`) outlast the edit. It answers for its own kinds
 * only, which the types enforce, so that no result can depend on records that are not compared here.
 */
type PartOf<Kinds extends KindName> = (plan: Plan<Kinds>) => Plan<Kinds>

type List = readonly { readonly id: string }[]
const none: List = []

interface Kept<Kinds extends KindName> {
  readonly lists: readonly List[]
  readonly part: Plan<Kinds>
}

/**
 * The most parts that are kept of each sort: a few readers each see their own, and a document also looks at the plan as
 * it was before.
 */
const MOST_PARTS = 6

/** What a part needs of a record; the same object for all records of which it needs the same. */
type Needed = (record: { readonly id: string }) => { readonly id: string }

/** Gives the part of a plan that these kinds make up. */
export const partOf = <Kinds extends KindName>(...kinds: readonly Kinds[]): PartOf<Kinds> => partWith(kinds, {})

/** The part that these kinds make up, with no more of the records of some kinds than is needed of them. */
export function partWith<Kinds extends KindName>(
  kinds: readonly Kinds[],
  needed: { readonly [K in Kinds]?: Needed },
): PartOf<Kinds> {
  const ofPlan = new WeakMap<object, Plan<Kinds>>()
  let recent: readonly Kept<Kinds>[] = []
  return (plan) => {
    // A plan that tracks what is read of it has to be asked directly.
    if (plan.once !== undefined || plan.workedOut !== undefined) return plan
    let part = ofPlan.get(plan)
    if (part !== undefined) return part
    const { sent, removed } = plan
    const lists: readonly List[] = [
      ...kinds.map((kind) => (needed[kind] ? plan.all(kind).map(needed[kind]) : plan.all(kind))),
      ...kinds.map((kind) => removed?.(kind) ?? none),
      ...(sent ? [sent()] : []),
    ]
    const same = (other: Kept<Kinds>) =>
      other.lists.length === lists.length && other.lists.every((list, i) => isSame(list, lists[i] as List))
    const found = recent.find(same) ?? { lists, part: madeOf(kinds, lists) }
    recent = [found, ...recent.filter((k) => k !== found)].slice(0, MOST_PARTS)
    part = found.part
    ofPlan.set(plan, part)
    ofPlan.set(part, part)
    return part
  }
}

/** Views make new lists of the same records. */
const isSame = (a: List, b: List): boolean => a === b || (a.length === b.length && a.every((r, i) => r === b[i]))

function madeOf<Kinds extends KindName>(kinds: readonly Kinds[], lists: readonly List[]): Plan<Kinds> {
  const listOf = (kind: Kinds): List => {
    const list = lists[kinds.indexOf(kind)]
    if (list === undefined) throw new Error(`This part of a plan has no records of the kind ${kind}`)
    return list
  }
  const sent = lists[2 * kinds.length]
  const removed = (kind: Kinds): List => lists[kinds.length + kinds.indexOf(kind)] ?? none
  const part: Plan<Kinds> = {
    all: listOf as Plan<Kinds>['all'],
    get: (kind, id) => (id ? recordsBy(part, kind, 'id').get(id)?.[0] : undefined),
    ...(kinds.some((kind) => removed(kind).length > 0) && { removed: removed as NonNullable<Plan<Kinds>['removed']> }),
    ...(sent && { sent: () => sent as ReturnType<NonNullable<Plan['sent']>> }),
  }
  return part
}
