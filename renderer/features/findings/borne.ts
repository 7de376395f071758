import { countedGoals, goalNumber, isOpenGoal } from '../../../shared/domain/goal-of.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { judgedBy } from '../../../shared/rules/judged.ts'
import { borneOut, contradicts, standingOf } from '../../../shared/rules/status.ts'
import { goalNumbers, plural, small } from '../../../shared/words/index.ts'

/**
 * Overview counts a goal among those whose last whole year is behind their status, and the findings don't if newer
 * figures support it: this says beside their number which goal makes the difference. '' for none.
 */
export function borneWords(plan: Plan, today: string): string {
  const nos = countedGoals(plan)
    .filter(isOpenGoal)
    .flatMap((goal) => {
      const judged = judgedBy(plan, goal)
      const standing = standingOf(plan, goal, today)
      const no = goalNumber(plan, goal.id)
      if (standing.against === null) return []
      return no !== undefined && contradicts(standing, judged) && borneOut(standing, judged, today) ? [no] : []
    })
  if (nos.length === 0) return ''
  return `Not counted here: ${small(goalNumbers(nos))}. Newer figures support ${plural(nos.length, 'its status', 'their status')}.`
}
