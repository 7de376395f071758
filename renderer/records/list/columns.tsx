import type { ReactNode } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Icon, readableField } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import type { AnyFieldProps } from '../AnyField.tsx'
import type { Declared, LinePart, Values } from './declared.ts'
import type { ListedProps } from './listed.ts'
import styles from './table.module.css'

/** The first column as words, where it is not one field: how the row is called, and what is said below that. */
export interface RowHead<K extends KindName> {
  readonly label: string
  readonly of: (record: RecordOf<K>) => string
  readonly under?: (record: RecordOf<K>) => ReactNode
  /** Its names are half a sentence long: among several columns it has a third of the table. */
  readonly long?: boolean
}
/** A column that is only read: worked out, or told of another record. */
export interface ReadColumn<K extends KindName, C> {
  readonly label: string
  readonly Cell: LinePart<K, C>
  /** Its cells hold a day, which is read on one line. */
  readonly day?: boolean
}
export interface FieldColumn extends Omit<AnyFieldProps, 'kind' | 'id' | 'also'> {
  /** What a person does in an empty cell, as a press that opens the row there; left out, the cell stays blank. */
  readonly begin?: string | undefined
}
export type Column<K extends KindName, C> = FieldColumn | ReadColumn<K, C>
export const isRead = <K extends KindName, C>(c: Column<K, C>): c is ReadColumn<K, C> => 'Cell' in c
export const keyOf = <K extends KindName, C>(c: Column<K, C>): string =>
  isRead(c) ? c.label : `${c.field} ${c.part ?? ''}`

/** What all rows of a table are given. */
export interface Given<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly columns: readonly Column<K, C>[]
  readonly head: RowHead<K> | undefined
  readonly span: number
  readonly place: string
  readonly with: C
}

/** What a row is given of its table, and of its record. */
export interface RowProps<K extends KindName, C> extends Given<K, C>, ListedProps<K, C> {
  readonly number: number
}

/** What a cell says, in words. */
export function textOf(kind: string, { field, part, options }: FieldColumn, values: Values): string {
  const value = part === undefined ? values[field] : (values[field] as Values | undefined)?.[part]
  const chosen = options?.find((o) => o.value === value)
  return chosen ? chosen.label : readableField(kind, field, part === undefined ? value : values[field])
}

/** The class of a column’s shape: numbers are read where they are edited, on the right. */
export const shapeOf = (kind: string, { field, part, options }: FieldColumn): string =>
  options ? '' : (styles[fieldOf(kind, field, part).shape.t] ?? '')

/** The class of the first column, beside so many others. */
export function headShape<K extends KindName>({ long = false }: RowHead<K>, others: number): string {
  if (others <= 2) return styles['head'] ?? ''
  return `${styles['head']} ${styles['beside']} ${long ? styles['sentence'] : ''}`
}

/** A cell as it is read. */
export function Said({ kind, column, values }: { kind: string; column: FieldColumn; values: Values }) {
  if (fieldOf(kind, column.field, column.part).shape.t !== 'flag') return textOf(kind, column, values)
  return values[column.field] === true ? (
    <>
      <Icon name="i-tick" size={15} />
      <span className="vh">Yes</span>
    </>
  ) : null
}
