import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RoughDay } from '../../shared/days/index.ts'
import { readExchange } from '../../shared/domain/exchange.ts'
import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import { type Op, plainRecord, type RecordState, recordsOf, set } from '../../shared/domain/state.ts'

/** As a test writes it: a day that may be known by its month is a text like any other. */
export type AsWritten<T> = T extends RoughDay
  ? string
  : T extends readonly (infer E)[]
    ? readonly AsWritten<E>[]
    : T extends object
      ? { readonly [P in keyof T]: AsWritten<T[P]> }
      : T

export type Records = { readonly [K in KindName]?: readonly AsWritten<RecordOf<K>>[] }

/** Records as the plan process gives them, from loose ones. */
export const statesOf = (records: Records): RecordState[] =>
  Object.entries(records).flatMap(([kind, list]) => list.map(({ id, ...values }) => plainRecord(kind, id, values)))

let sample: readonly RecordState[] | undefined

/** The records of the sample plan, read once by each process: a list of its own for each who asks, of the same records. */
export function sampleStates(): RecordState[] {
  sample ??= readSample()
  return [...sample]
}

let plan: Plan | undefined

/** The sample plan, with what was worked out of it, once for each process: a plan never changes. */
export function samplePlan(): Plan {
  plan ??= planOf(sampleStates())
  return plan
}

let ops: readonly Op[] | undefined

/** The ops that make the sample plan. */
export function sampleOps(): readonly Op[] {
  ops ??= sampleStates().map(({ kind, id, values }) => set(kind, id, values))
  return ops
}

function readSample(): readonly RecordState[] {
  const read = readExchange(readFileSync(join(import.meta.dirname, '../../resources/sample/juniper-fork.json'), 'utf8'))
  if (!read.ok) throw new Error(read.error.says)
  return frozen(recordsOf(read.value))
}

/** What many tests share nobody changes. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inside of Object.values(value)) frozen(inside)
  return Object.freeze(value)
}
