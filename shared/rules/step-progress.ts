import { derivedId } from '../domain/ids.ts'
import { type KindName, kindOf, kinds } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { StepHead } from '../guide/guide.ts'
import { lacksOf } from './rating-proof.ts'
import { stepConditions } from './step-conditions.ts'

export type StepStatus = 'done' | 'inWork' | 'notBegun' | 'notNow'

export interface Progress {
  readonly status: StepStatus
  /** A record of each kind that it needs stands, whole or not. */
  readonly recorded: boolean
  readonly rated: number
  /** Rated, with what the level needs to be believed. */
  readonly settled: number
  readonly indicators: number
}

/** The record of an indicator's rating: one a plan, made from the indicator's id. */
export const ratingId = (indicator: string): string => derivedId(kinds.rating, { indicator }) ?? ''
/** The record of a step's state: one a plan, made from the step's id. */
export const stepStateId = (step: string): string => derivedId(kinds.stepState, { step }) ?? ''

/**
 * Done: what is needed stands with its required fields, the step's own condition holds, and each indicator is
 * rated with what its level needs. "Not now" is a person's word and comes first.
 */
export function progressOf(plan: Plan, step: StepHead): Progress {
  const ratings = step.indicators.flatMap((i) => plan.get('rating', ratingId(i.id)) ?? []).filter((r) => r.level)
  const rated = ratings.length
  const settled = ratings.filter((r) => lacksOf(plan, r).length === 0).length
  const indicators = step.indicators.length
  const held = step.needs.filter((kind) => recordsOf(plan, kind).some((record) => isWhole(kind, record))).length
  const begun = rated > 0 || step.needs.some((kind) => recordsOf(plan, kind).some((record) => isWritten(kind, record)))
  const whole = held === step.needs.length && (stepConditions[step.id]?.(plan) ?? true)
  const status: StepStatus =
    plan.get('stepState', stepStateId(step.id))?.state === 'notNow'
      ? 'notNow'
      : whole && settled === indicators
        ? 'done'
        : begun
          ? 'inWork'
          : 'notBegun'
  const recorded = step.needs.every((kind) => recordsOf(plan, kind).length > 0)
  return { status, recorded, rated, settled, indicators }
}

const recordsOf = (plan: Plan, kind: string): readonly object[] =>
  Object.hasOwn(kinds, kind) ? plan.all(kind as KindName) : []

/** What a new plan has by itself: nobody has begun a step by that. */
const givenAtStart: Readonly<Record<string, readonly string[]>> = { district: ['name'], officer: ['status'] }

const isWritten = (kind: string, record: object): boolean =>
  Object.entries(record).some(
    ([name, value]) => name !== 'id' && !(givenAtStart[kind] ?? []).includes(name) && isSet(value),
  )

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** True for a record whose required fields stand. */
function isWhole(kind: string, record: object): boolean {
  const values = record as Readonly<Record<string, unknown>>
  return Object.entries(kindOf(kind)?.fields ?? {}).every(([name, f]) => !f.required || isSet(values[name]))
}
