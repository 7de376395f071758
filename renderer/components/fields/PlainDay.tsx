import { useRef, useState } from 'react'
import { dayInWords, readDay } from '../../../shared/days/index.ts'
import { DayControl } from './DayControl.tsx'
import { dayExpected } from './DayField.tsx'
import { useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  /** ISO day, or '' while the typed text is not one. */
  readonly value: string
  /** The day, or '' with the text that is not one. */
  readonly onChange: (day: string, typed: string) => void
  readonly error?: string | null
  readonly onEnter?: () => void
  /** The field was emptied and left. */
  readonly onClear?: () => void
}

/** A day that is no record's. Criteria as for the bound fields. */
export function PlainDay({ label, hint, value, onChange, error, onEnter, onClear }: Props) {
  const ids = useFieldIds()
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(true)
  const text = typed.trim()
  const read = text === '' ? null : readDay(text)
  // Typed text is kept as long as it means the field's value; a value from elsewhere is written out.
  const own = typed !== '' && (value === '' || (read?.ok && value === read.value))
  const says = own && left && read?.ok === false ? read.error : error
  const put = (day: string) => {
    setTyped('')
    onChange(day, '')
  }
  /** The typing has ended: a year of two digits is no longer the beginning of one with four. */
  const settle = () => {
    setLeft(true)
    if (read?.ok) put(read.value)
    if (text === '' && value === '') onClear?.()
  }
  const enter = useRef(onEnter)
  enter.current = onEnter
  return (
    <div className={[styles.field, says ? styles.wrong : ''].join(' ')}>
      <label id={ids.label} htmlFor={ids.control} className={styles.label}>
        {label}
      </label>
      {says ? (
        <span id={ids.error} className={styles.err}>
          {says}
        </span>
      ) : null}
      {hint ? (
        <span id={ids.hint} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      <DayControl
        id={ids.control}
        label={ids.label}
        placeholder={dayExpected(false)}
        value={own ? typed : dayInWords(value)}
        aria-invalid={says ? true : undefined}
        aria-describedby={[says ? ids.error : '', hint ? ids.hint : ''].join(' ').trim() || undefined}
        day={value}
        onDay={put}
        onChange={(event) => {
          const next = event.target.value
          const day = readDay(next.trim())
          setTyped(next)
          setLeft(false)
          onChange(day.ok && !/[/.]\d\d$/.test(next.trim()) ? day.value : '', next.trim())
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          settle()
          // Once what was settled has come back as the value.
          if (onEnter) setTimeout(() => enter.current?.())
        }}
      />
    </div>
  )
}
