import { useId } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import { cleanText } from '../../state/cleanText.ts'
import styles from './fields.module.css'

interface Props {
  readonly label: string
  /** Hides the label from view where a column head or the like says it; screen readers still hear it. */
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | null
  readonly long?: boolean
  /** One line, which grows with what is typed where there is little room: nothing of it is out of sight. */
  readonly grows?: boolean
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  /** Offered while typing; anything else may be typed. */
  readonly suggestions?: readonly string[]
  /** A passphrase: shown as dots, word for word as typed, and offered by no list of the system. */
  readonly secret?: boolean
}

/** A field that is no record's: a name on the first start, a search, a new plan. Criteria as for the bound fields. */
export function PlainField(props: Props) {
  const { label, hideLabel, hint, value, onChange, error, long, autoFocus, onEnter, suggestions } = props
  const list = useId()
  return (
    <AriaTextField
      className={[styles.field, error ? styles.wrong : ''].join(' ')}
      value={value}
      onChange={(text) => onChange(props.secret ? text : cleanText(text, long ?? false).text)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={hideLabel ? 'vh' : styles.label}>{label}</Label>
      <FieldError className={styles.err}>{error}</FieldError>
      {hint ? (
        <Text slot="description" className={hideLabel ? 'vh' : styles.hint}>
          {hint}
        </Text>
      ) : null}
      {long ? (
        <TextArea className={`${styles.in} ${styles.area}`} rows={hideLabel ? 2 : 4} />
      ) : props.grows ? (
        <TextArea
          className={`${styles.in} ${styles.line}`}
          rows={1}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      ) : (
        <Input
          className={styles.in ?? ''}
          list={suggestions ? list : undefined}
          type={props.secret ? 'password' : 'text'}
          autoComplete={props.secret ? 'off' : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return
            // Otherwise the same press goes on to what gets the focus now, such as the first button of a next dialog.
            event.preventDefault()
            onEnter()
          }}
        />
      )}
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </AriaTextField>
  )
}
