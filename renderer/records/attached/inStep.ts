import { type KindName, kinds } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'

/** The kinds that are entered in a step. */
export const kindsOf = (step: string): readonly KindName[] =>
  (Object.keys(kinds) as KindName[]).filter((name) => kinds[name].step === step)

/** The records of a step that have comments or evidence. */
export function attachedInStep(plan: Plan, step: string): readonly About[] {
  const own = new Set<string>(kindsOf(step))
  const found = new Map<string, About>()
  const add = (about: About | undefined) => {
    if (about && own.has(about.kind) && plan.get(about.kind as KindName, about.id))
      found.set(`${about.kind}/${about.id}`, about)
  }
  for (const comment of plan.all('comment')) add(comment.about)
  for (const piece of plan.all('evidence')) for (const about of piece.about ?? []) add(about)
  return [...found.values()]
}
