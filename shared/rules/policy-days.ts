import { earliestOf, latestOf, type RoughDay, roughly } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys, compareTexts } from '../words/index.ts'
import { inForce, isEnded } from './unbacked-goal.ts'

export type PolicyStep = 'firstReading' | 'secondReading' | 'adopted' | 'review'

/** A day on the way of a policy. */
export interface PolicyDay {
  readonly step: PolicyStep
  /** The ISO day by which it is put in order and is late: of a month or a season its first, of a review its last. */
  readonly day: string
  /** No closer than it was entered, for what is said of it. */
  readonly known: RoughDay
  /** It was reached. Of one that was not, the day is planned, or was. */
  readonly done: boolean
}

/** A policy that has not ended, with the days of its way that the plan knows, in the order of the calendar. */
export interface DatedPolicy {
  readonly id: string
  /** "JBB Educational equity". */
  readonly name: string
  readonly inForce: boolean
  readonly days: readonly PolicyDay[]
}

const readings = ['firstReading', 'secondReading', 'adopted'] as const

function daysOf(plan: Plan, policy: RecordOf<'policy'>): PolicyDay[] {
  const steps = readings.flatMap((step): PolicyDay[] => {
    const reached = policy.reached?.[step]
    if (reached !== undefined) return [{ step, day: earliestOf(reached), known: reached, done: true }]
    const day = plan.get('meeting', policy.planned?.[step])?.date
    return day === undefined ? [] : [{ step, day, known: roughly(day), done: false }]
  })
  const review = policy.reviewDue
  return [
    ...steps,
    ...(review === undefined ? [] : [{ step: 'review', day: latestOf(review), known: review, done: false } as const]),
  ].sort((a, b) => compareKeys(a.day, b.day))
}

/** Policies with a reading, an adoption or a review on a day that is known; the one whose next day comes first is first. */
export function datedPolicies(plan: Plan, today: string): readonly DatedPolicy[] {
  const next = ({ days }: DatedPolicy) => days.find((d) => !d.done && d.day >= today)?.day ?? '9999'
  return plan
    .all('policy')
    .filter((p) => !isEnded(p, today))
    .map((p): DatedPolicy => {
      const name = [p.code?.trim(), p.title?.trim()].filter(Boolean).join(' ') || 'Policy without a title'
      return { id: p.id, name, inForce: inForce(p, today), days: daysOf(plan, p) }
    })
    .filter((p) => p.days.length > 0)
    .sort((a, b) => compareKeys(next(a), next(b)) || compareTexts(a.name, b.name) || compareKeys(a.id, b.id))
}
