import type { ReactNode } from 'react'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { type KindName, kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { MenuEntry } from '../../components/index.ts'
import { planNow } from '../../state/index.ts'
import type { FieldEntry } from '../FieldGrid.tsx'

export type Values = Readonly<Record<string, unknown>>

/** A part of a line gets its record, and what its page says to all of them. */
export interface LineProps<K extends KindName, C = undefined> {
  readonly record: RecordOf<K>
  readonly with: C
}

/** A component that shows a part of a line. */
export type LinePart<K extends KindName, C> = (props: LineProps<K, C>) => ReactNode

/**
 * How a kind of record appears in a list: read as a line, opened in place to be changed. A page declares what is said
 * and asked; keys, order, focus, adding and removing are the same in every list and can't be changed.
 */
export interface Declared<K extends KindName, C = undefined> {
  readonly kind: K
  /**
   * The fields of its form, in order; a function gets no record for one that is not in the plan yet. The first takes
   * the focus.
   */
  readonly fields: readonly FieldEntry[] | ((record: RecordOf<K> | undefined) => readonly FieldEntry[])
  /**
   * The heading of one that is being added, in place of “New action”: as the button that began it. A function gets the
   * values that it begins with.
   */
  readonly fresh?: string | ((also: Values) => string | undefined)
  /** The line's title, in place of the record's own name. */
  readonly title?: (record: RecordOf<K>, plan: Plan) => string
  /** Beside the title. */
  readonly Cells?: LinePart<K, C>
  /** Below the title while it is read. */
  readonly Below?: LinePart<K, C>
  /** In the open form, before its fields. */
  readonly Before?: LinePart<K, C>
  /** As `Before`, in one that is being added: it gets the values that it begins with. */
  readonly BeforeNew?: (props: { readonly record: RecordOf<K> }) => ReactNode
  /** In the open form, after its fields. */
  readonly After?: LinePart<K, C>
  /** In the open form, beside its fields where there is room: what one looks at while writing. */
  readonly Beside?: LinePart<K, C>
  /** Values set together with the first entry: the list has places for records that are not in the plan yet. */
  readonly also?: (record: RecordOf<K>) => Values
  /** Further verbs of its menu. */
  readonly more?: (record: RecordOf<K>) => readonly MenuEntry[]
  /** Without a menu: this list shows the record for another purpose, and its own list is elsewhere. */
  readonly menu?: false
  /** Its list is in the order that people gave it, and records can be moved in it. */
  readonly sorted?: boolean
  /** Set with the first thing that is entered in a new one. */
  readonly begins?: () => Values
}

/** One declaration, typed by its kind. */
export const declare = <K extends KindName, C = undefined>(declared: Declared<K, C>): Declared<K, C> => declared

export const fieldsOf = <K extends KindName, C>(
  { fields }: Declared<K, C>,
  record: RecordOf<K> | undefined,
): readonly FieldEntry[] => (typeof fields === 'function' ? fields(record) : fields)

export const nameOfEntry = (entry: FieldEntry | undefined): string =>
  typeof entry === 'string' ? entry : (entry?.field ?? '')

/** The field of a form that takes the focus. */
export const firstField = <K extends KindName, C>(declared: Declared<K, C>, record?: RecordOf<K>): string =>
  nameOfEntry(fieldsOf(declared, record)[0])

/** A line's title: the whole name, since a line may wrap. */
export function lineTitle<K extends KindName, C>(declared: Declared<K, C>, record: RecordOf<K>): string {
  const plan = planNow()
  return declared.title?.(record, plan).trim() || wholeTitle(declared.kind, record, plan)
}

/** The heading of one that is being added, which begins with these values. */
export function freshTitle<K extends KindName, C>({ kind, fresh }: Declared<K, C>, also: Values): string {
  const own = typeof fresh === 'function' ? fresh(also) : fresh
  return own ?? `New ${(kindOf(kind)?.one ?? 'record').toLowerCase()}`
}

/** "Add an action": the button that adds one, if its page has no words of its own. */
export function addWords(kind: KindName): string {
  const one = (kindOf(kind)?.one ?? 'record').toLowerCase()
  return `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
}
