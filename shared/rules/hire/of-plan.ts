import { isOpenGoal } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { inForce, isEnded, policiesBehind, policiesHolding } from '../../domain/policy-force.ts'
import { capital, commas, countInWords, hasWords, plural } from '../../words/index.ts'
import { isAgreed } from '../term-uses.ts'
import { type Groundwork, half, has, of } from './groundwork.ts'

export function commitment(plan: Plan): Groundwork {
  const c = plan.get('commitment', 'commitment')
  const isEntered = hasWords(c?.statement)
  const isAgreed = c?.statementStatus === 'reviewed' || c?.statementStatus === 'adopted'
  return {
    id: 'commitment',
    says: 'A statement of what the district commits to is reviewed or adopted.',
    held: isEntered && isAgreed,
    known: isEntered && c?.statementStatus !== undefined,
    reason: commitmentReason(c),
    do: `${isEntered ? 'Have the commitment statement' : 'Write the commitment statement and have it'} reviewed or adopted.`,
    step: 'align-commitment',
    audience: 'public',
    ...(c && { about: { kind: 'commitment', id: 'commitment' } }),
  }
}

function commitmentReason(c: RecordOf<'commitment'> | undefined): string {
  if (!hasWords(c?.statement)) return 'No commitment statement is entered.'
  switch (c?.statementStatus) {
    case 'draft':
      return 'The commitment statement is a draft.'
    case 'reviewed':
    case 'adopted':
      return `The commitment statement is ${c.statementStatus}.`
    default:
      return 'The plan does not say whether the statement was adopted.'
  }
}

export function policy(plan: Plan, day: string): Groundwork {
  const open = plan.all('goal').filter(isOpenGoal)
  const backed = open.filter((g) => policiesHolding(plan, g.id, day).length > 0).length
  return {
    id: 'policy',
    says: 'Adopted policy stands behind at least half of the goals.',
    held: half(backed, open.length),
    // As in the view of what is fragile: if policies are listed, having none linked is an answer.
    known: open.length > 0 && plan.all('policy').length > 0,
    reason: policyReason(plan, open, backed, day),
    do: 'Link adopted policies to at least half of the goals, or bring new ones to adoption.',
    step: 'align-backing',
    audience: 'public',
  }
}

/** @param backed how many of the open goals have an adopted policy */
function policyReason(plan: Plan, open: readonly RecordOf<'goal'>[], backed: number, day: string): string {
  const adopted = plan.all('policy').filter((p) => inForce(p, day)).length
  if (open.length === 0)
    return `${adopted === 0 ? 'No policy is entered as adopted' : 'Policies are adopted'}, and no goal is entered for one to stand behind.`
  if (plan.all('policy').length === 0) return 'No policies are entered.'
  if (plan.all('policyLink').length === 0)
    return adopted === 0
      ? 'No policy is linked to a goal.'
      : `${capital(countInWords(adopted))} ${plural(adopted, 'policy is adopted; it is not', 'policies are adopted; none is')} linked to a goal.`
  const linked = `${of(backed, open.length, 'goal', has)} an adopted policy linked to ${plural(open.length === 1 ? 1 : backed, 'it', 'them')}`
  const inPart = open.filter((g) => isBackedInPart(plan, g.id, day)).length
  const part = inPart === 0 ? '' : `, ${backed === 1 ? '' : `${countInWords(inPart)} of them `}only in part`
  return `${linked}${part}${lostWords(plan, open, day)}.`
}

/** True if the policies in force behind a goal back it only in part. */
function isBackedInPart(plan: Plan, goal: string, day: string): boolean {
  const links = where(plan, 'policyLink', 'goal', goal).filter((l) => {
    const behind = plan.get('policy', l.policy)
    return behind !== undefined && inForce(behind, day) && l.extent !== 'draft'
  })
  return links.length > 0 && links.every((l) => l.extent === 'inPart')
}

/** “; two had only policies that are no longer in force”, of goals that lost their policy; '' if none did. */
function lostWords(plan: Plan, open: readonly RecordOf<'goal'>[], day: string): string {
  const lost = open.flatMap((g) => {
    const ended = policiesBehind(plan, g.id).filter((p) => isEnded(p, day))
    return ended.length > 0 && policiesHolding(plan, g.id, day).length === 0 ? [ended.map((p) => p.id)] : []
  })
  if (lost.length === 0) return ''
  const goals = lost.length === 1 && open.length === 1 ? 'the one goal' : countInWords(lost.length)
  const policies = new Set(lost.flat()).size === 1 ? 'one that is' : 'policies that are'
  return `; ${goals} had only ${policies} no longer in force`
}

export function goals(plan: Plan): Groundwork {
  const open = plan.all('goal').filter(isOpenGoal)
  const measured = open.filter((g) =>
    plan.all('measure').some((m) => m.goal === g.id && m.baselineYear !== undefined && m.targetYear !== undefined),
  ).length
  return {
    id: 'goals',
    says: 'Each goal has a measure with a baseline and a target year.',
    held: open.length > 0 && measured === open.length,
    known: open.length > 0,
    reason:
      open.length === 0
        ? 'No goals are entered.'
        : `${capital(of(measured, open.length, 'goal', has))} a measure with a baseline year and a target year.`,
    do: 'Give each goal a measure with a baseline year and a target year.',
    step: 'align-goals',
    audience: 'public',
  }
}

export function pace(plan: Plan): Groundwork {
  const notes = plan.all('paceAndCare')
  const asked = notes.filter((p) => hasWords(p.whoCouldBeHarmed, p.stopSign) && p.askedOn !== undefined).length
  return {
    id: 'pace',
    says: 'Some people who could be harmed by rushing were asked, and what would make us stop is written down.',
    held: asked > 0,
    known: notes.length > 0,
    reason:
      asked > 0
        ? `${notes.length === 1 ? 'One note says' : of(asked, notes.length, 'note', ['says', 'say'])} who was asked, when, and what would make us stop.`
        : 'No note says who was asked, when, and what would make us stop.',
    do: 'Ask those who could be harmed, and write down when they were asked and what would make us stop.',
    step: 'align-pace',
    audience: 'board',
  }
}

export function terms(plan: Plan): Groundwork {
  const all = plan.all('term')
  const adopted = all.filter(isAgreed).length
  const none =
    all.length === 0
      ? 'No terms are entered.'
      : all.every((t) => t.status === undefined)
        ? 'For no term does the plan say whether its definition was adopted.'
        : 'No term is entered with an adopted definition.'
  return {
    id: 'terms',
    says: 'At least three terms are defined in plain language.',
    held: adopted >= 3,
    known: adopted > 0 || all.some((t) => t.status !== undefined),
    reason:
      adopted === 0
        ? none
        : `${commas(adopted)} ${plural(adopted, 'term has', 'terms have')} a definition that was adopted or agreed on${adopted < 3 ? '; at least three are needed' : ''}.`,
    do:
      adopted === 0 || adopted >= 3
        ? 'Adopt plain definitions of at least three terms.'
        : `Adopt ${plural(3 - adopted, 'a plain definition of one more term', 'plain definitions of two more terms')}.`,
    step: 'community-define',
    audience: 'public',
  }
}
