import { earliestOf, type RoughDay } from '../days/index.ts'
import type { KindName, RecordOf } from '../domain/kinds/index.ts'

type Values = Readonly<Record<string, unknown>>

/** Fields that say what came of a day: all that they say, or these choices of them. */
type Follows<K extends KindName> = { readonly [F in keyof RecordOf<K>]?: readonly RecordOf<K>[F][] | 'all' }

/** Fields with the day of an event, and the fields of the record that follow from it. */
type Events = { readonly [K in KindName]?: { readonly [F in keyof RecordOf<K>]?: Follows<K> } }

/**
 * Events of existing records: a statement is adopted, a position is filled. A document of an earlier day has the
 * record, but neither the event nor what came of it; the state before is not entered, so nothing is said about it.
 */
const events: Events = {
  commitment: { missionAdopted: {}, statementAdopted: { statementStatus: ['adopted'] }, counselLooked: {} },
  officer: { since: { status: ['inPost'] }, titleCounselLooked: {} },
  position: { startedOn: { state: ['filled'] }, counselLooked: {} },
  mentor: { startedOn: { status: ['active', 'ended'] }, lastMet: {} },
  departmentCommitment: { signedOn: {}, officeSignedOn: {}, superintendentSignedOn: {} },
  equityScreen: {
    completedOn: { status: ['complete'] },
    lookedBackOn: { lookBackFound: 'all', changedAfter: 'all' },
    counselLooked: {},
  },
  term: { agreedOn: { status: ['adopted'], agreedBy: 'all' }, counselLooked: {} },
  action: { doneOn: { status: ['done'], result: 'all' }, counselLooked: {} },
  fundingSource: { reviewed: {}, counselLooked: {} },
  budgetLine: { counselLooked: {} },
  policy: { counselLooked: {} },
}

const isLater = (value: unknown, day: string): boolean =>
  typeof value === 'string' && value !== '' && earliestOf(value as unknown as RoughDay) > day

/** The record as it was on a day (ISO); the same object if nothing in it happened later. */
export function asItStood<T extends { readonly id: string }>(kind: KindName, record: T, day: string): T {
  const values = record as Values
  const gone = Object.entries(
    (events[kind] ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ).flatMap(([field, follows]) =>
    isLater(values[field], day)
      ? [
          field,
          ...Object.entries(follows).flatMap(([f, said]) =>
            said === 'all' || (said as readonly unknown[]).includes(values[f]) ? f : [],
          ),
        ]
      : [],
  )
  const stood = gone.length === 0 ? record : { ...record, ...Object.fromEntries(gone.map((f) => [f, undefined])) }
  return kind === 'policy' ? (policyOn(stood as unknown as RecordOf<'policy'>, day) as unknown as T) : stood
}

/** A policy with the steps that it had reached, and at the last of them where its own came later. */
function policyOn(policy: RecordOf<'policy'>, day: string): RecordOf<'policy'> {
  const reached = Object.entries(policy.reached ?? {})
  const kept = reached.filter(([, on]) => !isLater(on, day))
  if (kept.length === reached.length) return policy
  const isOwnStageKept = kept.some(([stage]) => stage === policy.stage)
  const last = kept.toSorted(([, a], [, b]) => (earliestOf(a as RoughDay) < earliestOf(b as RoughDay) ? 1 : -1))[0]?.[0]
  // A policy that ended later was in force until then, even if nobody entered since when.
  const stage = isOwnStageKept ? policy.stage : (last ?? (policy.stage === 'retired' ? 'adopted' : undefined))
  return {
    ...policy,
    ...{ reached: Object.fromEntries(kept), stage: stage as NonNullable<RecordOf<'policy'>['stage']> },
  }
}

/** Kinds whose records may have been different. */
export const kindsOfEvents = Object.keys(events) as readonly KindName[]
