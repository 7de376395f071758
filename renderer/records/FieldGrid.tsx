import { AnyField, type AnyFieldProps } from './AnyField.tsx'
import styles from './records.module.css'

/** One field of a form as a step declares it: its name, or more where the declaration does not say enough. */
export type FieldEntry = string | (Omit<AnyFieldProps, 'kind' | 'id' | 'also'> & { readonly wide?: boolean })

interface Props {
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldEntry[]
  /** Set with the first value where the record does not stand yet. */
  readonly also?: Readonly<Record<string, unknown>>
  /** The first field takes the focus: the record was just added. */
  readonly fresh?: boolean
}

/** The fields of one record, two to a line where they are short. Each says which it is, so that a finding leads to it. */
export function FieldGrid({ kind, id, fields, also, fresh }: Props) {
  return (
    <div className={styles.grid}>
      {fields.map((entry, i) => {
        const { wide, ...field } = typeof entry === 'string' ? { field: entry, wide: false } : entry
        return (
          <div
            key={`${field.field} ${field.part ?? ''}`}
            className={wide ? styles.wide : undefined}
            data-field={`${kind}/${id}/${field.field}`}
          >
            <AnyField {...field} kind={kind} id={id} also={also} autoFocus={i === 0 && fresh === true} />
          </div>
        )
      })}
    </div>
  )
}
