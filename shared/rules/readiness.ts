import type { Plan } from '../domain/plan.ts'
import { fillSlots, index, type StepHead, type Support, steps, stepsOf, step as stepWith } from '../guide/guide.ts'
import levelList from '../guide/lists/indicator-levels.json' with { type: 'json' }
import type { Finding } from './finding.ts'
import { progressOf, ratingId, type StepStatus } from './step-progress.ts'

/** The progress of a support, in words and a fraction; never a number out of a hundred. */
export interface Readiness {
  /** “In place”, the name of the level, or that nothing, or too little for a level, is rated yet. */
  readonly words: string
  /** "5 of 14 in place" */
  readonly fraction: string
  readonly inPlace: number
  readonly indicators: number
  readonly rated: number
  /** True if an open blocker keeps it at Emerging, and it would be higher without. */
  readonly held: boolean
  /** Why it is not higher: what holds it back, one sentence each. */
  readonly reasons: readonly string[]
  /** What is rated lower than in place, by the name of its level: “Emerging”, and the indicators that are. */
  readonly lower: readonly { readonly level: string; readonly statements: readonly string[] }[]
}

const levelNames: readonly string[] = levelList.items.map((level) => level.name)
const IN_PLACE = 2
/** The highest level while a blocker is open: Emerging. */
const CAP = 1

/**
 * The readiness of a support: the mean of its indicators' ratings from 0 to 3, with an unrated one as 0, capped at 1
 * while a blocker of that support is open; in the word of the nearest level, or halfway, of the lower one. `findings`
 * are those of the plan. If `plan` is a view of `whole`, a rating that is hidden in it counts, and is not named.
 */
export function readinessOf(plan: Plan, support: Support, findings: readonly Finding[], whole: Plan = plan): Readiness {
  const indicators = stepsOf(support.id).flatMap((s) => s.indicators)
  const levels = indicators.map((i) => levelOf(whole, i))
  const rated = levels.filter((l) => l !== undefined).length
  const inPlace = levels.filter((l) => (l ?? 0) >= IN_PLACE).length
  const mean = levels.reduce<number>((sum, l) => sum + (l ?? 0), 0) / Math.max(1, levels.length)
  const blockers = findings.filter((f) => f.severity === 'blocker' && support.steps.includes(f.step))
  const level = nearestLevel(mean)
  const held = blockers.length > 0 && level > CAP
  const word = levelNames[held ? CAP : level] ?? ''
  const lower = indicators.flatMap((i, at) => {
    const level = levels[at]
    if (level === undefined || level >= IN_PLACE || levelOf(plan, i) === undefined) return []
    return [{ level, statement: fillSlots(i.statement, plan.get('words', 'words')) }]
  })
  const byLevel = Map.groupBy(lower, (l) => l.level)
  const open = indicators.length - rated
  return {
    // One thing in place and the rest not rated is no support in which nothing is started.
    words:
      rated === 0
        ? 'Not rated'
        : level === 0 && open > 0 && levels.some((l) => (l ?? 0) > 0)
          ? 'Mostly not rated'
          : word,
    fraction: `${inPlace} of ${indicators.length} in place`,
    inPlace,
    indicators: indicators.length,
    rated,
    held,
    reasons: [
      ...(held
        ? [`It stays at ${levelNames[CAP]} until ${blockers.length === 1 ? 'this is' : 'these are'} solved:`]
        : []),
      ...blockers.map((f) => f.says),
      ...(open > 0 ? [open === 1 ? 'One indicator is not rated.' : `${open} indicators are not rated.`] : []),
    ],
    lower: [...byLevel]
      .toSorted(([a], [b]) => a - b)
      .map(([level, of]) => ({ level: levelNames[level] ?? '', statements: of.map((l) => l.statement) })),
  }
}

/**
 * The rule behind the word, for its reader: a word that differs from what most indicators have would otherwise look
 * like an error.
 */
export const levelRule =
  'The level of a support is the one nearest to the mean of its indicators’ levels; halfway between two, it is the lower.'

/** Halfway it is the lower level: half of a support that is only begun is not in place. */
const nearestLevel = (mean: number): number => Math.ceil(mean - 0.5)

function levelOf(plan: Plan, indicator: StepHead['indicators'][number]): number | undefined {
  const level = plan.get('rating', ratingId(indicator.id))?.level
  return level === undefined ? undefined : Number(level)
}

/** The steps of a support that are done, out of all. */
export function stepsDone(
  plan: Plan,
  support: Support,
): readonly { readonly id: string; readonly status: StepStatus }[] {
  return stepsOf(support.id).map((s) => ({ id: s.id, status: progressOf(plan, s).status }))
}

/** How far a plan is as it is closed: the steps of the whole guide that are done, and those only begun. */
export interface StepsLeft {
  readonly done: number
  readonly begun: number
}

export function countSteps(plan: Plan): StepsLeft {
  const all = steps.map((s) => progressOf(plan, s).status)
  return { done: all.filter((s) => s === 'done').length, begun: all.filter((s) => s === 'inWork').length }
}

/** The one thing to do next, and the reason. */
export type NextStep =
  | { readonly why: 'blocker'; readonly step: string; readonly finding: Finding }
  | { readonly why: 'empty'; readonly step: string }
  | { readonly why: 'unrated'; readonly step: string; readonly open: number }

/**
 * What is left to do in the steps: those that were begun with what should be solved first, in the guide's order, then the first
 * without records, then the first with unrated indicators. A step that is put off (“not now”) is skipped, and so is one that
 * can't be opened according to `can`.
 */
export function stepsLeft(
  plan: Plan,
  findings: readonly Finding[],
  can: (step: string) => boolean = () => true,
): readonly NextStep[] {
  const steps = index.order.flatMap((id) => {
    const step = stepWith(id)
    if (step === undefined || !can(id)) return []
    const progress = progressOf(plan, step)
    return progress.status === 'notNow' ? [] : [{ id, ...progress }]
  })
  const solve = steps
    .filter(({ status }) => status !== 'notBegun')
    .flatMap(({ id }) =>
      findings
        .filter((f) => f.severity === 'blocker' && f.step === id)
        .map((finding) => ({ why: 'blocker' as const, step: id, finding })),
    )
    // As in Findings: what somebody is at already comes behind what can be done now.
    .toSorted((a, b) => Number(a.finding.waits === true) - Number(b.finding.waits === true))
  const empty = steps.find((s) => !s.recorded)
  const unrated = steps.find((s) => s.rated < s.indicators)
  return [
    ...solve,
    ...(empty === undefined ? [] : [{ why: 'empty' as const, step: empty.id }]),
    ...(unrated === undefined
      ? []
      : [{ why: 'unrated' as const, step: unrated.id, open: unrated.indicators - unrated.rated }]),
  ]
}
