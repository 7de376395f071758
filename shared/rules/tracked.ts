import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'

/** A plan that tracks what is read of it. */
export interface Tracked {
  readonly plan: Plan
  /** True if everything that was read is the same in another plan: a result worked out from it is still right. */
  holds(other: Plan): boolean
}

/** What was read of the records of one kind, and the answers. */
interface Reads {
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

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]))

/** Work that was done once for a plan, with everything that was read for it. */
const done = new WeakMap<Plan, Map<string, { readonly made: unknown; readonly part: Tracked }>>()

/**
 * A plan that tracks what is read of it, so that a result can be kept as long as nothing that it depends on has
 * changed. Nobody has to list the dependencies, so nobody can forget one. It relies on records keeping their identity
 * while nothing in them changes. Reads are kept by kind: if a kind's list is the same, its reads are not checked again,
 * so an edit of one action does not recheck results about measures.
 */
export function tracked(plan: Plan): Tracked {
  const kinds = new Map<KindName, Reads>()
  const readsOf = (kind: KindName): Reads => {
    let of = kinds.get(kind)
    if (of === undefined) {
      of = { list: plan.all(kind), all: false }
      kinds.set(kind, of)
    }
    return of
  }
  // Thousands of plans are tracked at once, and most of them are asked in one or two of these ways.
  let parts: Set<Tracked> | undefined
  /** By the question, and by what it is about. */
  let results: Map<string, Map<string, Worked>> | undefined
  /** The searches in kept texts, and their answers. Texts are not in the lists. */
  let texts: { readonly text: string; readonly words: string; readonly was: boolean | undefined }[] | undefined
  /** Records that were taken out, by kind. */
  let gone: Map<KindName, readonly unknown[]> | undefined
  let last: { readonly plan: Plan; readonly held: boolean } | undefined
  return {
    plan: {
      all: <K extends KindName>(kind: K) => {
        const reads = readsOf(kind)
        reads.all = true
        return reads.list as readonly RecordOf<K>[]
      },
      get: <K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
        if (!id) return undefined
        const reads = readsOf(kind)
        reads.byId ??= new Map()
        const known = reads.byId.get(id)
        if (known !== undefined) return known as RecordOf<K>
        const was = plan.get(kind, id)
        reads.byId.set(id, was)
        return was
      },
      where: <K extends KindName>(kind: K, field: string, value: string) => {
        const reads = readsOf(kind)
        reads.byField ??= new Map()
        const answers = reads.byField.get(field) ?? new Map<string, readonly unknown[]>()
        reads.byField.set(field, answers)
        const was = (answers.get(value) as readonly RecordOf<K>[] | undefined) ?? where(plan, kind, field, value)
        answers.set(value, was)
        return was
      },
      once: <T>(key: string, work: (plan: Plan) => T): T => {
        const ofPlan = done.get(plan) ?? new Map<string, { readonly made: unknown; readonly part: Tracked }>()
        done.set(plan, ofPlan)
        let found = ofPlan.get(key)
        if (found === undefined) {
          const part = tracked(plan)
          found = { made: work(part.plan), part }
          ofPlan.set(key, found)
        }
        parts ??= new Set()
        parts.add(found.part)
        return found.made as T
      },
      workedOut: (question, about, of, work) => {
        results ??= new Map()
        const answers = results.get(question) ?? new Map<string, Worked>()
        results.set(question, answers)
        // Several ask about one table.
        const known = answers.get(about)
        if (known !== undefined) return known.was
        const was = work(plan)
        for (const kind of of) readsOf(kind)
        answers.set(about, { of, work, was })
        return was
      },
      ...(plan.sent && { sent: plan.sent }),
      removed: <K extends KindName>(kind: K) => {
        const was = plan.removed?.(kind) ?? []
        gone ??= new Map()
        gone.set(kind, was)
        return was
      },
      holds: (text, words) => {
        const was = plan.holds?.(text, words)
        texts ??= []
        texts.push({ text, words, was })
        return was
      },
    },
    holds: (other) => {
      // Several results depend on one part, and each of them checks it.
      if (last?.plan === other) return last.held
      const held = holdsIn(other)
      last = { plan: other, held }
      return held
    },
  }

  function holdsIn(other: Plan): boolean {
    for (const part of parts ?? []) if (!part.holds(other)) return false
    for (const { text, words, was } of texts ?? []) if (other.holds?.(text, words) !== was) return false
    for (const [kind, was] of gone ?? []) if (!sameList(other.removed?.(kind) ?? [], was)) return false
    const changed = new Set<KindName>()
    for (const [kind, { list, all, byId, byField }] of kinds) {
      const now = other.all(kind)
      if (now === list) continue
      changed.add(kind)
      if (all && !sameList(now, list)) return false
      for (const [id, was] of byId ?? []) if (other.get(kind, id) !== was) return false
      for (const [field, answers] of byField ?? [])
        for (const [value, was] of answers) if (!sameList(where(other, kind, field, value), was)) return false
    }
    for (const answers of changed.size === 0 ? [] : (results?.values() ?? []))
      for (const { of, work, was } of answers.values())
        if (of.some((kind) => changed.has(kind)) && !sameList(work(other), was)) return false
    return true
  }
}
