import { bySort } from '../../domain/by-sort.ts'
import { derivedFrom } from '../../domain/ids.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Stands } from '../draft/draft.ts'
import { keyOf } from '../names/names.ts'
import type { PlanKind } from './enters.ts'
import { recordOf } from './own-ids.ts'
import { keysOf } from './policy-codes.ts'
import { withoutLabel, withoutNumber } from './texts.ts'
import type { Thing } from './thing.ts'

type Index = Map<string, Values[]>
type Values = Readonly<Record<string, unknown>> & { readonly id: string }

/** The field in which a record of a kind has its name, as the kind declares it. */
export const nameField = (kind: PlanKind): string => kinds[kind].title ?? 'title'

/** Kinds that plans count by letters and signs. */
const counted: readonly PlanKind[] = ['goal', 'strategy', 'action']

/** Kinds whose lists have an order that a person gave. */
const ordered: readonly PlanKind[] = ['goal', 'strategy', 'action', 'department']

export interface Match {
  readonly id: string
  /** The record of the plan that it is; null for a new one. */
  readonly standing: Values | null
}

/**
 * Finds for each thing of the file what it is in the plan: what has its name under the same goal or strategy. A new one
 * gets an id made from what the file says, so that two laptops that bring in one file have one plan and not two.
 */
export class Matching {
  readonly #plan: Plan
  readonly #stands: Stands
  readonly #taken = new Set<string>()
  readonly #indexes = new Map<PlanKind, { readonly byName: Index; readonly byCode: Index; readonly unlabeled: Index }>()
  readonly #last = new Map<string, number>()

  constructor(plan: Plan, stands: Stands) {
    this.#plan = plan
    this.#stands = stands
  }

  of(
    thing: Thing,
    parent: string,
    under: string | null,
    code: string | undefined,
    /** The kind of a policy, where the file gives it. */
    type: string | undefined,
    /** How much of what the file says a record has already; asked only where several have one name. */
    agrees: (record: Values) => number,
  ): Match | null {
    const own = recordOf(this.#plan, thing)
    if (own !== undefined && !this.#taken.has(own.id)) {
      this.#taken.add(own.id)
      return { id: own.id, standing: own as unknown as Values }
    }
    const { byName, byCode, unlabeled } = this.#index(thing.kind)
    const keys = code === undefined || thing.kind !== 'policy' ? [] : keysOf(code, type)
    const coded = keys.map((key) => byCode.get(key) ?? []).find((found) => found.length > 0) ?? []
    const place = under === null ? '' : `${parent}/${under}`
    const called = (title: string, of = byName): readonly Values[] => of.get(placeKey(thing.kind, title, place)) ?? []
    // Either may count it by a letter; “A. Reading” and “B. Reading” are two.
    const bare = counted.includes(thing.kind) ? withoutLabel(thing.title) : thing.title
    const here =
      [() => called(thing.title), () => called(bare), () => (bare === thing.title ? called(bare, unlabeled) : [])]
        .map((look) => look())
        .find((found) => found.length > 0) ?? []
    const named = here.length > 0 || parent !== 'goal' ? here : this.#belowStrategies(thing, under)
    // One policy has one number; a name alone is another policy where both have a number and they differ.
    const fit =
      coded.length === 1
        ? coded
        : code === undefined
          ? named
          : named.filter((r) => !r['code'] || keysOfRecord(r).some((key) => keys.includes(key)))
    const free = fit.filter((r) => !this.#taken.has(r.id))
    const standing = fit.length > 1 ? likest(free, agrees) : free[0]
    if (standing === null) return null
    if (standing !== undefined) {
      this.#taken.add(standing.id)
      return { id: standing.id, standing }
    }
    for (let nth = thing.nth; ; nth++) {
      const id = derivedFrom(thing.kind, [under ?? '', keyOf(thing.title), nth])
      if (this.#taken.has(id)) continue
      this.#taken.add(id)
      // Brought in before, and called something else by now: it keeps the name that it has.
      const state = this.#stands(thing.kind, id)
      return { id, standing: state === undefined || state.gone ? null : { ...state.values, id } }
    }
  }

  /** In the plan, an action that a file names below its goal alone is below one of the goal’s strategies. */
  #belowStrategies({ kind, title }: Thing, goal: string | null): readonly Values[] {
    if (kind !== 'action' || goal === null) return []
    const { byName } = this.#index(kind)
    const own = this.#plan.all('strategy').filter((s) => s.goal === goal)
    return own.flatMap((s) => byName.get(placeKey(kind, title, `strategy/${s.id}`)) ?? [])
  }

  /** The one person in the plan who is called so. */
  person(name: string): string | undefined {
    const found = this.#index('person').byName.get(placeKey('person', name, '')) ?? []
    return found.length === 1 ? found[0]?.id : undefined
  }

  stands(id: string, kind: PlanKind): boolean {
    const state = this.#stands(kind, id)
    return state !== undefined && !state.gone
  }

  /** The place of a new one in its list: after all that are there. */
  sort(kind: PlanKind, under: string | null): { readonly sort?: number } {
    if (!ordered.includes(kind)) return {}
    const key = `${kind}/${under ?? ''}`
    const last = this.#last.get(key) ?? Math.max(0, ...this.#siblings(kind, under).map((r) => Number(r['sort'] ?? 0)))
    this.#last.set(key, last + 1)
    return { sort: last + 1 }
  }

  /** Names of the plan’s in this place that no thing of the file is, where another one there is in both. */
  left(kind: PlanKind, under: string | null): readonly string[] {
    const all = this.#siblings(kind, under)
    const left = all.filter((r) => !this.#taken.has(r.id))
    return left.length === all.length ? [] : left.map((r) => String(r[nameField(kind)] ?? ''))
  }

  #siblings(kind: PlanKind, under: string | null): readonly Values[] {
    const all = this.#plan.all(kind) as unknown as readonly Values[]
    return kind === 'goal' || kind === 'department'
      ? all
      : all.filter((r) => parentOf(kind, r).endsWith(`/${under ?? ''}`))
  }

  #index(kind: PlanKind) {
    const known = this.#indexes.get(kind)
    if (known !== undefined) return known
    const [byName, byCode, unlabeled] = [1, 2, 3].map(() => new Map<string, Values[]>()) as [Index, Index, Index]
    const put = (to: Map<string, Values[]>, key: string, record: Values): void => {
      const list = to.get(key)
      if (list === undefined) to.set(key, [record])
      else if (!list.includes(record)) list.push(record)
    }
    for (const record of this.#plan.all(kind) as unknown as readonly Values[]) {
      const name = String(record[nameField(kind)] ?? '')
      if (name.trim() === '') continue
      const parent = parentOf(kind, record)
      put(byName, placeKey(kind, name, parent), record)
      put(byName, placeKey(kind, withoutNumber(name, kind), parent), record)
      if (counted.includes(kind)) put(unlabeled, placeKey(kind, withoutLabel(name), parent), record)
      if (kind === 'policy' && record['code']) for (const key of keysOfRecord(record)) put(byCode, key, record)
    }
    // “Goal # 2” is the second goal of the plan, as its papers number them.
    if (kind === 'goal')
      for (const [i, goal] of bySort(this.#plan.all('goal').filter((g) => g.status !== 'dropped')).entries())
        put(byName, placeKey(kind, String(i + 1), ''), goal as unknown as Values)
    const made = { byName, byCode, unlabeled }
    this.#indexes.set(kind, made)
    return made
  }
}

/** A record has all that the file says. */
export const ALL = Number.POSITIVE_INFINITY

/** Among several with one name, the one that agrees most with the file; null if two agree equally, and they differ. */
function likest(free: readonly Values[], agrees: (record: Values) => number): Values | undefined | null {
  const [first, second] = free.map((record) => ({ record, much: agrees(record) })).sort((a, b) => b.much - a.much)
  if (first === undefined || second === undefined || first.much > second.much) return first?.record
  return first.much === ALL ? first.record : null
}

const keysOfRecord = (policy: Values): readonly string[] =>
  keysOf(String(policy['code'] ?? ''), policy['type'] === undefined ? undefined : String(policy['type']))

function parentOf(kind: PlanKind, record: Values): string {
  if (kind === 'strategy') return record['goal'] === undefined ? '' : `goal/${String(record['goal'])}`
  const about = kind === 'action' ? (record['about'] as { kind?: string; id?: string } | undefined) : undefined
  return about === undefined ? '' : `${about.kind}/${about.id}`
}

const placeKey = (kind: PlanKind, name: string, parent: string): string =>
  JSON.stringify([kind === 'strategy' || kind === 'action' ? parent : '', keyOf(name)])
