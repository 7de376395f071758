import { kindOf } from '../../shared/domain/kinds/index.ts'
import type { Range } from '../../shared/domain/range.ts'
import type { Field } from '../../shared/domain/schema.ts'
import type { Op } from '../../shared/domain/state.ts'

export interface FieldOptions {
  /** One part of a field that is decided as a whole: `reading` has the part `figure`. */
  readonly part?: string
  /** Values set together with the first one if the record is not in the plan yet: a keyed record's key. */
  readonly also?: Readonly<Record<string, unknown>>
  /** Ops for a record that this one needs and that may not be in the plan yet: the one it belongs to. */
  readonly needs?: () => readonly Op[]
  /** Set together with every value: the day on which it was said. */
  readonly along?: Readonly<Record<string, unknown>>
  /** In place of the declared label. */
  readonly label?: string
  /** In place of the declared hint, where another field says of whom it speaks. */
  readonly hint?: string
  /** In place of the declared range, where another record says it: the unit of a measure. */
  readonly range?: Range
}

const unknownField: Field = { shape: { t: 'text', long: false }, label: '' }

/** The declaration of a field, or of one part of it. */
export function fieldOf(kind: string, field: string, part?: string): Field {
  const declared = kindOf(kind)?.fields[field] ?? unknownField
  if (part === undefined) return declared
  if (declared.shape.t === 'rows') return declared.shape.parts[part.slice(part.lastIndexOf('.') + 1)] ?? unknownField
  return declared.shape.t === 'parts' ? (declared.shape.parts[part] ?? unknownField) : unknownField
}
