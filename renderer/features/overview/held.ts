import { goalNumber } from '../../../shared/domain/goal-of.ts'
import type { Plan } from '../../../shared/domain/plan.ts'

import type { Finding } from '../../../shared/rules/index.ts'
import { shortNames } from '../../../shared/words/index.ts'

/** The most letters of a name where the record has no number. */
const LONGEST_NAME = 40

/**
 * What is wrong, in two lines of a narrow column: a goal goes by its number and other long names are shortened. The
 * reason and the amount are read where this leads.
 */
export function held({ says, brief = says, about }: Pick<Finding, 'says' | 'brief' | 'about'>, plan: Plan): string {
  const goals = about.flatMap(({ kind, id }) => (kind === 'goal' ? (plan.get('goal', id) ?? []) : []))
  const numbered = goals.reduce((text, { id, title }) => {
    const no = goalNumber(plan, id)
    return no && title ? text.replace(`oal “${title}”`, `oal ${no}`) : text
  }, brief)
  return shortNames(numbered, LONGEST_NAME)
}
