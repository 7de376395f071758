import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'

/** A plan that tracks what is read of it. */
export interface Tracked {
  readonly plan: Plan
  /** True if everything that was read is the same in another plan: a result worked out from it is still right. */
  holds(other: Plan): boolean
}

/** What was read of the records of one kind, and the answers. */
interface ReadOfKind {
  readonly list: readonly unknown[]
  /** Whether all of them were read, and not only those below. */
  all: boolean
  byId?: Map<string, unknown>
  byField?: Map<string, Map<string, readonly unknown[]>>
}

/** A result of whole lists of some kinds, as `workedOut` has it. */
interface Worked {
  readonly of: readonly KindName[]
  readonly work: (plan: Plan) => readonly string[]
  readonly was: readonly string[]
}

/** A search in a kept text, and its answer. Texts are not in the lists. */
interface Searched {
  readonly text: string
  readonly words: string
  readonly was: boolean | undefined
}

/**
 * Everything that was read of a plan. Thousands of plans are tracked at once, and most of them are asked in one or two
 * of these ways: what was not asked has nothing here.
 */
interface Reads {
  readonly kinds: Map<KindName, ReadOfKind>
  /** Work that was done once for the plan, with what was read for it. */
  parts?: Set<Done>
  /** By the question, and by what it is about. */
  results?: Map<string, Map<string, Worked>>
  texts?: Searched[]
  /** Records that were taken out, by kind. */
  gone?: Map<KindName, readonly unknown[]>
  /** Documents that went out, in a view whose reader is not told of them. */
  sent?: readonly unknown[] | undefined
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]))

/** A part that was worked out for a plan, with everything that was read for it. */
interface Done {
  readonly made: unknown
  readonly part: Tracked
  /** Does this work of another state of the plan; undefined where it is not known to fit any. */
  readonly again: ((plan: Plan) => Done) | undefined
}

type DoneOf = Map<string, Done>
const done = new WeakMap<Plan, DoneOf>()
/** What was done for the last states of the plan: of that, whatever still holds is not done again. */
let latest: readonly DoneOf[] = []
const STATES = 3

/** Work under a key, done for a plan or for a state before it of which all that the work has read is the same. */
function doneOnce(plan: Plan, key: string, work: (plan: Plan) => unknown, again: boolean): Done {
  let ofPlan = done.get(plan)
  if (ofPlan === undefined) {
    ofPlan = new Map()
    done.set(plan, ofPlan)
    latest = [ofPlan, ...latest.slice(0, STATES - 1)]
  }
  let found = ofPlan.get(key) ?? latest.map((of) => of.get(key)).find((of) => of?.part.holds(plan))
  if (found === undefined) {
    const part = tracked(plan)
    found = { made: work(part.plan), part, again: again ? (other) => doneOnce(other, key, work, again) : undefined }
  }
  ofPlan.set(key, found)
  return found
}

/** Whether a part is the same in another plan: all that it has read, or else what is made of that. */
const isSame = ({ made, part, again }: Done, other: Plan): boolean =>
  part.holds(other) || (again !== undefined && sameResult(again(other).made, made))

const sameResult = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && sameList(a, b))

/**
 * A plan that tracks what is read of it, so that a result can be kept as long as nothing that it depends on has
 * changed. Nobody has to list the dependencies, so nobody can forget one. It relies on records keeping their identity
 * while nothing in them changes. Reads are kept by kind: if a kind's list is the same, its reads are not checked again,
 * so an edit of one action does not recheck results about measures.
 */
export function tracked(plan: Plan): Tracked {
  const reads: Reads = { kinds: new Map() }
  let last: { readonly plan: Plan; readonly held: boolean } | undefined
  return {
    plan: { ...recordsRead(plan, reads), ...workRead(plan, reads), ...textsRead(plan, reads) },
    holds: (other) => {
      // Several results depend on one part, and each of them checks it.
      if (last?.plan === other) return last.held
      const held = holdsIn(other, reads)
      last = { plan: other, held }
      return held
    },
  }
}

/** What was read of one kind of the plan's records. */
function readOf(kind: KindName, plan: Plan, { kinds }: Reads): ReadOfKind {
  let of = kinds.get(kind)
  if (of === undefined) {
    of = { list: plan.all(kind), all: false }
    kinds.set(kind, of)
  }
  return of
}

/** Records, as they are read: all of a kind, one, those with a value in a field, and those that were taken out. */
function recordsRead(plan: Plan, reads: Reads): Pick<Plan, 'all' | 'get' | 'where' | 'removed'> {
  return {
    all: <K extends KindName>(kind: K) => {
      const of = readOf(kind, plan, reads)
      of.all = true
      return of.list as readonly RecordOf<K>[]
    },
    get: <K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
      if (!id) return undefined
      const of = readOf(kind, plan, reads)
      of.byId ??= new Map()
      const known = of.byId.get(id)
      if (known !== undefined) return known as RecordOf<K>
      const was = plan.get(kind, id)
      of.byId.set(id, was)
      return was
    },
    where: <K extends KindName>(kind: K, field: string, value: string) => {
      const of = readOf(kind, plan, reads)
      of.byField ??= new Map()
      const answers = of.byField.get(field) ?? new Map<string, readonly unknown[]>()
      of.byField.set(field, answers)
      const was = (answers.get(value) as readonly RecordOf<K>[] | undefined) ?? where(plan, kind, field, value)
      answers.set(value, was)
      return was
    },
    removed: <K extends KindName>(kind: K) => {
      const was = plan.removed?.(kind) ?? []
      reads.gone ??= new Map()
      reads.gone.set(kind, was)
      return was
    },
  }
}

/** Work that is done once for the plan, or whose answer is compared instead of what it read. */
function workRead(plan: Plan, reads: Reads): Pick<Plan, 'once' | 'workedOut'> {
  return {
    once: <T>(key: string, work: (plan: Plan) => T, again?: 'of any state'): T => {
      const found = doneOnce(plan, key, work, again !== undefined)
      reads.parts ??= new Set()
      reads.parts.add(found)
      return found.made as T
    },
    workedOut: (question, about, of, work) => {
      reads.results ??= new Map()
      const answers = reads.results.get(question) ?? new Map<string, Worked>()
      reads.results.set(question, answers)
      // Several ask about one table.
      const known = answers.get(about)
      if (known !== undefined) return known.was
      const was = work(plan)
      for (const kind of of) readOf(kind, plan, reads)
      answers.set(about, { of, work, was })
      return was
    },
  }
}

/** Searches in texts that are kept beside the records; and what was sent. */
function textsRead(plan: Plan, reads: Reads): Pick<Plan, 'sent' | 'holds'> {
  return {
    ...(plan.sent && {
      sent: () => {
        reads.sent = plan.sent?.()
        return plan.sent?.() ?? []
      },
    }),
    holds: (text, words) => {
      const was = plan.holds?.(text, words)
      reads.texts ??= []
      reads.texts.push({ text, words, was })
      return was
    },
  }
}

/** Whether everything that was read is the same in another plan. */
function holdsIn(other: Plan, { kinds, parts, results, texts, gone, sent }: Reads): boolean {
  for (const part of parts ?? []) if (!isSame(part, other)) return false
  for (const { text, words, was } of texts ?? []) if (other.holds?.(text, words) !== was) return false
  for (const [kind, was] of gone ?? []) if (!sameList(other.removed?.(kind) ?? [], was)) return false
  if (sent !== undefined && !sameList(other.sent?.() ?? [], sent)) return false
  const changed = new Set<KindName>()
  for (const [kind, read] of kinds) {
    if (other.all(kind) === read.list) continue
    changed.add(kind)
    if (!kindHolds(kind, read, other)) return false
  }
  for (const answers of changed.size === 0 ? [] : (results?.values() ?? []))
    for (const { of, work, was } of answers.values())
      if (of.some((kind) => changed.has(kind)) && !sameList(work(other), was)) return false
  return true
}

/** Whether what was read of one kind is the same in another plan, though its list is not. */
function kindHolds(kind: KindName, { list, all, byId, byField }: ReadOfKind, other: Plan): boolean {
  if (all && !sameList(other.all(kind), list)) return false
  for (const [id, was] of byId ?? []) if (other.get(kind, id) !== was) return false
  for (const [field, answers] of byField ?? [])
    for (const [value, was] of answers) if (!sameList(where(other, kind, field, value), was)) return false
  return true
}
