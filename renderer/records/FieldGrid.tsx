import type { ComponentType } from 'react'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import type { Field } from '../../shared/domain/schema.ts'
import type { BoundField } from '../components/index.ts'
import { fieldOf } from '../state/index.ts'
import { AnyField, type AnyFieldProps } from './AnyField.tsx'
import { BeforeButton } from './BeforeButton.tsx'
import styles from './records.module.css'

/** One field of a form as a step declares it: its name, or more where the declaration does not say enough. */
export type FieldEntry = string | (Omit<AnyFieldProps, 'kind' | 'id' | 'also'> & Entered)

interface Entered {
  /** Where its shape does not say so: a record's name, several lines and lists have the whole width, all else half of it. */
  readonly wide?: boolean
  /** A lead before the fields: the guide's questions. */
  readonly Lead?: ComponentType<{ readonly id: string }>
  /** In place of the control that its shape asks for. */
  readonly Control?: ComponentType<BoundField>
  /** A field of a record that belongs to this one, which the form asks for with it: what a source gives this year. */
  readonly of?: (id: string) => Pick<BoundField, 'kind' | 'id' | 'also' | 'needs'>
}

interface Props {
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldEntry[]
  /** Values set together with the first one if the record is not in the plan yet. */
  readonly also?: Readonly<Record<string, unknown>>
  /** The first field without a value takes the focus: the record was just added. */
  readonly fresh?: boolean
  /** The record has no earlier values, so no link to them is offered. */
  readonly isNew?: boolean
}

function isWide(kind: string, field: string, { shape }: Field): boolean {
  if (shape.t !== 'text') return ['abouts', 'refs', 'rows', 'texts'].includes(shape.t)
  return shape.long === true || kindOf(kind)?.title === field
}

/** The fields of one record, two to a line where they are short. Each says which it is, so that a finding leads to it. */
export function FieldGrid({ kind, id, fields, also, fresh, isNew }: Props) {
  const first = fields.findIndex((entry) => also?.[typeof entry === 'string' ? entry : entry.field] === undefined)
  return (
    <div className={styles.grid} data-level="">
      {fields.map((entry, i) => {
        const {
          wide,
          Lead,
          Control = AnyField,
          of = () => ({ kind, id, ...(also && { also }) }),
          ...field
        }: Exclude<FieldEntry, string> = typeof entry === 'string' ? { field: entry } : entry
        const place = of(id)
        const whole = wide ?? isWide(place.kind, field.field, fieldOf(place.kind, field.field, field.part))
        return (
          <div
            key={`${field.field} ${field.part ?? ''}`}
            className={whole ? `${styles.field} ${styles.wide}` : styles.field}
            data-field={`${place.kind}/${place.id}/${field.field}`}
          >
            {Lead ? <Lead id={id} /> : null}
            <Control {...field} {...place} autoFocus={i === Math.max(0, first) && fresh === true} />
            {isNew ? null : <BeforeButton kind={place.kind} id={place.id} field={field.field} />}
          </div>
        )
      })}
    </div>
  )
}
