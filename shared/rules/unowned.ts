import { type Finding, named, openGoals, type Rule } from './finding.ts'

/** Goals and actions that nobody owns. An owner who was removed from the plan owns nothing. */
export const unowned: Rule = (plan) => {
  const nobody = (owner: string | undefined) => plan.get('person', owner) === undefined
  const goals = openGoals(plan)
    .filter((g) => nobody(g.owner))
    .map(
      (g): Finding => ({
        rule: 'unowned/goal',
        severity: 'gap',
        audience: 'board',
        about: [{ kind: 'goal', id: g.id }],
        says: `${named('Goal', g.title)} has no owner.`,
        do: 'Name one owner who has agreed.',
      }),
    )
  const actions = plan
    .all('action')
    .filter((a) => a.status !== 'done' && a.status !== 'stopped' && nobody(a.owner))
    .map(
      (a): Finding => ({
        rule: 'unowned/action',
        severity: 'gap',
        audience: 'board',
        about: [{ kind: 'action', id: a.id }, ...(a.about ? [a.about] : [])],
        says: `${named('Action', a.title)} has no owner.`,
        do: 'Name who does it.',
      }),
    )
  return [...goals, ...actions]
}
