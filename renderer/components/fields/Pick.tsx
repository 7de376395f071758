import { useState } from 'react'
import {
  Button,
  ComboBox,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import { placesLike } from '../../../shared/import/names/names.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './fields.module.css'
import { ListInput, opensTo } from './ListInput.tsx'

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
      placeholder="No choice yet"
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

/** How many of very many are listed at once. */
const MOST = 100

interface SearchProps {
  readonly label: string
  readonly hint: string
  readonly all: readonly string[]
  /** Null: not chosen yet. */
  readonly value: string | null
  readonly onChange: (text: string) => void
}

/**
 * One of very many: typing finds it, and a part of them is listed. Criteria: combobox pattern (4.1.2); arrows choose,
 * Enter takes, Escape puts back.
 */
export function Search({ label, hint, all, value, onChange }: SearchProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const found = open || typed !== null ? placesLike(all, typed ?? '', MOST) : []
  const items = found.map((text) => ({ id: text, title: text }))
  return (
    <ComboBox
      className={styles.field ?? ''}
      items={items}
      inputValue={typed ?? value ?? ''}
      onInputChange={setTyped}
      onOpenChange={setOpen}
      selectedKey={value}
      onSelectionChange={(key) => {
        setTyped(null)
        if (key !== null) onChange(String(key))
      }}
      allowsEmptyCollection
      menuTrigger={opensTo(typed)}
      defaultFilter={() => true}
    >
      <Label className={styles.label}>{label}</Label>
      <Text slot="description" className={styles.hint}>
        {hint}
      </Text>
      <span className={styles.withButton}>
        <ListInput
          className={styles.in ?? ''}
          onBlur={() => setTyped(null)}
          onKeyDownCapture={(event) => {
            // If only one item is left, Enter takes it; with several, the person has not chosen yet.
            const [only, ...more] = items
            if (event.key !== 'Enter' || typed === null || event.nativeEvent.isComposing) return
            if (event.currentTarget.getAttribute('aria-activedescendant')) return
            event.preventDefault()
            event.stopPropagation()
            if (only === undefined || more.length > 0) return
            setTyped(null)
            onChange(only.id)
          }}
        />
        <Button className={styles.open}>
          <Icon name="i-down" />
        </Button>
      </span>
      <Popover className={styles.sheet}>
        <ListBox<Choice> className={styles.list} renderEmptyState={() => <p className="quiet">Nothing matches.</p>}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
        {items.length < MOST || all.length <= MOST ? null : (
          <p className={`quiet small ${styles.more}`}>The first {MOST}. Type more to find another.</p>
        )}
      </Popover>
    </ComboBox>
  )
}
