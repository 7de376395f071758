import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { hasNoAdoptionDay, inForce, isEnded, policiesBehind, policiesHolding } from '../domain/policy-force.ts'
import { policyInSentence } from '../domain/policy-name.ts'
import { listed } from '../words/index.ts'
import { eachOf, named, withReason } from './finding.ts'
import { newestStatus } from './status.ts'

/** A goal without a policy in force behind it. It is more serious if none is being prepared either. */
export const unbackedGoal = eachOf('unbacked-goal', 'goal', (plan, g, today) => {
  // While its name is being typed there is no finding.
  if (!isOpenGoal(g) || !g.title?.trim()) return []
  const behind = policiesBehind(plan, g.id)
  if (policiesHolding(plan, g.id, today).length > 0) return []
  const coming = behind.filter((p) => p.stage !== undefined && p.stage !== 'gap' && !isEnded(p, today))
  // For a policy that is listed as missing, the advice is to write it.
  const missing = behind.filter((p) => p.stage === 'gap')
  // For a policy without a stage, the first question is whether it is in force: nothing may have to be written.
  const unknown =
    coming.length + missing.length > 0 ? [] : behind.filter((p) => p.stage === undefined && !isEnded(p, today))
  // For an adopted policy of which only a draft backs the goal, the draft should be adopted.
  const drafts = coming.filter((p) => inForce(p, today))
  const only =
    drafts.length > 0
      ? `, only the draft of ${names(drafts)}`
      : unknown.length > 0
        ? `, only ${unknown.length === 1 ? 'one whose stage is' : 'some whose stages are'} not given`
        : // Why it comes before a goal whose policy is being drafted.
          coming.length === 0 && plan.all('policy').length > 0
          ? ', nor a draft'
          : ''
  const [first] = [...missing, ...coming, ...unknown]
  const isGap = coming.length + unknown.length > 0 || plan.all('policy').length === 0 || isCalledDone(plan, g.id, today)
  return [
    {
      rule: 'unbacked-goal',
      // In a plan without any policy, none could have been linked; and a goal that is called done does not need one.
      severity: isGap ? 'gap' : 'blocker',
      audience: 'board',
      step: 'align-backing',
      ...(first && { fixIn: { kind: 'policy', id: first.id, field: 'stage' } }),
      about: [{ kind: 'goal', id: g.id }, ...behind.map((p) => ({ kind: 'policy', id: p.id }))],
      ...withReason(`${named('Goal', g.title)} has no adopted policy linked to it`, only),
      do: whatToDo(plan, { coming, drafts, missing, unknown }),
    },
  ]
})

/** The policies that are linked to a goal and not in force for it, by how far they have come. */
interface Linked {
  /** They are being written, read or reviewed. */
  readonly coming: readonly Policy[]
  /** Those of them that are in force, and of which only a draft backs the goal. */
  readonly drafts: readonly Policy[]
  /** They are listed as missing. */
  readonly missing: readonly Policy[]
  /** They have no stage. */
  readonly unknown: readonly Policy[]
}
type Policy = RecordOf<'policy'>

function whatToDo(plan: Plan, { coming, drafts, missing, unknown }: Linked): string {
  const orLink = 'or link an adopted policy that is truly about it.'
  const undated = coming.find(hasNoAdoptionDay)
  if (undated !== undefined)
    return `If ${names([undated])} was adopted, enter the date: a policy under review holds until it is replaced.`
  if (coming.length > 0) {
    const others = names(coming.filter((p) => !drafts.includes(p)))
    const draft = drafts.length > 0 ? `the draft of ${names(drafts)}` : ''
    return `Bring ${listed([others, draft].filter((w) => w !== ''))} to adoption, ${orLink}`
  }
  if (missing.length > 0)
    return `Write ${listed(missing.map((p) => names([p])))} and bring ${missing.length === 1 ? 'it' : 'them'} to adoption, ${orLink}`
  if (unknown.length > 0)
    return `Find out whether ${listed(unknown.map((p) => names([p])))} ${unknown.length === 1 ? 'is in force, and enter its stage' : 'are in force, and enter their stages'}; ${orLink}`
  return plan.all('policy').length === 0
    ? 'List the board’s policies, and link one that is truly about it, or draft one and bring it to adoption. Once the plan lists policies, a goal without one comes first.'
    : 'Link an adopted policy that is truly about it, or draft one and bring it to adoption.'
}

const isCalledDone = (plan: Plan, goal: string, today: string): boolean =>
  newestStatus(plan, goal, today)?.status === 'done'

const names = (policies: readonly Policy[]): string => policies.map(policyInSentence).join(', ')
