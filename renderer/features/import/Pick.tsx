import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from '../../components/fields/fields.module.css'
import { Icon } from '../../components/index.ts'

export interface Choice {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly label: string
  readonly hint?: string
  readonly hideLabel?: boolean
  readonly choices: readonly Choice[]
  /** Null: not chosen yet. */
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly small?: boolean
}

const Option = ({ choice }: { choice: Choice }) => (
  <ListBoxItem id={choice.id} textValue={choice.title} className={styles.option}>
    {({ isSelected }) => (
      <>
        {isSelected ? <Icon name="i-tick" size={14} /> : null}
        {choice.title}
      </>
    )}
  </ListBoxItem>
)

/**
 * One of a few, of no record. Criteria: button with listbox popup and a visible label (4.1.2, 3.3.2), arrows and
 * letters choose, Escape closes without change.
 */
export function Pick({ label, hint, hideLabel, choices, value, onChange, small }: Props) {
  return (
    <Select
      className={styles.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => (key === null ? undefined : onChange(String(key)))}
      placeholder="Not chosen"
    >
      <Label className={hideLabel ? 'vh' : styles.label}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <Button className={`${styles.in} ${styles.select} ${small ? styles.small : ''}`}>
        <SelectValue />
        <Icon name="i-down" />
      </Button>
      <Popover className={styles.sheet}>
        <ListBox className={styles.list} items={choices}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** One of very many: typing finds it. Criteria: combobox pattern (4.1.2); arrows choose, Enter takes, Escape puts back. */
export function Search({ label, hint, choices, value, onChange }: Props) {
  return (
    <ComboBox
      className={styles.field ?? ''}
      defaultItems={choices}
      selectedKey={value}
      onSelectionChange={(key) => (key === null ? undefined : onChange(String(key)))}
      menuTrigger="input"
    >
      <Label className={styles.label}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <span className={styles.withButton}>
        <Input className={styles.in ?? ''} />
        <Button className={styles.open}>
          <Icon name="i-down" />
        </Button>
      </span>
      <Popover className={styles.sheet}>
        <ListBox<Choice>
          className={styles.list}
          renderEmptyState={() => <p className="quiet">None has these letters.</p>}
        >
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
