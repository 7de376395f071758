import { type ChangeEvent, type FocusEvent, useRef } from 'react'
import { fieldOf, useField } from '../../state/index.ts'
import { BareFrame, Below, type BoundField, describedBy, frameClass, useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'
import { RoughDayField } from './RoughDayField.tsx'

interface Props extends BoundField {
  readonly placeholder?: string
  /** The language of what is typed, where it is another than the page’s. */
  readonly lang?: string
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
 * part is reached and typed by keyboard. One that may be known by its month or year alone is typed as words.
 */
export const DayField = (props: Props) => {
  const { shape } = fieldOf(props.kind, props.field, props.part)
  return shape.t === 'day' && shape.rough ? <RoughDayField {...props} /> : <Typed {...props} how="day" />
}

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
  const ids = useFieldIds()
  const control = {
    id: ids.control,
    className: classes.filter(Boolean).join(' '),
    placeholder: props.placeholder,
    lang: props.lang,
    // Words of another writing run as they are read; digits stay as they are.
    dir: 'auto',
    value: bound.text,
    readOnly: bound.locked,
    autoFocus: props.autoFocus,
    'aria-invalid': bound.error === null ? undefined : true,
    'aria-describedby': describedBy(ids, bound, hideLabel),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      bound.setText(event.target.value, input.current?.validity.badInput ?? false),
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
    <div className={frameClass(bound, props.className)}>
      <BareFrame ids={ids} bound={bound} hideLabel={hideLabel}>
        {how === 'long' ? (
          <textarea {...control} rows={3} />
        ) : (
          <input
            {...control}
            ref={input}
            type={how === 'day' ? 'date' : 'text'}
            inputMode={how === 'number' ? 'decimal' : undefined}
          />
        )}
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}
