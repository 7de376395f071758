import { roughInWords } from '../../../../shared/days/index.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { hasNoAdoptionDay, inForce, isBeingChanged } from '../../../../shared/domain/policy-force.ts'
import { policyInSentence } from '../../../../shared/domain/policy-name.ts'
import type { Backing } from '../../../../shared/rules/backing.ts'
import { listed, whom } from '../../../../shared/words/index.ts'

type Policy = RecordOf<'policy'>
type Link = RecordOf<'policyLink'>

const backingWords: Record<Backing, string> = {
  none: 'None',
  full: 'Fully',
  inPart: 'In part',
  promised: 'In draft',
  needed: 'Needed',
  unknown: 'No stage yet',
}

/** “In draft” alone would deny the text of a policy in force: its draft is that of a revision. */
export const backingWord = (how: Backing, policy: Policy): string =>
  how === 'promised' && inForce(policy) ? 'In revision' : backingWords[how]

export const linkId = (goal: string, policy: string): string => derivedId(kinds.policyLink, { goal, policy }) ?? ''

/** How far the policy is then said to back the goal: of one under review whose text is in force, its draft alone. */
export const extentOf = (answer: Exclude<Answer, 'none'>, policy: Policy): NonNullable<Link['extent']> =>
  answer === 'inPart' ? 'inPart' : answer === 'promised' && inForce(policy) ? 'draft' : 'whole'

export const letters = { f: 'full', s: 'full', i: 'inPart', d: 'promised', p: 'promised', n: 'none' } as const
export type Answer = (typeof letters)[keyof typeof letters]

/** Why an answer is not open for a policy as it is now; null if it is open. */
export function closed(answer: Answer, policy: Policy): string | null {
  const code = policy.code || policy.title ? policyInSentence(policy) : 'The policy'
  const force = inForce(policy)
  if (hasNoAdoptionDay(policy) && answer !== 'none' && answer !== 'promised')
    return `${code} is under review. Enter the date it was adopted, and you can choose “Fully”.`
  if (answer === 'full' && !force) return `You can choose “Fully” once ${code} is adopted.`
  if (answer === 'inPart' && !force) return `You can choose “In part” once ${code} is adopted.`
  if (answer === 'promised' && force && !isBeingChanged(policy))
    return `${code} is adopted: choose “Fully” or “In part”.`
  return null
}

/** What a policy that is still missing has, and what it lacks, before anybody writes it. '' for any other. */
export function gapWords(plan: Plan, policy: Policy, dated: boolean): string {
  if (policy.stage !== 'gap') return ''
  const owner = plan.get('person', policy.owner)
  const whose = owner === undefined ? '' : ` Its owner is ${whom(owner.role?.trim() || 'named')}.`
  const draft = plan
    .all('action')
    .find(
      (a) => a.about?.kind === 'policy' && a.about.id === policy.id && a.status !== 'done' && a.status !== 'stopped',
    )
  const due = draft?.due === undefined ? '' : `, due ${roughInWords(draft.due)}`
  const underWay = draft?.title?.trim() ? ` An action for it is “${draft.title.trim()}”${due}.` : ''
  const lacks = [
    ...(owner === undefined ? ['who writes the draft'] : []),
    ...(dated ? [] : [owner === undefined ? 'by when' : 'when the board will see a draft']),
  ]
  return `Nothing is written yet.${whose}${underWay}${lacks.length === 0 ? '' : ` Open it to say ${listed(lacks)}.`}`
}
