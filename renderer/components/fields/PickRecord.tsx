import { useState } from 'react'
import { Button, ComboBox, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Plan } from '../../../shared/domain/plan.ts'
import { quoted } from '../../../shared/words/index.ts'
import { usePlanView } from '../../state/index.ts'
import { showToast } from '../../state/toast.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './fields.module.css'
import { ListInput, opensTo } from './ListInput.tsx'
import { type Pickable, pickables } from './pickable.ts'

interface Props {
  readonly label: string
  readonly hideLabel?: boolean
  readonly small?: boolean
  readonly autoFocus?: boolean
  /** The field came by a press that asked for its list. */
  readonly opens?: boolean
  readonly isReadOnly?: boolean
  /** The field's text while nothing is typed. */
  readonly shown?: string
  /** The chosen record, as "goal/g1". */
  readonly chosen?: string | null
  /** Offers only records of these kinds. */
  readonly only?: readonly string[]
  /** A record that is not offered, as "decision/d1". */
  readonly without?: string
  /** Offers records of this plan in place of the whole one. */
  readonly from?: Plan
  readonly placeholder?: string
  readonly onPick: (picked: Pickable) => void
  /** The field was emptied and left. */
  readonly onClear?: () => void
}

/**
 * Finds one record of any kind by words of its title or kind. Criteria: combobox pattern (4.1.2): arrows choose,
 * Enter takes, the first line where none was chosen; Escape restores; each title has its kind beside it as text.
 */
export function PickRecord(props: Props) {
  const { label, hideLabel, small, shown = '', only, onPick, onClear } = props
  const whole = usePlanView()
  const plan = props.from ?? whole
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  // The list closes when another record is chosen; the last choice is remembered for that.
  const [last, setLast] = useState<string | null>(null)
  const items = open || typed !== null ? pickables(plan, typed ?? '', only, props.without) : []
  // The line that Enter takes.
  const marked = typed?.trim() ? items[0]?.key : undefined
  const take = (key: string | number | null) => {
    const picked = items.find((p) => p.key === key)
    setTyped(null)
    if (picked === undefined) return
    setLast(picked.key)
    onPick(picked)
  }
  return (
    <ComboBox
      className={styles.field ?? ''}
      items={items}
      inputValue={typed ?? shown}
      onInputChange={setTyped}
      onOpenChange={setOpen}
      onSelectionChange={take}
      selectedKey={last ?? props.chosen ?? null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger={opensTo(typed)}
      isReadOnly={props.isReadOnly ?? false}
      defaultFilter={() => true}
    >
      <Label className={hideLabel ? 'vh' : styles.label}>{label}</Label>
      <span className={styles.withButton}>
        <ListInput
          className={`${styles.in} ${small ? styles.small : ''}`}
          autoFocus={props.autoFocus}
          opens={props.opens ? 'manual' : undefined}
          placeholder={
            props.placeholder ??
            (only?.length === 1 && only[0] === 'person' ? 'Type a name or role' : 'Type part of its name')
          }
          onBlur={() => {
            if (typed?.trim() === '' && shown !== '') onClear?.()
            else if (typed?.trim() && typed !== shown) showToast(`Nothing was chosen for ${quoted(typed.trim())}.`)
            setTyped(null)
            setLast(null)
          }}
          onKeyDownCapture={(event) => {
            const isChosen = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key !== 'Enter' || isChosen || !typed?.trim() || event.nativeEvent.isComposing) return
            // The first that matches; where nothing does, the list stays and says so.
            event.preventDefault()
            event.stopPropagation()
            const [first] = items
            if (first !== undefined) take(first.key)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        <Button className={styles.open}>
          <Icon name="i-down" />
        </Button>
      </span>
      <Popover className={styles.sheet}>
        <ListBox<Pickable>
          className={`${styles.list} ${styles.marks}`}
          renderEmptyState={() => <p className="quiet small">Nothing in this plan matches.</p>}
        >
          {(p) => (
            <ListBoxItem
              id={p.key}
              textValue={p.title}
              className={`${styles.option} ${p.key === marked ? styles.first : ''}`}
            >
              {p.title} <small className="quiet">{p.word}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
