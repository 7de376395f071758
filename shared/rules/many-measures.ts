import { isOpenGoal } from '../domain/goal-of.ts'
import { where } from '../domain/plan.ts'
import { eachOf, named } from './finding.ts'

export const MOST_MEASURES = 5

/** More than five measures on a goal: few of them get read. */
export const manyMeasures = eachOf('many-measures', 'goal', (plan, g) => {
  const count = isOpenGoal(g) ? where(plan, 'measure', 'goal', g.id).length : 0
  if (count <= MOST_MEASURES) return []
  return [
    {
      rule: 'many-measures',
      severity: 'note',
      audience: 'board',
      step: 'align-goals',
      about: [{ kind: 'goal', id: g.id }],
      says: `${named('Goal', g.title)} has ${count} measures. People rarely read more than five.`,
      do: 'Keep the ones that would lead to action, five at most.',
      act: 'Look at its measures',
    },
  ]
})
