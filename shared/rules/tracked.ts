import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'

/** A plan that notes what is read of it. */
export interface Tracked {
  readonly plan: Plan
  /** True where everything that was read is the same in another plan: what was worked out from it still holds. */
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

/** What was done once of a plan, with all that was read for it. */
const done = new WeakMap<Plan, Map<string, { readonly made: unknown; readonly part: Tracked }>>()

/**
 * A plan that notes what is read of it, so that a result can be kept for as long as nothing that it rests on has
 * changed. Nobody has to say what that is, and so nobody can forget it. Rests on records keeping their identity
 * while nothing in them changes. Reads are kept by kind: of a kind whose list is the same one, nothing is looked at
 * again, and so an edit of one action costs no look at what rests on measures.
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
  /** What kept texts were asked for, and said. They lie outside the lists. */
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
        // Most are read many times: the first says it all.
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
      // Several results rest on one part, and each of them asks it.
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
