import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { aboutWords } from '../../components/fields/pickable.ts'

/**
 * The record that an action belongs to, with its kind: "Strategy: Teach reading one way"; undefined if there is none.
 */
export function aboutTitle(plan: Plan, about: About | undefined): string | undefined {
  const on = aboutWords(plan, about)
  return on ? `${on.word}: ${on.title}` : undefined
}
