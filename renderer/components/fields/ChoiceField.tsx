import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'
import styles from './fields.module.css'

const NONE = ''

/**
 * One of the declared options, or none. Saved when chosen.
 * Criteria: button with listbox popup (4.1.2), arrows and letters choose, Escape closes without change.
 */
export function ChoiceField(props: BoundField) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const options = bound.shape.t === 'choice' ? bound.shape.options : []
  return (
    <Select
      className={frameClass(bound, props.className)}
      selectedKey={typeof bound.value === 'string' ? bound.value : NONE}
      onSelectionChange={(key) => void bound.setValue(key === NONE ? null : key)}
      isDisabled={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
      placeholder="Not chosen"
    >
      <Frame bound={bound} hideLabel={hideLabel}>
        <Button
          className={`${styles.in} ${styles.select} ${props.small ? styles.small : ''}`}
          autoFocus={props.autoFocus}
        >
          <SelectValue />
          <Icon name="i-down" />
        </Button>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
      <Popover className={styles.sheet}>
        <ListBox className={styles.list}>
          {[{ value: NONE, label: 'Not chosen' }, ...options].map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={styles.option}>
              {({ isSelected }) => (
                <>
                  {isSelected ? <Icon name="i-tick" size={14} /> : null}
                  {option.label}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
