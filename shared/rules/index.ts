import type { Plan } from '../domain/plan.ts'
import { askN } from './ask-n.ts'
import type { Finding, Rule } from './finding.ts'
import { gapWidened } from './gap-widened.ts'
import { manyMeasures } from './many-measures.ts'
import { overdueAction } from './overdue-action.ts'
import { unmeasuredGoal } from './unmeasured-goal.ts'
import { unowned } from './unowned.ts'

export type { Finding, Rule } from './finding.ts'

/** Every rule. A new one is a file here, its test, and one line. */
export const rules: readonly Rule[] = [unmeasuredGoal, unowned, overdueAction, gapWidened, askN, manyMeasures]

const order = { blocker: 0, gap: 1, note: 2 } as const
const remembered = new WeakMap<Plan, { readonly today: string; readonly found: readonly Finding[] }>()

/** What all rules find in a plan on a day (ISO), the gravest first. Remembered for as long as the plan is the same. */
export function findings(plan: Plan, today: string): readonly Finding[] {
  const known = remembered.get(plan)
  if (known?.today === today) return known.found
  const found = rules.flatMap((rule) => rule(plan, today)).sort((a, b) => order[a.severity] - order[b.severity])
  remembered.set(plan, { today, found })
  return found
}

/** Those findings that are about a record, whatever else they are about. */
export const findingsAbout = (list: readonly Finding[], kind: string, id: string): readonly Finding[] =>
  list.filter((f) => f.about.some((a) => a.kind === kind && a.id === id))
