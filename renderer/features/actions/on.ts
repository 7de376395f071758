import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { aboutWords } from '../../components/fields/pickable.ts'

/** What an action hangs on, with its kind: "Strategy: Teach reading one way"; undefined where it hangs on nothing. */
export function aboutTitle(plan: Plan, about: About | undefined): string | undefined {
  const on = aboutWords(plan, about)
  return on ? `${on.word}: ${on.title}` : undefined
}
