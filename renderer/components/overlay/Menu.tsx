import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import styles from './overlay.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly act: () => void
}

/**
 * Rare verbs behind one button. Criteria: menu button pattern: arrows, letters, Escape returns to the button (4.1.2).
 */
export function Menu({
  label,
  entries,
  small = true,
}: {
  label: ReactNode
  entries: readonly MenuEntry[]
  small?: boolean
}) {
  return (
    <MenuTrigger>
      <Button small={small}>
        {label}
        <Icon name="i-down" />
      </Button>
      <Popover placement="bottom end">
        <AriaMenu
          className={styles.menu}
          disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
          onAction={(key) => entries.find((e) => e.id === key)?.act()}
        >
          {entries.map((entry) => (
            <AriaMenuItem key={entry.id} id={entry.id} textValue={entry.label} className={styles.item}>
              {entry.label}
              {entry.keys ? <kbd>{entry.keys}</kbd> : null}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
