import type { RecordOf } from '../domain/kinds/index.ts'
import { inForce } from './unbacked-goal.ts'

/**
 * How far a policy stands behind a goal. Whether it stands or is a promise follows from the policy's own stage: a
 * draft is a promise, and what nobody has drafted is only needed. Of one without a stage the plan says none of this.
 */
export type Backing = 'none' | 'stands' | 'inPart' | 'promised' | 'needed' | 'unsaid'

/** How a link of a goal and a policy stands; `day` (ISO) is the one on which it is asked. */
export function backingOf(link: RecordOf<'policyLink'> | undefined, policy: RecordOf<'policy'>, day?: string): Backing {
  if (link === undefined) return 'none'
  if (inForce(policy, day) && link.extent !== 'draft') return link.extent === 'inPart' ? 'inPart' : 'stands'
  if (policy.stage === undefined) return 'unsaid'
  return policy.stage === 'gap' ? 'needed' : 'promised'
}
