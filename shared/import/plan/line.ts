import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import type { Stands } from '../draft/draft.ts'
import { keyOf } from '../names/names.ts'
import type { PlanDraft } from './draft.ts'
import { type Matching, nameField } from './matching.ts'
import { personId } from './person-id.ts'
import { isSameCode } from './policy-codes.ts'
import type { Thing } from './thing.ts'
import type { Read } from './values.ts'

/** One thing of the file beside what the plan has of it, and what it changes there. */

/** One field that an import would change in what the plan has. */
export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One thing of the file as it would be brought in. */
export interface PlanLine {
  readonly thing: Thing
  readonly id: string
  /** `out`: a person left it out, or the thing it belongs to. */
  readonly how: 'new' | 'change' | 'same' | 'out'
  /** All fields of a new one, and the changed fields of an existing one. */
  readonly changes: readonly Change[]
  readonly op: Op | null
}

export interface AddedPerson {
  readonly id: string
  readonly name: string
  readonly out: boolean
}

/** A person who is added because an owner is called so; the same id as a list of people gives. */
export const personKey = (name: string): string => `person ${keyOf(name)}`

interface Placed extends Read {
  readonly parent: string
  readonly under: string | null
}
interface Around {
  readonly draft: PlanDraft
  readonly plan: Plan
  readonly stands: Stands
  readonly people: Map<string, AddedPerson>
  readonly matching: Matching
}

/** The changes of a thing; null if the plan has two answers for a field that it would change. */
export function lineOf(
  thing: Thing,
  match: { readonly id: string; readonly standing: Readonly<Record<string, unknown>> | null },
  said: Placed,
  { draft, stands, people, matching }: Around,
): PlanLine | null {
  const values: Record<string, unknown> = {}
  for (const { place, value } of said.values.values())
    values[place.field] =
      place.part === undefined
        ? value
        : { ...((values[place.field] ?? match.standing?.[place.field] ?? {}) as object), [place.part]: value }
  for (const [field, named] of said.people) {
    const ids = named.flatMap((one): readonly string[] => {
      if ('id' in one) return [one.id]
      const id = matching.person(one.name) ?? personId(one.name)
      const out = draft.out.has(personKey(one.name))
      if (matching.person(one.name) === undefined) people.set(id, { id, name: one.name, out })
      return out ? [] : [id]
    })
    if (ids.length > 0) values[field] = said.teams.has(field) ? [...new Set(ids)] : ids[0]
  }
  // “Completed At” in a list without a status says what the status is.
  if (values['doneOn'] !== undefined && values['status'] === undefined && !draft.roles.includes('status'))
    values['status'] = 'done'
  // “BP 0410” in the file is no other code than the plan's 0410.
  const code = match.standing?.['code']
  if (thing.kind === 'policy' && code && values['code'] && isSameCode(String(code), String(values['code'])))
    delete values['code']
  if (match.standing === null)
    Object.assign(values, placeOf(thing, said), ofAll(thing, draft, values), matching.sort(thing.kind, said.under))
  const before = match.standing
  const differs = Object.entries(values).filter(([field, value]) => before === null || !same(before[field], value))
  const changes = differs.map(([field, after]) => ({ field, before: before?.[field], after }))
  if (before !== null && differs.length === 0) return { thing, id: match.id, how: 'same', changes: [], op: null }
  const state = stands(thing.kind, match.id)
  if (state?.conflicts.some((c) => c.field === '' || differs.some(([field]) => field === c.field))) return null
  if (before !== null && draft.out.has(thing.key)) return { thing, id: match.id, how: 'out', changes, op: null }
  // The versions that the preview shows: what came in meanwhile becomes a question, and is not replaced.
  const base = Object.fromEntries(differs.map(([field]) => [field, state?.tips[field] ?? []]))
  const op: Op = { op: 'set', kind: thing.kind, id: match.id, values: Object.fromEntries(differs), base }
  return { thing, id: match.id, how: before === null ? 'new' : 'change', changes, op }
}

/** The name of a new thing, and its place. */
function placeOf({ kind, title }: Thing, { under, parent }: Placed): Readonly<Record<string, unknown>> {
  const place =
    under === null
      ? {}
      : kind === 'strategy'
        ? { goal: under }
        : kind === 'action'
          ? { about: { kind: parent, id: under } }
          : {}
  return { [nameField(kind)]: title, ...place }
}

/** The answer for all policies, for those whose type is not in the file. */
function ofAll(
  { kind, says }: Thing,
  draft: PlanDraft,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (kind !== 'policy') return {}
  return {
    ...(draft.policyType && values['type'] === undefined && !says.has('type') ? { type: draft.policyType } : {}),
    ...(draft.policyStage && values['stage'] === undefined ? { stage: draft.policyStage } : {}),
  }
}

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value
