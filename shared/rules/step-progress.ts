import { derivedId } from '../domain/ids.ts'
import { type KindName, kindOf, kinds } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { StepHead } from '../guide/guide.ts'
import { type ProofLack, proofLacksOf } from './rating-proof.ts'
import { stepConditions } from './step-conditions.ts'

export type StepStatus = 'done' | 'inWork' | 'notBegun' | 'notNow'

export interface Progress {
  readonly status: StepStatus
  /** True if there is a record of each kind that it needs, complete or not. */
  readonly recorded: boolean
  readonly rated: number
  /** Rated indicators with everything that their level needs to be believed. */
  readonly settled: number
  /** What its ratings lack to be believed, each once. */
  readonly lacks: readonly ProofLack[]
  readonly indicators: number
}

/** The id of an indicator's rating, made from the indicator's id: there is one in a plan. */
export const ratingId = (indicator: string): string => derivedId(kinds.rating, { indicator }) ?? ''
/** The id of a step's status record, made from the step's id: there is one in a plan. */
export const stepStateId = (step: string): string => derivedId(kinds.stepState, { step }) ?? ''

/**
 * A step is done when the needed records exist with their required fields, the step's own condition is met, and each
 * indicator is rated with what its level needs. “Not now” is a person's decision and comes first.
 */
export function progressOf(plan: Plan, step: StepHead): Progress {
  const ratings = step.indicators.flatMap((i) => plan.get('rating', ratingId(i.id)) ?? []).filter((r) => r.level)
  const rated = ratings.length
  const lacking = ratings.map((r) => proofLacksOf(plan, r))
  const settled = lacking.filter((lacks) => lacks.length === 0).length
  const lacks = [...new Set(lacking.flat())]
  const indicators = step.indicators.length
  const held = step.needs.filter((kind) => recordsOf(plan, kind).some((record) => isWhole(kind, record))).length
  const begun = rated > 0 || step.needs.some((kind) => recordsOf(plan, kind).some((record) => isWritten(kind, record)))
  const whole = held === step.needs.length && (stepConditions[step.id]?.(plan) ?? true)
  const isPutOff = plan.get('stepState', stepStateId(step.id))?.state === 'notNow'
  const isDone = whole && settled === indicators
  const statusIfNotPutOff = isDone ? 'done' : begun ? 'inWork' : 'notBegun'
  const status: StepStatus = isPutOff ? 'notNow' : statusIfNotPutOff
  const recorded = step.needs.every((kind) => recordsOf(plan, kind).length > 0)
  return { status, recorded, rated, settled, lacks, indicators }
}

const recordsOf = (plan: Plan, kind: string): readonly object[] =>
  Object.hasOwn(kinds, kind) ? plan.all(kind as KindName) : []

/** Fields that every new plan has without a person's doing: they do not begin a step. */
const givenAtStart: Readonly<Record<string, readonly string[]>> = {
  district: ['name', 'paper'],
  officer: ['status'],
}

const isWritten = (kind: string, record: object): boolean =>
  Object.entries(record).some(
    ([name, value]) => name !== 'id' && !(givenAtStart[kind] ?? []).includes(name) && isSet(value),
  )

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** True for a record whose required fields are filled. */
function isWhole(kind: string, record: object): boolean {
  const values = record as Readonly<Record<string, unknown>>
  return Object.entries(kindOf(kind)?.fields ?? {}).every(([name, f]) => !f.required || isSet(values[name]))
}
