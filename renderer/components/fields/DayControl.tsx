import { type InputHTMLAttributes, useRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import styles from './fields.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  /** The ISO day on which the calendar opens; '' for none. */
  readonly day: string
  readonly onDay: (day: string) => void
  /** The id of the field's label, by which the calendar's button says whose it is. */
  readonly label: string
  readonly small?: boolean | undefined
}

/**
 * A day typed as people write it, with the system's calendar behind it; a day chosen there is written out. Criteria:
 * the calendar is a button of its own after the field, described by the field's label (1.3.1, 3.3.2).
 */
export function DayControl({ day, onDay, label, small, ...input }: Props) {
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <span className={styles.withCalendar}>
      <input {...input} type="text" className={[styles.in, small ? styles.small : ''].filter(Boolean).join(' ')} />
      <button
        type="button"
        className={styles.calendar}
        disabled={input.readOnly}
        aria-label="Open the calendar"
        aria-describedby={label}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="i-day" />
      </button>
      {/* Seen and reached through the button alone: a second field of the same name would be read twice. */}
      <input
        ref={calendar}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => {
          if (event.target.value !== '') onDay(event.target.value)
        }}
      />
    </span>
  )
}
