import { type ChangeEvent, type MouseEvent, useRef } from 'react'
import { endingIn, yearInWords } from '../../../shared/days/index.ts'
import { type FieldBinding, useField } from '../../state/index.ts'
import {
  BareFrame,
  Below,
  type BoundField,
  describedBy,
  frameClass,
  type Instead,
  TakeInstead,
  useFieldIds,
} from './Frame.tsx'
import styles from './fields.module.css'

interface Props extends BoundField {
  readonly placeholder?: string
  /** The language of what is typed, where it is another than the page’s. */
  readonly lang?: string
  /** One line, which grows with what is typed where there is little room: nothing of it is out of sight. */
  readonly grows?: boolean
  /** What text that can't be read may mean elsewhere in the record; null where it means nothing there either. */
  readonly instead?: (text: string) => Instead | null
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
 * A year is replaced and never mended: the press that comes into its field takes all of it, as Tab does. In one that was filled
 * in beforehand “2025-26” had become “2025-262025-26”. The next press sets the caret.
 */
function useWhole(on: boolean) {
  const came = useRef(false)
  return {
    onFocus: () => {
      came.current = on
    },
    onClick: (event: MouseEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const field = event.currentTarget
      if (came.current && field.selectionStart === field.selectionEnd) field.select()
      came.current = false
    },
  }
}

/** “2028”, typed for a year of two: the one that ends then is one press away. */
function yearInstead(bound: FieldBinding): Instead | null {
  const year = bound.shape.t === 'year' && bound.error !== null ? endingIn(bound.text) : null
  return year === null ? null : { label: `Enter ${yearInWords(year)}`, take: () => void bound.setValue(year) }
}

function Typed({ how, ...props }: Props & { how: 'text' | 'long' | 'number' }) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const classes = [
    styles.in,
    how === 'number' ? styles.num : '',
    how === 'long' ? styles.area : '',
    props.grows ? styles.line : '',
    props.small ? styles.small : '',
  ]
  const ids = useFieldIds()
  const whole = useWhole(bound.shape.t === 'year')
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
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => bound.setText(event.target.value),
    onFocus: () => {
      whole.onFocus()
      bound.onFocus()
    },
    onClick: whole.onClick,
    onBlur: bound.onBlur,
    onKeyDown: bound.onKeyDown,
  }
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame
        ids={ids}
        bound={bound}
        hideLabel={hideLabel}
        offer={<TakeInstead ids={ids} bound={bound} instead={props.instead?.(bound.text) ?? yearInstead(bound)} />}
      >
        {how === 'long' ? (
          <textarea {...control} rows={3} />
        ) : props.grows ? (
          <textarea
            {...control}
            rows={1}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
              bound.onKeyDown(event)
            }}
          />
        ) : (
          <input {...control} type="text" inputMode={how === 'number' ? 'decimal' : undefined} />
        )}
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}
