import { isOpenAction, isOpenGoal } from '../domain/goal-of.ts'
import type { Plan } from '../domain/plan.ts'
import { eachOf, named, stepOf } from './finding.ts'

/** True if there is no owner, or the owner was removed from the plan. */
const nobody = (plan: Plan, owner: string | undefined): boolean => plan.get('person', owner) === undefined

/** Goals without an owner. */
export const unownedGoal = eachOf('unowned/goal', 'goal', (plan, g) =>
  isOpenGoal(g) && nobody(plan, g.owner)
    ? [
        {
          rule: 'unowned/goal',
          severity: 'gap',
          audience: 'board',
          step: 'align-goals',
          about: [{ kind: 'goal', id: g.id }],
          field: 'owner',
          says: `${named('Goal', g.title)} names no owner.`,
          do: 'Name one owner who has agreed.',
          act: 'Name an owner',
        },
      ]
    : [],
)

/** Open actions without an owner. */
export const unownedAction = eachOf('unowned/action', 'action', (plan, a) =>
  isOpenAction(plan, a) && nobody(plan, a.owner)
    ? [
        {
          rule: 'unowned/action',
          severity: 'gap',
          audience: 'board',
          step: stepOf(plan, { kind: 'action', id: a.id }) ?? 'align-goals',
          about: [{ kind: 'action', id: a.id }, ...(a.about ? [a.about] : [])],
          field: 'owner',
          says: `${named('Action', a.title)} names no owner.`,
          do: 'Name who will do it.',
          act: 'Name an owner',
        },
      ]
    : [],
)
