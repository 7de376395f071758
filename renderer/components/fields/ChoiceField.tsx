import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'
import styles from './fields.module.css'

const NONE = ''

interface Props extends BoundField {
  /** In place of the declared options: months for a number, meetings for a reference. */
  readonly options?: readonly { readonly value: string | number; readonly label: string }[]
}

/**
 * One of the declared options, or none. Saved when chosen.
 * Criteria: button with listbox popup (4.1.2), arrows and letters choose, Escape closes without change.
 */
export function ChoiceField(props: Props) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const options = props.options ?? (bound.shape.t === 'choice' ? bound.shape.options : [])
  const taken = bound.value === undefined || bound.value === null ? NONE : String(bound.value)
  return (
    <Select
      className={frameClass(bound, props.className)}
      selectedKey={taken}
      onSelectionChange={(key) => void bound.setValue(options.find((o) => String(o.value) === key)?.value ?? null)}
      isDisabled={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
      placeholder="Not chosen"
    >
      {/* The hint speaks of the declared form; what is offered here says itself what it is. */}
      <Frame bound={props.options ? { ...bound, hint: undefined } : bound} hideLabel={hideLabel}>
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
            <ListBoxItem
              key={option.value}
              id={String(option.value)}
              textValue={option.label}
              className={styles.option}
            >
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
