import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover, Separator } from 'react-aria-components'
import { inDistrictWords } from '../../state/spoken.ts'
import { buttonClass } from '../button/BareButton.tsx'
import { Icon } from '../icons/Icon.tsx'
import styles from './overlay.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** What it does, if its label can't say it; part of its name, since it is visible (2.5.3). */
  readonly hint?: string
  readonly keys?: string
  readonly disabled?: boolean
  /** A rule is drawn above it: another sort of verbs begins. */
  readonly begins?: boolean
  readonly act: () => void
}

interface Props {
  readonly label: ReactNode
  /** Its entries; a function if computing them costs something, since most menus of a page stay closed. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[])
  /** A line's own menu: three dots without a frame, since a page holds one a line. The label is heard. */
  readonly dots?: boolean
}

/**
 * Rare verbs behind one button. Criteria: menu button pattern: arrows, letters, Escape returns to the button (4.1.2).
 * A page may hold a hundred: what opens is made only when it is asked for.
 */
export function Menu({ label, entries, dots = false }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'first' | 'last' | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    // Enter and Space here and not as a click, which would count as one by a screen reader and leave the focus above.
    if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return
    event.preventDefault()
    setOpen(event.key === 'ArrowUp' ? 'last' : 'first')
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass('plain', true, dots ? styles.dots : undefined)}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open === null ? 'first' : null)}
        onKeyDown={onKeyDown}
      >
        {label}
        <Icon name={dots ? 'i-more' : 'i-down'} />
      </button>
      {open === null ? null : (
        <Opened
          button={button}
          side={dots ? 'end' : 'start'}
          entries={typeof entries === 'function' ? entries() : entries}
          first={open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface OpenedProps {
  readonly button: React.RefObject<HTMLButtonElement | null>
  readonly entries: readonly MenuEntry[]
  readonly first: 'first' | 'last'
  /** The edge of the button that it shares: a line's dots are at the end of the line, a named menu has room behind it. */
  readonly side: 'start' | 'end'
  readonly onClose: () => void
}

function Opened({ button, entries, first, side, onClose }: OpenedProps) {
  const name = button.current?.textContent ?? ''
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={(on) => on || onClose()}
      placement={`bottom ${side}`}
      aria-label={name}
    >
      <AriaMenu
        className={styles.menu}
        aria-label={name}
        autoFocus={first}
        disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
        onClose={onClose}
        onAction={(key) => entries.find((e) => e.id === key)?.act()}
      >
        {entries.map((entry, i) => (
          <Fragment key={entry.id}>
            {entry.begins && i > 0 ? <Separator className={styles.rule} /> : null}
            <AriaMenuItem id={entry.id} textValue={inDistrictWords(entry.label)} className={styles.item}>
              {entry.hint ? (
                <span>
                  {entry.label} <small className={styles.hint}>{entry.hint}</small>
                </span>
              ) : (
                entry.label
              )}
              {entry.keys ? <kbd>{entry.keys}</kbd> : null}
            </AriaMenuItem>
          </Fragment>
        ))}
      </AriaMenu>
    </Popover>
  )
}
