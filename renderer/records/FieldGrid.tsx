import type { ComponentType } from 'react'
import type { BoundField } from '../components/index.ts'
import { AnyField, type AnyFieldProps } from './AnyField.tsx'
import { BeforeButton } from './BeforeButton.tsx'
import styles from './records.module.css'

/** One field of a form as a step declares it: its name, or more where the declaration does not say enough. */
export type FieldEntry = string | (Omit<AnyFieldProps, 'kind' | 'id' | 'also'> & Entered)

interface Entered {
  readonly wide?: boolean
  /** What is read before it is answered: the guide's questions. */
  readonly Lead?: ComponentType<{ readonly id: string }>
  /** In place of the control that its shape asks for. */
  readonly Control?: ComponentType<BoundField>
}

interface Props {
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldEntry[]
  /** Set with the first value where the record does not stand yet. */
  readonly also?: Readonly<Record<string, unknown>>
  /** The first field takes the focus: the record was just added. */
  readonly fresh?: boolean
  /** It said nothing before: nobody is offered to see that. */
  readonly isNew?: boolean
}

/** The fields of one record, two to a line where they are short. Each says which it is, so that a finding leads to it. */
export function FieldGrid({ kind, id, fields, also, fresh, isNew }: Props) {
  return (
    <div className={styles.grid}>
      {fields.map((entry, i) => {
        const {
          wide,
          Lead,
          Control = AnyField,
          ...field
        }: Exclude<FieldEntry, string> = typeof entry === 'string' ? { field: entry } : entry
        return (
          <div
            key={`${field.field} ${field.part ?? ''}`}
            className={wide ? `${styles.field} ${styles.wide}` : styles.field}
            data-field={`${kind}/${id}/${field.field}`}
          >
            {Lead ? <Lead id={id} /> : null}
            <Control {...field} kind={kind} id={id} {...(also && { also })} autoFocus={i === 0 && fresh === true} />
            {isNew ? null : <BeforeButton kind={kind} id={id} field={field.field} />}
          </div>
        )
      })}
    </div>
  )
}
