import { type FocusEvent, useRef } from 'react'
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'
import styles from './fields.module.css'

interface Props extends BoundField {
  readonly placeholder?: string
}

/**
 * Text of one line. Kept while it is typed, saved on leaving; Escape puts back what was there.
 * Criteria: see Frame; the field's own undo stays inside it (Ctrl+Z).
 */
export const TextField = (props: Props) => <Typed {...props} how="text" />

/** Text of several lines; grows with what is typed. */
export const LongTextField = (props: Props) => <Typed {...props} how="long" />

/** A number as it was measured: reads `1,234.5` and `12 %`, and says what it could not read. */
export const FigureField = (props: Props) => <Typed {...props} how="number" />

/** An amount in dollars, kept in cents. */
export const MoneyField = (props: Props) => <Typed {...props} how="number" />

/**
 * A calendar day. The system's own day control: it speaks the laptop's order of day, month and year, and each
 * part is reached and typed by keyboard.
 */
export const DayField = (props: Props) => <Typed {...props} how="day" />

function Typed({ how, ...props }: Props & { how: 'text' | 'long' | 'number' | 'day' }) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const classes = [
    styles.in,
    how === 'number' ? styles.num : '',
    how === 'long' ? styles.area : '',
    props.small ? styles.small : '',
  ]
  const input = useRef<HTMLInputElement>(null)
  const control = {
    className: classes.filter(Boolean).join(' '),
    placeholder: props.placeholder,
    onFocus: bound.onFocus,
    onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      // A day of which only a part is typed has no value yet: saving it would empty the field.
      if (event.currentTarget.validity.badInput) bound.setText('', true)
      else if (how === 'day' && bound.dirty) bound.setText(event.currentTarget.value)
      bound.onBlur()
    },
    onKeyDown: bound.onKeyDown,
  }
  return (
    <AriaTextField
      className={frameClass(bound, props.className)}
      type={how === 'day' ? 'date' : 'text'}
      inputMode={how === 'number' ? 'decimal' : undefined}
      value={bound.text}
      onChange={(text) => bound.setText(text, input.current?.validity.badInput ?? false)}
      isReadOnly={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
      autoFocus={props.autoFocus}
    >
      <Frame bound={bound} hideLabel={hideLabel}>
        {how === 'long' ? <TextArea {...control} rows={3} /> : <Input {...control} ref={input} />}
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </AriaTextField>
  )
}
