import { useId } from 'react'
import { Checkbox } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { Below, type BoundField } from './Frame.tsx'
import styles from './fields.module.css'

/**
 * Yes or no. Saved when ticked; where an answer is asked for, taking the tick off says no.
 * Criteria: a checkbox whose label is its name (4.1.2), 24 px or more with its label.
 */
export function FlagField(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const hint = useId()
  return (
    <div className={styles.field}>
      {bound.error ? <span className={styles.err}>{bound.error}</span> : null}
      <Checkbox
        className={styles.check}
        isDisabled={bound.locked}
        isSelected={bound.value === true}
        onChange={(on) => void bound.setValue(on ? true : bound.required ? false : null)}
        autoFocus={props.autoFocus}
        aria-describedby={bound.hint && !props.hideLabel ? hint : undefined}
      >
        {({ isSelected }) => (
          <>
            <span className={styles.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            <span className={props.hideLabel ? 'vh' : undefined}>{bound.label}</span>
          </>
        )}
      </Checkbox>
      {bound.hint && !props.hideLabel ? (
        <span id={hint} className={styles.hint}>
          {bound.hint}
        </span>
      ) : null}
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}
