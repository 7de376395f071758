import type { RecordOf } from '../domain/kinds/index.ts'
import { inForce } from '../domain/policy-force.ts'

/**
 * How far a policy backs a goal. Whether the backing holds or is only promised follows from the policy's own stage: a
 * draft is a promise, and a policy that is not drafted yet is only needed. For a policy without a stage the plan does
 * not say.
 */
export type Backing = 'none' | 'full' | 'inPart' | 'promised' | 'needed' | 'unknown'

/** The backing of a goal by a policy through their link, as of `day` (ISO). */
export function backingOf(link: RecordOf<'policyLink'> | undefined, policy: RecordOf<'policy'>, day?: string): Backing {
  if (link === undefined) return 'none'
  if (inForce(policy, day) && link.extent !== 'draft') return link.extent === 'inPart' ? 'inPart' : 'full'
  if (policy.stage === undefined) return 'unknown'
  return policy.stage === 'gap' ? 'needed' : 'promised'
}
