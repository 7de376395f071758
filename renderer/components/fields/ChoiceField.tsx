import { type KeyboardEvent, useRef, useState } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Op } from '../../../shared/domain/state.ts'
import { useField } from '../../state/index.ts'
import { inDistrictWords } from '../../state/spoken.ts'
import { Icon } from '../icons/Icon.tsx'
import { BareFrame, Below, type BoundField, describedBy, type FieldIds, frameClass, useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'

const NONE = ''
/** Letters that are typed within this many milliseconds belong to one word. */
const WORD = 600
const again = { allowDuplicateSelectionEvents: true }

interface Option {
  readonly value: string | number
  readonly label: string
}

interface Props extends BoundField {
  /** In place of the declared options: months for a number, meetings for a reference. */
  readonly options?: readonly Option[]
  /** While nothing is chosen: what is taken then. */
  readonly placeholder?: string
  /** Further ops that a choice brings along, in one step with it; `id`: the record whose field this is. */
  readonly brings?: (id: string, value: string | number | null) => readonly Op[]
}

/**
 * One of the declared options, or none. Saved when chosen.
 * Criteria: button with listbox popup (4.1.2), arrows and letters choose, Escape closes without change.
 * A page may hold hundreds: the list is made only when it is asked for.
 */
export function ChoiceField(props: Props) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const ids = useFieldIds()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const offered = props.options ?? (bound.shape.t === 'choice' ? bound.shape.options : [])
  // Letters that are typed choose by what people read.
  const none = props.placeholder ?? 'No choice yet'
  const options = [{ value: NONE, label: none }, ...offered].map((o) => ({ ...o, label: inDistrictWords(o.label) }))
  const taken = bound.value === undefined || bound.value === null ? NONE : String(bound.value)
  const chosen = options.find((o) => String(o.value) === taken)
  const take = (key: string) => {
    const value = offered.find((o) => String(o.value) === key)?.value ?? null
    void bound.setValue(value, props.brings?.(id, value))
  }
  const byLetters = useLetters(options, taken, take)
  const onKeyDown = (event: KeyboardEvent) => {
    if (bound.locked || event.altKey || event.ctrlKey || event.metaKey) return
    // Enter and Space here and not as a click, which would count as one by a screen reader and leave the focus above.
    if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) setOpen(true)
    else if (!byLetters(event.key)) return
    event.preventDefault()
  }
  // The hint speaks of the declared form; what is offered here says itself what it is.
  const shown = props.options ? { ...bound, hint: undefined } : bound
  const value = `${ids.control}v`
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame ids={ids} bound={shown} hideLabel={hideLabel}>
        <button
          ref={button}
          type="button"
          id={ids.control}
          className={`${styles.in} ${styles.select} ${props.small ? styles.small : ''}`}
          disabled={bound.locked}
          // biome-ignore lint/a11y/noAutofocus: asked for where a record was just added
          autoFocus={props.autoFocus}
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-labelledby={`${value} ${ids.label}`}
          aria-describedby={describedBy(ids, shown, hideLabel)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        >
          <span id={value}>{chosen?.label ?? none}</span>
          <Icon name="i-down" />
        </button>
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
      {open ? (
        <Offered
          button={button}
          ids={ids}
          options={options}
          taken={taken}
          onTake={take}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}

interface OfferedProps {
  readonly button: React.RefObject<HTMLButtonElement | null>
  readonly ids: FieldIds
  readonly options: readonly Option[]
  readonly taken: string
  readonly onTake: (key: string) => void
  readonly onClose: () => void
}

function Offered({ button, ids, options, taken, onTake, onClose }: OfferedProps) {
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={(on) => on || onClose()}
      placement="bottom start"
      className={styles.sheet}
      aria-labelledby={ids.label}
    >
      <ListBox
        className={styles.list}
        aria-labelledby={ids.label}
        autoFocus
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[taken]}
        // Choosing what is chosen already closes the list, too.
        {...again}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          onClose()
          if (key !== undefined && String(key) !== taken) onTake(String(key))
        }}
      >
        {options.map((option) => (
          <ListBoxItem key={option.value} id={String(option.value)} textValue={option.label} className={styles.option}>
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
  )
}

/** Letters on the shut button choose the next option that begins with them. True where the key was one. */
function useLetters(options: readonly Option[], taken: string, take: (key: string) => void): (key: string) => boolean {
  const typed = useRef({ word: '', at: 0 })
  return (key) => {
    if (key.length !== 1 || key === ' ') return false
    const now = performance.now()
    const word = (now - typed.current.at < WORD ? typed.current.word : '') + key.toLowerCase()
    typed.current = { word, at: now }
    const from = options.findIndex((o) => String(o.value) === taken) + (word.length === 1 ? 1 : 0)
    const found = [...options.slice(from), ...options.slice(0, from)].find((o) =>
      o.label.toLowerCase().startsWith(word),
    )
    if (found !== undefined && String(found.value) !== taken) take(String(found.value))
    return true
  }
}
