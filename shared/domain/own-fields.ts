import { byPlace, bySort } from './by-sort.ts'
import { derivedId } from './ids.ts'
import { kinds, type RecordOf } from './kinds/index.ts'
import { ownValue } from './kinds/own.ts'
import { type Plan, where } from './plan.ts'
import type { About } from './schema.ts'

/** Fields that a district added itself: which of them a record has, and their values. */

export type OwnField = RecordOf<'ownField'>
type OwnEntry = RecordOf<'ownValue'>
/** What a field can hold, and the part of an entry that keeps it. */
export type Held = NonNullable<OwnField['holds']>

const everyHeld: readonly Held[] = ['words', 'number', 'day', 'choice', 'person']

/** What a field holds; text if nothing else was chosen. */
export const heldBy = ({ holds }: OwnField): Held => holds ?? 'words'

/** The id of a record's entry in a field: there is one for each pair. */
export const ownEntryId = (about: About, field: string): string =>
  derivedId(ownValue, { about: { kind: about.kind, id: about.id }, field }) ?? ''

/** The fields of a kind, in the order that people gave them. */
export const ownFieldsOf = (plan: Plan, kind: string): readonly OwnField[] =>
  bySort(where(plan, 'ownField', 'belongsTo', kind))

/** All entries in a field, on any record. */
export const entriesIn = (plan: Plan, field: string): readonly OwnEntry[] => where(plan, 'ownValue', 'field', field)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The filled parts of an entry: first what its field holds now, then what was entered while it held something else. */
export const heldIn = (entry: OwnEntry, field: OwnField): readonly Held[] =>
  [heldBy(field), ...everyHeld.filter((h) => h !== heldBy(field))].filter((h) => !isEmpty(entry[h]))

/** What one record has in an own field. */
export interface OwnAnswer {
  readonly field: OwnField
  readonly entry: OwnEntry
  /** What it holds, first the field's present type. Never empty. */
  readonly held: readonly Held[]
}

/** A record's entries in the district's own fields, in the order of the fields; only those that the plan shows. */
export function ownAnswersOf(plan: Plan, about: About): readonly OwnAnswer[] {
  const entries = where(plan, 'ownValue', 'about', `${about.kind}/${about.id}`)
  return entries
    .flatMap((entry): OwnAnswer[] => {
      const field = plan.get('ownField', entry.field)
      const held = field === undefined ? [] : heldIn(entry, field)
      return field === undefined || held.length === 0 ? [] : [{ field, entry, held }]
    })
    .toSorted((a, b) => byPlace(a.field, b.field))
}

/** The name of a field; a field without a name is named by its kind. */
export const ownName = ({ name }: OwnField): string => name?.trim() || 'Own field without a name'

/** The label of an answer of a type that its field no longer holds: “Champion (text)”. */
export const ownLabel = (field: OwnField, held: Held): string =>
  held === heldBy(field) ? ownName(field) : `${ownName(field)} (${kinds.ownValue.fields[held].label.toLowerCase()})`

/** Choices that records use and that are no longer offered, with the entries that use them. */
export function notOffered(plan: Plan, field: OwnField): ReadonlyMap<string, readonly OwnEntry[]> {
  const offered = new Set(field.choices ?? [])
  const held = entriesIn(plan, field.id).filter((e) => !isEmpty(e.choice) && !offered.has(e.choice ?? ''))
  return Map.groupBy(held, (e) => e.choice ?? '')
}
