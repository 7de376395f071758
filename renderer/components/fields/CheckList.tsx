import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components'
import { Icon } from '../icons/Icon.tsx'
import styles from './fields.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly options: readonly {
    readonly id: string
    readonly label: string
    readonly note?: string
    readonly disabled?: boolean
  }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/**
 * Several of a list that is no record's: what to take from a starting list. Criteria: a named group of checkboxes
 * (1.3.1).
 */
export function CheckList({ label, hint, options, value, onChange }: Props) {
  return (
    <CheckboxGroup className={styles.field} value={[...value]} onChange={onChange}>
      <Label className={styles.label}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <span className={styles.checkList}>
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} isDisabled={option.disabled ?? false} className={styles.check}>
            {({ isSelected }) => (
              <>
                <span className={styles.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                <span>
                  {option.label}
                  {option.note ? <span className={styles.checkNote}>{option.note}</span> : null}
                </span>
              </>
            )}
          </Checkbox>
        ))}
      </span>
    </CheckboxGroup>
  )
}
