import { earliestOf, latestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { policyInSentence } from '../domain/policy-name.ts'
import { listed } from '../words/index.ts'
import { eachOf, isOpen, named } from './finding.ts'
import { newestStatus } from './status.ts'

/**
 * True for a policy that no longer holds: repealed, set aside or expired. Its stage says so, or a day on which it
 * ended, after which it was not adopted again; as of `day` (ISO), or of any day by default.
 */
export function isEnded({ stage, reached }: RecordOf<'policy'>, day = '9999'): boolean {
  const on = reached?.retired
  if (on === undefined) return stage === 'retired'
  // In the month in which it ended there may be days left.
  if (latestOf(on) > day) return false
  const anew = reached?.adopted
  return stage === 'retired' || anew === undefined || latestOf(on) >= earliestOf(anew)
}

/** True if its adoption is still ahead of `day`: an earlier document does not know it yet. */
const isStillComing = ({ reached }: RecordOf<'policy'>, day = '9999'): boolean =>
  reached?.adopted !== undefined && earliestOf(reached.adopted) > day

/** True for a policy that binds: adopted, or reviewed or changed, during which the adopted text holds until it is replaced. */
export const inForce = (policy: RecordOf<'policy'>, day?: string): boolean =>
  !isEnded(policy, day) &&
  !isStillComing(policy, day) &&
  (policy.stage === 'adopted' ||
    isBeingChanged(policy) ||
    // True for an earlier day, when the end was still ahead.
    policy.stage === 'retired')

/** True for a policy whose adopted text holds while another one is reviewed, drafted or read. */
export const isBeingChanged = ({ stage, reached }: RecordOf<'policy'>): boolean =>
  reached?.adopted !== undefined && stage !== undefined && stage !== 'gap' && stage !== 'adopted' && stage !== 'retired'

/** True for a policy under review without a day of adoption: then nothing says that a text holds. */
export const adoptionNotSaid = (policy: RecordOf<'policy'>): boolean =>
  policy.stage === 'underReview' && policy.reached?.adopted === undefined

/** The policies that are linked to a goal, in any stage. */
export const policiesBehind = (plan: Plan, goal: string): readonly RecordOf<'policy'>[] =>
  where(plan, 'policyLink', 'goal', goal).flatMap((link) => plan.get('policy', link.policy) ?? [])

/** Those of them that bind and back the goal with the text in force: what only a draft says is still ahead. */
export const policiesHolding = (plan: Plan, goal: string, day?: string): readonly RecordOf<'policy'>[] =>
  where(plan, 'policyLink', 'goal', goal).flatMap((link) => {
    const policy = link.extent === 'draft' ? undefined : plan.get('policy', link.policy)
    return policy !== undefined && inForce(policy, day) ? [policy] : []
  })

/** A goal without a policy in force behind it. It is more serious if none is being prepared either. */
export const unbackedGoal = eachOf('unbacked-goal', 'goal', (plan, g, today) => {
  // While its name is being typed there is no finding.
  if (!isOpen(g) || !g.title?.trim()) return []
  const behind = policiesBehind(plan, g.id)
  if (policiesHolding(plan, g.id, today).length > 0) return []
  const coming = behind.filter((p) => p.stage !== undefined && p.stage !== 'gap' && !isEnded(p, today))
  // For a policy that is listed as missing, the advice is to write it.
  const missing = behind.filter((p) => p.stage === 'gap')
  // For a policy without a stage, the first question is whether it is in force: nothing may have to be written.
  const unknown =
    coming.length + missing.length > 0 ? [] : behind.filter((p) => p.stage === undefined && !isEnded(p, today))
  const [unsaid] = coming.filter(adoptionNotSaid)
  // For an adopted policy of which only a draft backs the goal, the draft should be adopted.
  const drafts = coming.filter((p) => inForce(p, today))
  const only =
    drafts.length > 0
      ? `, only the draft of ${names(drafts)}`
      : unknown.length > 0
        ? `, only ${unknown.length === 1 ? 'one whose stage is' : 'some whose stages are'} not given`
        : ''
  const [mend] = [...missing, ...coming, ...unknown]
  return [
    {
      rule: 'unbacked-goal',
      // In a plan without any policy, none could have been linked; and a goal that is called done does not need one.
      severity:
        coming.length + unknown.length > 0 || plan.all('policy').length === 0 || isCalledDone(plan, g.id, today)
          ? 'gap'
          : 'blocker',
      audience: 'board',
      step: 'align-backing',
      ...(mend && { mend: { kind: 'policy', id: mend.id, field: 'stage' } }),
      about: [{ kind: 'goal', id: g.id }, ...behind.map((p) => ({ kind: 'policy', id: p.id }))],
      says: `${named('Goal', g.title)} has no adopted policy linked to it${only}.`,
      do:
        unsaid !== undefined
          ? `If ${names([unsaid])} was adopted, enter the date: a policy under review holds until it is replaced.`
          : coming.length > 0
            ? `Bring ${listed([names(coming.filter((p) => !drafts.includes(p))), drafts.length > 0 ? `the draft of ${names(drafts)}` : ''].filter((w) => w !== ''))} to adoption, or link an adopted policy that is truly about it.`
            : missing.length > 0
              ? `Write ${listed(missing.map((p) => names([p])))} and bring ${missing.length === 1 ? 'it' : 'them'} to adoption, or link an adopted policy that is truly about it.`
              : unknown.length > 0
                ? `Find out whether ${listed(unknown.map((p) => names([p])))} ${unknown.length === 1 ? 'is in force, and enter its stage' : 'are in force, and enter their stages'}; or link an adopted policy that is truly about it.`
                : plan.all('policy').length === 0
                  ? 'List the board’s policies, and link one that is truly about it, or draft one and bring it to adoption. Once the plan lists policies, a goal without one is a blocker.'
                  : 'Link an adopted policy that is truly about it, or draft one and bring it to adoption.',
    },
  ]
})

const isCalledDone = (plan: Plan, goal: string, today: string): boolean =>
  newestStatus(plan, goal, today)?.status === 'done'

const names = (policies: readonly RecordOf<'policy'>[]): string => policies.map(policyInSentence).join(', ')
