import type { Fields, Kind, RecordFrom } from '../schema.ts'
import { dimension, district, person, studentGroup } from './foundation.ts'
import { action, goal, interim, measure, strategy, target, value } from './goals.ts'

/** Every kind of record, declared once. To add a kind is to add one declaration here, and a page that shows it. */
export const kinds = {
  district,
  dimension,
  studentGroup,
  person,
  goal,
  strategy,
  action,
  measure,
  value,
  target,
  interim,
} as const

export type Kinds = typeof kinds
export type KindName = keyof Kinds
export type RecordOf<K extends KindName> = RecordFrom<Kinds[K]>

/** The declaration of a kind; undefined for one that a newer Groundwork knows. */
export const kindOf = (name: string): Kind<Fields> | undefined =>
  Object.hasOwn(kinds, name) ? (kinds as unknown as Record<string, Kind<Fields>>)[name] : undefined
