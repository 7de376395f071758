import { earliestOf, latestOf, type RoughDay, roughly } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys, compareTexts } from '../words/index.ts'
import { inForce, isEnded } from './unbacked-goal.ts'

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

/** Policies with a known day of reading, adoption or review; the one with the earliest next day comes first. */
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
