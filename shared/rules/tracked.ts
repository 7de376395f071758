import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'

/** A plan that tracks what is read of it. */
export interface Tracked {
  readonly plan: Plan
  /** True if everything that was read is the same in another plan: a result worked out from it is still right. */
  holds(other: Plan): boolean
}

type Read =
  | { readonly how: 'all'; readonly kind: KindName; readonly was: unknown }
  | { readonly how: 'get'; readonly kind: KindName; readonly id: string; readonly was: unknown }
  | {
      readonly how: 'where'
      readonly kind: KindName
      readonly field: string
      readonly value: string
      readonly was: readonly unknown[]
    }
  | {
      readonly how: 'worked'
      readonly kind: KindName
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
  const kinds = new Map<KindName, { readonly list: readonly unknown[]; readonly reads: Map<string, Read> }>()
  const readsOf = (kind: KindName): Map<string, Read> => {
    let of = kinds.get(kind)
    if (of === undefined) {
      of = { list: plan.all(kind), reads: new Map() }
      kinds.set(kind, of)
    }
    return of.reads
  }
  const parts = new Set<Tracked>()
  /** The searches in kept texts, and their answers. Texts are not in the lists. */
  const texts: { readonly text: string; readonly words: string; readonly was: boolean | undefined }[] = []
  let last: { readonly plan: Plan; readonly held: boolean } | undefined
  return {
    plan: {
      all: <K extends KindName>(kind: K) => {
        const was = plan.all(kind)
        const reads = readsOf(kind)
        if (!reads.has('')) reads.set('', { how: 'all', kind, was })
        return was
      },
      get: <K extends KindName>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
        if (!id) return undefined
        const was = plan.get(kind, id)
        // Most records are read many times: recording the first read is enough.
        const [reads, key] = [readsOf(kind), `/${id}`]
        if (!reads.has(key)) reads.set(key, { how: 'get', kind, id, was })
        return was
      },
      where: (kind, field, value) => {
        const was = where(plan, kind, field, value)
        const [reads, key] = [readsOf(kind), `${field} ${value}`]
        if (!reads.has(key)) reads.set(key, { how: 'where', kind, field, value, was })
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
        parts.add(found.part)
        return found.made as T
      },
      workedOut: (key, of, work) => {
        const was = work(plan)
        for (const kind of of) readsOf(kind).set(`worked ${key}`, { how: 'worked', kind, work, was })
        return was
      },
      ...(plan.sent && { sent: plan.sent }),
      holds: (text, words) => {
        const was = plan.holds?.(text, words)
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
    for (const part of parts) if (!part.holds(other)) return false
    for (const { text, words, was } of texts) if (other.holds?.(text, words) !== was) return false
    for (const [kind, { list, reads }] of kinds) {
      if (other.all(kind) === list) continue
      for (const read of reads.values()) {
        if (read.how === 'get' ? other.get(read.kind, read.id) !== read.was : false) return false
        if (read.how === 'all' && !sameList(other.all(read.kind), read.was as readonly unknown[])) return false
        if (read.how === 'worked' && !sameList(read.work(other), read.was)) return false
        if (read.how === 'where' && !sameList(where(other, read.kind, read.field, read.value), read.was)) return false
      }
    }
    return true
  }
}
