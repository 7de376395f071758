import { type Plan, where } from '../../domain/plan.ts'
import { inForce, policiesHolding } from '../../domain/policy-force.ts'
import { policiesCounted } from '../../rules/policy-kinds.ts'
import { capital, countInWords, listed, plural, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** The most goals that are named with what backs them. */
const mostNamed = 3

/**
 * What does back the goals, for a question about policies: an answer about goals without one alone would say that
 * there is none. If none is linked to a goal, the number of the plan's policies.
 */
export function heldWords(ctx: Context): string[] {
  const { plan, request } = ctx
  const backed = ctx.goals.flatMap(({ no, goal }) => {
    const held = policiesHolding(plan, goal.id, request.date)
    return held.length === 0 ? [] : [{ no, goal: goal.id, held }]
  })
  if (backed.length === 0) {
    const held = plan.all('policy').filter((p) => inForce(p, request.date))
    const n = held.length
    if (n === 0 || plan.all('policyLink').length > 0) return []
    return [
      `The plan has ${policiesCounted(held, 'adopted ')}; ${n === 1 ? 'it' : 'none'} is ${n === 1 ? 'not ' : ''}linked to a goal.`,
    ]
  }
  const said = backed.slice(0, mostNamed).map(({ no, goal, held }) => {
    const names = held.map((p) => {
      ctx.told('policy', p.id, 'title')
      const name = quotation(ctx.write.line(p.title, 'Policy') || 'A policy without a title')
      return inPart(plan, goal, p.id) ? `${name} (in part)` : name
    })
    return `Goal ${no} has ${listed(names)}.`
  })
  const more = backed.length - said.length
  return more === 0
    ? said
    : [...said, `${capital(countInWords(more))} more ${plural(more, 'goal has', 'goals have')} one.`]
}

const inPart = (plan: Plan, goal: string, policy: string): boolean =>
  where(plan, 'policyLink', 'goal', goal).some((l) => l.policy === policy && l.extent === 'inPart')
