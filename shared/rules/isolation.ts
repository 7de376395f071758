import type { Plan } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { small } from '../words/index.ts'
import { accessLack } from './access-lack.ts'
import { type Finding, openStep, type Rule, withReason } from './finding.ts'
import type { Lack } from './lack.ts'
import { budgetLack, staffLack } from './money-lacks.ts'

/** The three lacks that drive officers out, on a day (ISO), by the facts that a reader may see. */
export const lacksOf = (plan: Plan, today: string, reader: Audience): readonly Lack[] => [
  budgetLack(plan, today, reader),
  staffLack(plan, reader),
  accessLack(plan, today, reader),
]

/** The finding for a low level: each fact that causes it, and what would raise each. */
function lowFinding(lack: Lack): readonly Finding[] {
  const low = lack.inputs.filter((i) => i.level === 'low')
  const [first] = low
  if (first === undefined) return []
  return [
    {
      rule: `isolation/${lack.id}`,
      severity: 'gap',
      // The audience is the smallest one of its facts.
      audience: low.some((i) => i.audience === 'cabinet') ? 'cabinet' : first.audience,
      step: first.step,
      about: first.about ? [first.about] : [],
      ...(first.field && { field: first.field }),
      ...withReason(`${lack.name} is low`, `: ${low.map((i) => small(i.says)).join('; ')}`),
      do: low.map((i) => i.lift).join(' '),
      act: openStep(first.step),
    },
  ]
}

const risk = (id: Lack['id'], look: (plan: Plan, today: string) => Lack): Rule => ({
  id: `isolation/${id}`,
  whole: (plan, today) => lowFinding(look(plan, today)),
})

/**
 * Isolation risk: a low level of what an officer needs. If nothing is entered, the step asks for it and there is no
 * finding.
 */
export const isolationRules: readonly Rule[] = [
  risk('budget', (plan, today) => budgetLack(plan, today, 'officer')),
  risk('staff', (plan) => staffLack(plan, 'officer')),
  risk('access', (plan, today) => accessLack(plan, today, 'officer')),
]
