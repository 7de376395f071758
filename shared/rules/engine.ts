import type { KindName } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import type { Finding } from './finding.ts'
import { inOrder, rules } from './index.ts'
import { type Tracked, tracked } from './tracked.ts'

/**
 * Remembers what the rules found, and runs a rule again only if an edit changed something that the finding depends on.
 */
interface RulesEngine {
  /** The findings of all rules on a day (ISO). The same plan and day give the same list. */
  findings(plan: Plan, today: string): readonly Finding[]
  /** How many records were checked again the last time, for tests and the benchmark. */
  readonly looked: number
}

interface Kept {
  readonly read: Tracked
  readonly found: readonly Finding[]
}

/** A plan that says of which kinds it is asked. */
const watched = (plan: Plan, see: (kind: KindName) => void): Plan => ({
  all: (kind) => {
    see(kind)
    return plan.all(kind)
  },
  get: (kind, id) => {
    see(kind)
    return plan.get(kind, id)
  },
  where: (kind, field, value) => {
    see(kind)
    return where(plan, kind, field, value)
  },
})

export function rulesEngine(): RulesEngine {
  let kept = new Map<string, Map<string, Kept>>()
  let last: { readonly plan: Plan; readonly today: string; readonly found: readonly Finding[] } | undefined
  const wholes = new Map<
    string,
    { readonly lists: ReadonlyMap<KindName, unknown>; readonly found: readonly Finding[] }
  >()
  let looked = 0
  return {
    get looked() {
      return looked
    },
    findings: (plan, today) => {
      if (last?.plan === plan && last.today === today) return last.found
      if (last?.today !== today) {
        kept = new Map()
        wholes.clear()
      }
      looked = 0
      const next = new Map<string, Map<string, Kept>>()
      const ask = (
        rule: string,
        ids: readonly { readonly id: string }[],
        look: (plan: Plan, id: string) => readonly Finding[],
      ) => {
        const before = kept.get(rule)
        const now = new Map<string, Kept>()
        next.set(rule, now)
        return ids.flatMap(({ id }) => {
          let one = before?.get(id)
          if (one === undefined || !one.read.holds(plan)) {
            looked++
            const read = tracked(plan)
            one = { found: look(read.plan, id), read }
          }
          now.set(id, one)
          return one.found
        })
      }
      // Findings about the whole plan are kept as long as the lists that they read are the same.
      const whole = (id: string, look: (plan: Plan) => readonly Finding[]): readonly Finding[] => {
        let one = wholes.get(id)
        if (one === undefined || [...one.lists].some(([kind, list]) => plan.all(kind) !== list)) {
          const lists = new Map<KindName, unknown>()
          const see = (kind: KindName) => void lists.set(kind, plan.all(kind))
          one = { lists, found: look(watched(plan, see)) }
          wholes.set(id, one)
        }
        return one.found
      }
      const found = rules.flatMap((rule) =>
        'whole' in rule
          ? whole(rule.id, (p) => rule.whole(p, today))
          : ask(rule.id, plan.all(rule.kind), (p, id) => rule.each(p, id, today)),
      )
      kept = next
      last = { plan, today, found: inOrder(found) }
      return last.found
    },
  }
}
