import { isOpenGoal } from '../domain/goal-of.ts'
import type { Plan } from '../domain/plan.ts'
import { type Ahead, hasNoAdoptionDay, policiesAhead, policiesBehind, policiesHolding } from '../domain/policy-force.ts'
import { policyInSentence } from '../domain/policy-name.ts'
import { listed } from '../words/index.ts'
import { actionFor } from './action-for.ts'
import { eachOf, inBrief, named } from './finding.ts'
import { newestStatus } from './status.ts'

/** A goal without a policy in force behind it. It is more serious if none is being prepared either. */
export const unbackedGoal = eachOf('unbacked-goal', 'goal', (plan, g, today) => {
  // While its name is being typed there is no finding.
  if (!isOpenGoal(g) || !g.title?.trim()) return []
  if (policiesHolding(plan, g.id, today).length > 0) return []
  // For a policy that is listed as missing, the advice is to write it; where only a draft of one in force backs the goal, to
  // adopt the draft. Without a stage, the first question is whether it is in force.
  const ahead = policiesAhead(plan, g.id, today)
  const { drafts, missing } = ahead
  const coming = [...ahead.coming, ...drafts]
  const unknown = coming.length + missing.length > 0 ? [] : ahead.unknown
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
      about: [{ kind: 'goal', id: g.id }, ...policiesBehind(plan, g.id).map((p) => ({ kind: 'policy', id: p.id }))],
      ...inBrief(
        `${named('Goal', g.title)} has no adopted policy linked to it${only}.`,
        `${named('Goal', g.title)} has no adopted policy.`,
      ),
      do: whatToDo(plan, { ...ahead, unknown }),
      ...[...missing, ...coming].map((p) => actionFor(plan, { kind: 'policy', id: p.id })).find((a) => a.under),
      act: first ? 'Open its policies' : 'Link a policy',
    },
  ]
})

function whatToDo(plan: Plan, { coming, drafts, missing, unknown }: Ahead): string {
  const orLink = 'or link an adopted policy that is truly about it.'
  const undated = [...coming, ...drafts].find(hasNoAdoptionDay)
  if (undated !== undefined)
    return `If ${names([undated])} was adopted, enter the date: a policy under review holds until it is replaced.`
  const draft = drafts.length > 0 ? `the draft of ${names(drafts)}` : ''
  if (coming.length + drafts.length > 0)
    return `Bring ${listed([names(coming), draft].filter((w) => w !== ''))} to adoption, ${orLink}`
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

const names = (policies: Ahead['coming']): string => policies.map(policyInSentence).join(', ')
