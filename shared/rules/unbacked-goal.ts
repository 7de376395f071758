import { isOpenGoal } from '../domain/goal-of.ts'
import { type Plan, where } from '../domain/plan.ts'
import { type Ahead, hasNoAdoptionDay, policiesAhead, policiesBehind, policiesHolding } from '../domain/policy-force.ts'
import { codeAndTitle, policyInSentence } from '../domain/policy-name.ts'
import type { About } from '../domain/schema.ts'
import { listed, unstopped, whom } from '../words/index.ts'
import { actionFor, lacking, openActionFor } from './action-for.ts'
import { eachOf, inBrief, named } from './finding.ts'
import { openReadings } from './policy-days.ts'
import { isOrder } from './policy-kinds.ts'
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
  const prepared = [...missing, ...coming].map((p): About => ({ kind: 'policy', id: p.id }))
  const atIt = prepared.find((p) => openActionFor(plan, p))
  // A text that nobody has written has no reading to plan: first somebody is asked to write it, or is at it already.
  const writer = missing.length > 0 ? atIt && openActionFor(plan, atIt) : undefined
  const enter = first && entering(plan, first, today)
  const isGap = coming.length + unknown.length > 0 || plan.all('policy').length === 0 || isCalledDone(plan, g.id, today)
  return [
    {
      rule: 'unbacked-goal',
      // In a plan without any policy, none could have been linked; and a goal that is called done does not need one.
      severity: isGap ? 'gap' : 'blocker',
      audience: 'board',
      step: 'align-backing',
      ...(writer
        ? { fixIn: { kind: 'action', id: writer.id, field: lacking(plan, writer)[0]?.field ?? 'status' } }
        : enter && first && { fixIn: { kind: 'policy', id: first.id, field: enter.field } }),
      about: [{ kind: 'goal', id: g.id }, ...policiesBehind(plan, g.id).map((p) => ({ kind: 'policy', id: p.id }))],
      ...inBrief(
        `${named('Goal', g.title)} has no adopted policy linked to it${only}${coming.length > 0 ? '' : whyMissing(plan, g.id, missing)}.`,
        `${named('Goal', g.title)} has no adopted policy.`,
      ),
      do: whatToDo(plan, { ...ahead, unknown }, today, writer !== undefined),
      ...(atIt && actionFor(plan, atIt, today)),
      ...(missing.length > 0 && !atIt && { asks: askedTo(plan, missing) }),
      act: writer ? 'Open the action for it' : (enter?.act ?? 'Link a policy'),
    },
  ]
})

function whatToDo(plan: Plan, { coming, drafts, missing, unknown }: Ahead, today: string, begun: boolean): string {
  const orLink = 'or link an adopted policy that is truly about it.'
  const undated = [...coming, ...drafts].find(hasNoAdoptionDay)
  if (undated !== undefined)
    return `If ${names([undated])} was adopted, enter the date: a policy under review holds until it is replaced.`
  const draft = drafts.length > 0 ? `the draft of ${names(drafts)}` : ''
  if (coming.length + drafts.length > 0) {
    const bring = `Bring ${listed([names(coming), draft].filter((w) => w !== ''))} to adoption`
    const [first] = [...coming, ...drafts]
    const which = first && drafts.length + coming.length === 1 ? readingToPlan(plan, first, today) : null
    return which === null ? `${bring}, ${orLink}` : `${bring}: plan its ${which} reading by the board; ${orLink}`
  }
  if (missing.length > 0) return `${write(plan, missing, today, begun)}; ${orLink}`
  if (unknown.length > 0)
    return `Find out whether ${listed(unknown.map((p) => names([p])))} ${unknown.length === 1 ? 'is in force, and enter its stage' : 'are in force, and enter their stages'}; ${orLink}`
  return plan.all('policy').length === 0
    ? 'List the board’s policies, and link one that is truly about it, or draft one and bring it to adoption. Once the plan lists policies, a goal without one comes first.'
    : 'Link an adopted policy that is truly about it, or draft one and bring it to adoption.'
}

/** Who writes the missing policies, and the reading to plan; where that is planned, their way to adoption. */
function write(plan: Plan, missing: Ahead['missing'], today: string, begun: boolean): string {
  const who = begun
    ? `See that ${listed(missing.map((p) => names([p])))} ${missing.length === 1 ? 'is' : 'are'} written`
    : askedTo(plan, missing)
  const planned = missing.every((p) => openReadings(plan, p, today).length > 0)
  if (planned) return `${who}${begun ? ', then' : ' and'} bring ${missing.length === 1 ? 'it' : 'them'} to adoption`
  return `${who}, ${begun ? 'then' : 'and'} plan ${missing.length === 1 ? 'its first reading' : 'their first readings'} by the board`
}

/** “Ask the Director of Student Services to write JK”: who is asked for the text, where one person looks after it. */
function askedTo(plan: Plan, missing: Ahead['missing']): string {
  const them = listed(missing.map((p) => names([p])))
  const owners = new Set(missing.map((p) => plan.get('person', p.owner)?.role?.trim() ?? ''))
  const [owner = ''] = owners
  return owners.size === 1 && owner !== '' ? `Ask ${whom(owner)} to write ${them}` : `Write ${them}`
}

/** What a policy that is still missing should say, in the words entered where it was linked: nothing is quoted from it yet. */
function whyMissing(plan: Plan, goal: string, missing: Ahead['missing']): string {
  const [policy] = missing
  const how =
    policy &&
    where(plan, 'policyLink', 'goal', goal)
      .find((l) => l.policy === policy.id)
      ?.how?.trim()
  return policy && how ? `. Once adopted, ${names([policy])} would back it: ${unstopped(how)}` : ''
}

/** Which reading should be planned next; null where one is planned, or the policy goes before no board. */
function readingToPlan(plan: Plan, policy: Ahead['coming'][number], today: string): 'first' | 'next' | null {
  if (isOrder(policy) || openReadings(plan, policy, today).length > 0) return null
  const isRead = policy.stage === 'firstReading' || policy.stage === 'secondReading'
  return isRead || policy.reached?.firstReading !== undefined ? 'next' : 'first'
}

/** What is entered in the policy itself: the first open of its dates, or the stage; and the button that leads there. */
function entering(plan: Plan, policy: Ahead['coming'][number], today: string): { field: string; act: string } {
  const its = `of ${called(policy)}`
  if (hasNoAdoptionDay(policy)) return { field: 'reached', act: `Enter the adoption ${its}` }
  if (policy.stage === undefined) return { field: 'stage', act: `Enter the stage ${its}` }
  const which = readingToPlan(plan, policy, today)
  if (which !== null) return { field: 'planned', act: `Plan the ${which} reading ${its}` }
  const late = openReadings(plan, policy, today).some((r) => r.day < today)
  if (late) return { field: 'reached', act: `Enter the reading ${its}` }
  return { field: 'stage', act: `Open ${called(policy)}` }
}

/** A policy on a button, by its name: most readers do not know the codes. */
const called = (policy: Ahead['coming'][number]): string =>
  codeAndTitle(policy) === '' ? 'the policy' : policyInSentence(policy)

const isCalledDone = (plan: Plan, goal: string, today: string): boolean =>
  newestStatus(plan, goal, today)?.status === 'done'

const names = (policies: Ahead['coming']): string => policies.map(policyInSentence).join(', ')
