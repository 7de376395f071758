import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import styles from './Button.module.css'

/** One primary a screen; `link` for rare verbs. */
export type Look = 'plain' | 'primary' | 'danger' | 'link' | 'chosen'

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'onClick' | 'onKeyDown'> {
  readonly look?: Look
  readonly small?: boolean
  readonly onPress: () => void
}

/**
 * A button as the bare element, for those of the window's frame and of the overview's head: they are there before anything
 * is seen. The controls' library takes ten times as long for each, is a fifth of the first script, and adds a style sheet
 * with its first one, for which all of the window is laid out again. Criteria: as `Button`.
 */
export function BareButton({ look = 'plain', small = true, className, onPress, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      className={buttonClass(look, small, className)}
      onClick={onPress}
      onKeyDown={onceAKey}
    />
  )
}

/** The element itself is pressed again and again while Enter is held. */
function onceAKey(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

/** The look of a button, for one that the page can hold a hundred times: the bare element costs a tenth. */
export const buttonClass = (look: Look, small: boolean, className?: string): string =>
  [styles.btn, look === 'plain' ? '' : styles[look], small ? styles.sm : '', className].filter(Boolean).join(' ')

/** Buttons in a row that wraps. */
export function Buttons({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={className ? `${styles.row} ${className}` : styles.row}>{children}</div>
}
