import { useRef } from 'react'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { BareFrame, Below, type BoundField, describedBy, frameClass, useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'

/**
 * A day as it is known: typed as a date, a month, a season or a year, or chosen from the system's calendar.
 * Criteria: see Frame; the calendar is a button of its own behind the field, and what it gives is written out (3.3.2).
 */
export function RoughDayField(props: BoundField) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const ids = useFieldIds()
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame ids={ids} bound={bound} hideLabel={hideLabel}>
        <span className={styles.withCalendar}>
          <input
            id={ids.control}
            className={[styles.in, props.small ? styles.small : ''].filter(Boolean).join(' ')}
            placeholder="Date, month, season or year"
            value={bound.text}
            readOnly={bound.locked}
            {...{ autoFocus: props.autoFocus }}
            aria-invalid={bound.error === null ? undefined : true}
            aria-describedby={describedBy(ids, bound, hideLabel)}
            onChange={(event) => bound.setText(event.target.value)}
            onFocus={bound.onFocus}
            onBlur={bound.onBlur}
            onKeyDown={bound.onKeyDown}
          />
          <button
            type="button"
            className={styles.calendar}
            disabled={bound.locked}
            aria-label={`Choose from a calendar: ${bound.label}`}
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
            value={typeof bound.value === 'string' ? bound.value : ''}
            onChange={(event) => {
              if (event.target.value !== '') void bound.setValue(event.target.value)
            }}
          />
        </span>
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}
