import { TextField as AriaTextField, FieldError, Input, Label } from 'react-aria-components'
import styles from './fields.module.css'

interface Props {
  readonly label: string
  /** ISO day, or '' while it is not whole. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: string | null
}

/** A day that is no record's. Criteria as for the bound fields. */
export const PlainDay = ({ label, value, onChange, error }: Props) => (
  <AriaTextField
    className={[styles.field, error ? styles.wrong : ''].join(' ')}
    value={value}
    onChange={onChange}
    isInvalid={Boolean(error)}
    validationBehavior="aria"
  >
    <Label className={styles.label}>{label}</Label>
    <FieldError className={styles.err}>{error}</FieldError>
    <Input type="date" className={styles.in ?? ''} />
  </AriaTextField>
)
