import { earliestOf, latestOf } from '../days/index.ts'
import type { RecordOf } from './kinds/index.ts'
import { type Plan, where } from './plan.ts'

/**
 * True for a policy that no longer holds: repealed, set aside or expired. Its stage says so, or a day on which it
 * ended, after which it was not adopted again; as of `day` (ISO), or of any day by default.
 */
export function isEnded({ stage, reached }: RecordOf<'policy'>, day = '9999'): boolean {
  const ended = reached?.retired
  if (ended === undefined) return stage === 'retired'
  // In the month in which it ended there may be days left.
  if (latestOf(ended) > day) return false
  const adopted = reached?.adopted
  return stage === 'retired' || adopted === undefined || latestOf(ended) >= earliestOf(adopted)
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
export const hasNoAdoptionDay = (policy: RecordOf<'policy'>): boolean =>
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

/** The policies that are linked to a goal and back it with no text in force, by how far they have come. */
export interface Ahead {
  /** They are being written, read or reviewed, and no text of them holds. */
  readonly coming: readonly RecordOf<'policy'>[]
  /** They are in force, and only a draft backs the goal. */
  readonly drafts: readonly RecordOf<'policy'>[]
  /** They are listed as missing: nobody has written them. */
  readonly missing: readonly RecordOf<'policy'>[]
  /** Their stage is not entered, so that nobody knows whether they hold. */
  readonly unknown: readonly RecordOf<'policy'>[]
}

/** What is ahead of a goal as of `day` (ISO): the policies behind it that neither back it yet nor have ended. */
export function policiesAhead(plan: Plan, goal: string, day: string): Ahead {
  const holding = policiesHolding(plan, goal, day)
  const ahead = policiesBehind(plan, goal).filter((p) => !holding.includes(p) && !isEnded(p, day))
  const written = ahead.filter((p) => p.stage !== undefined && p.stage !== 'gap')
  return {
    coming: written.filter((p) => !inForce(p, day)),
    drafts: written.filter((p) => inForce(p, day)),
    missing: ahead.filter((p) => p.stage === 'gap'),
    unknown: ahead.filter((p) => p.stage === undefined),
  }
}
