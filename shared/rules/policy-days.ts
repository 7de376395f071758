import { earliestOf, latestOf, type RoughDay, roughly } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { inForce, isBeingChanged, isEnded } from '../domain/policy-force.ts'
import { codeAndTitle } from '../domain/policy-name.ts'
import { compareKeys, compareTexts } from '../words/index.ts'

export type PolicyStep = 'firstReading' | 'secondReading' | 'adopted' | 'review'

/** A day in the course of a policy. */
export interface PolicyDay {
  readonly step: PolicyStep
  /** The ISO day for sorting and for being late: for a month or a season the first day, for a review the last. */
  readonly day: string
  /** As exactly as it was entered, for sentences about it. */
  readonly known: RoughDay
  /** True if it was reached; otherwise the day is, or was, planned. */
  readonly done: boolean
}

/** A policy that has not ended, with the known days of its course, in order. */
export interface DatedPolicy {
  readonly id: string
  /** "JBB Educational equity". */
  readonly name: string
  readonly inForce: boolean
  readonly days: readonly PolicyDay[]
}

export const readingWords = {
  firstReading: 'First reading',
  secondReading: 'Second reading',
  adopted: 'Adoption',
} as const

const readings = ['firstReading', 'secondReading', 'adopted'] as const

/**
 * The readings and the adoption of a policy with their days: reached, or set for a meeting. A policy that is being
 * changed has two adoptions: that of the text in force, and the one planned for the new text.
 */
export const readingDays = (plan: Plan, policy: RecordOf<'policy'>): readonly PolicyDay[] =>
  readings.flatMap((step): PolicyDay[] => {
    const reached = policy.reached?.[step]
    const day = plan.get('meeting', policy.planned?.[step])?.date
    const isOpen = day !== undefined && (reached === undefined || isOfNewText(plan, policy, reached, day))
    return [
      ...(reached === undefined ? [] : [{ step, day: earliestOf(reached), known: reached, done: true }]),
      ...(isOpen ? [{ step, day, known: roughly(day), done: false }] : []),
    ]
  })

/** The steps that a policy has passed at a stage, even if their days are not entered. */
const passed: Readonly<Record<string, readonly PolicyStep[]>> = {
  secondReading: ['firstReading'],
  adopted: ['firstReading', 'secondReading', 'adopted'],
  retired: ['firstReading', 'secondReading', 'adopted'],
}

/**
 * The readings that are planned and not known to be reached. An adopted policy has been read, on whatever day; a later plan
 * is the reading of a new text.
 */
export const openReadings = (plan: Plan, policy: RecordOf<'policy'>, today: string): readonly PolicyDay[] =>
  readingDays(plan, policy).filter(({ step, day, done }) => {
    const isPassed = policy.reached?.[step as 'adopted'] === undefined && passed[policy.stage ?? '']?.includes(step)
    return !done && !(isPassed && day < today)
  })

/** One that is under review or redrafted is taken care of, whenever the review was due. */
export const waitsForReview = (p: RecordOf<'policy'>): boolean => p.stage === undefined || p.stage === 'adopted'

/** True if a step is planned and not known to be reached. */
export const isStepOpen = (plan: Plan, policy: RecordOf<'policy'>, step: PolicyStep): boolean =>
  readingDays(plan, policy).some((d) => d.step === step && !d.done)

/** True if the planned day is for another text than the one that reached the step, which was adopted earlier. */
function isOfNewText(plan: Plan, policy: RecordOf<'policy'>, reached: RoughDay, planned: string): boolean {
  const adopted = policy.reached?.adopted
  if (adopted === undefined || policy.stage === 'retired') return false
  const last = latestOf(adopted)
  if (earliestOf(reached) > last || planned <= last) return false
  // A vote before the meeting it was planned for is not a second one.
  const isRead = (['firstReading', 'secondReading'] as const).some((step) => {
    const day = policy.reached?.[step]
    return (
      (day !== undefined && earliestOf(day) > last) || (plan.get('meeting', policy.planned?.[step])?.date ?? '') > last
    )
  })
  return isRead || isBeingChanged(policy)
}

function daysOf(plan: Plan, policy: RecordOf<'policy'>): PolicyDay[] {
  const steps = readingDays(plan, policy)
  const review = policy.reviewDue
  return [
    ...steps,
    ...(review === undefined ? [] : [{ step: 'review', day: latestOf(review), known: review, done: false } as const]),
  ].sort((a, b) => compareKeys(a.day, b.day))
}

/** Policies with a known day of reading, adoption or review; the one with the earliest next day comes first. */
export function datedPolicies(plan: Plan, today: string): readonly DatedPolicy[] {
  const next = ({ days }: DatedPolicy) => days.find((d) => !d.done && d.day >= today)?.day ?? '9999'
  return plan
    .all('policy')
    .filter((p) => !isEnded(p, today))
    .map((p): DatedPolicy => {
      const name = codeAndTitle(p) || 'Policy without a title'
      return { id: p.id, name, inForce: inForce(p, today), days: daysOf(plan, p) }
    })
    .filter((p) => p.days.length > 0)
    .sort((a, b) => compareKeys(next(a), next(b)) || compareTexts(a.name, b.name) || compareKeys(a.id, b.id))
}
