import type { Plan } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'
import { addsUp } from './adds-up.ts'
import { budgetGap } from './budget-gap.ts'
import {
  audienceUnmet,
  concernWithoutAnswer,
  concernWithoutMessenger,
  engagementUntold,
  storyOld,
  storyWithoutData,
} from './community.ts'
import { onOnePerson, outlivesLeader } from './continuity.ts'
import { departmentCommitment, departmentWithoutGoal, goalWithoutLead } from './departments.ts'
import { distantDecision, distantPlace } from './distance.ts'
import { doubtedFigure } from './doubted-figure.ts'
import type { Finding, Rule } from './finding.ts'
import { fundingCliff } from './funding-cliff.ts'
import { gapWidened } from './gap-widened.ts'
import { hiringTooSoon } from './hiring-too-soon.ts'
import { countAgainstPercent, farFromNeighbors, overTheWhole } from './impossible-figure.ts'
import { isolationRules } from './isolation.ts'
import { lateRisk } from './late-risk.ts'
import { manyMeasures } from './many-measures.ts'
import { overdueAction } from './overdue-action.ts'
import { policyReview } from './policy-review.ts'
import { checkInOverdue, engagementOverdue, lookBackOverdue, reviewOverdue, statusOverdue } from './promises-overdue.ts'
import { quotedWords } from './quoted-words.ts'
import { askN, smallCells } from './small-cells.ts'
import { statusContradicted, statusOld } from './status-rules.ts'
import { targetPassed } from './target-passed.ts'
import { titledTime } from './titled-time.ts'
import { unbackedGoal } from './unbacked-goal.ts'
import { policyUndecided, screenUndecided } from './undecided.ts'
import { undefinedTerm } from './undefined-term.ts'
import { goalNotSecured, goalWithoutLine } from './unfunded-goal.ts'
import { unmeasuredGoal, unmeasuredMeasure } from './unmeasured-goal.ts'
import { unownedAction, unownedGoal } from './unowned.ts'

export type { Finding, Rule } from './finding.ts'

/** Every rule. A new one is a file here, its test, and one line. */
export const rules: readonly Rule[] = [
  unbackedGoal,
  unmeasuredGoal,
  unmeasuredMeasure,
  unownedGoal,
  unownedAction,
  overdueAction,
  titledTime,
  lateRisk,
  goalWithoutLine,
  goalNotSecured,
  fundingCliff,
  budgetGap,
  policyReview,
  policyUndecided,
  screenUndecided,
  quotedWords,
  askN,
  smallCells,
  addsUp,
  onOnePerson,
  outlivesLeader,
  gapWidened,
  departmentCommitment,
  goalWithoutLead,
  departmentWithoutGoal,
  checkInOverdue,
  statusOverdue,
  engagementOverdue,
  engagementUntold,
  lookBackOverdue,
  reviewOverdue,
  distantPlace,
  distantDecision,
  ...isolationRules,
  storyWithoutData,
  storyOld,
  concernWithoutAnswer,
  concernWithoutMessenger,
  audienceUnmet,
  // People who were not met or answered come before words.
  undefinedTerm,
  hiringTooSoon,
  manyMeasures,
  statusContradicted,
  statusOld,
  countAgainstPercent,
  overTheWhole,
  farFromNeighbors,
  targetPassed,
  doubtedFigure,
]

const order = { blocker: 0, gap: 1, note: 2 } as const

/**
 * Findings in the order in which they are shown: the most serious first, of those what can be done now, then in the
 * order of the rules and of the plan's records, or of one rule by the day since when they are late.
 */
export const inOrder = (found: readonly Finding[]): readonly Finding[] =>
  longestFirst(found).toSorted(
    (a, b) => order[a.severity] - order[b.severity] || Number(a.waits === true) - Number(b.waits === true),
  )

/** Findings that are late since a day take each other's places: the longest comes first. */
function longestFirst(found: readonly Finding[]): readonly Finding[] {
  const late = found.filter((f) => f.since !== undefined)
  const next = new Map(
    [...Map.groupBy(late, (f) => f.rule)].map(([rule, of]) => [
      rule,
      of.toSorted((a, b) => compareKeys(a.since ?? '', b.since ?? '')).values(),
    ]),
  )
  return found.map((f) => (f.since === undefined ? f : (next.get(f.rule)?.next().value ?? f)))
}

/** The findings of all rules in a plan on a day (ISO), without the engine's memory: tests compare the two. */
export const findings = (plan: Plan, today: string): readonly Finding[] =>
  inOrder(
    rules.flatMap((rule) =>
      'whole' in rule
        ? rule.whole(plan, today)
        : plan.all(rule.kind).flatMap((record) => rule.each(plan, record.id, today)),
    ),
  )

/** The key of a finding: its rule and its records. */
export const findingKey = (f: Finding): string => `${f.rule} ${f.about.map((a) => `${a.kind}/${a.id}`).join(' ')}`
