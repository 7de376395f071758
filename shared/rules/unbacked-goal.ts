import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { eachOf, isOpen, named } from './finding.ts'

/** True for a policy that binds: adopted, or under review, during which the adopted text stays in force. */
export const inForce = (policy: RecordOf<'policy'>): boolean =>
  policy.stage === 'adopted' || (policy.stage === 'underReview' && policy.reached?.adopted !== undefined)

/** The policies that are named behind a goal, whatever their stage. */
export const policiesBehind = (plan: Plan, goal: string): readonly RecordOf<'policy'>[] =>
  where(plan, 'policyLink', 'goal', goal).flatMap((link) => plan.get('policy', link.policy) ?? [])

/** A goal behind which no policy in force stands. It holds it back most where none is on its way either. */
export const unbackedGoal = eachOf('unbacked-goal', 'goal', (plan, g) => {
  if (!isOpen(g)) return []
  const behind = policiesBehind(plan, g.id)
  if (behind.some(inForce)) return []
  const coming = behind.filter((p) => p.stage !== undefined && p.stage !== 'gap' && p.stage !== 'retired')
  const codes = coming.map((p) => p.code ?? p.title ?? 'a policy without a title').join(', ')
  return [
    {
      rule: 'unbacked-goal',
      severity: coming.length > 0 ? 'gap' : 'blocker',
      audience: 'board',
      step: 'align-backing',
      about: [{ kind: 'goal', id: g.id }, ...behind.map((p) => ({ kind: 'policy', id: p.id }))],
      says: `${named('Goal', g.title)} has no adopted policy behind it.`,
      do:
        coming.length > 0
          ? `Bring ${codes} to adoption, or name an adopted policy that is truly about it.`
          : 'Name an adopted policy that is truly about it, or draft one and bring it to adoption.',
    },
  ]
})
