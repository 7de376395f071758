import type { ComponentProps, ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** One primary a screen; `link` for rare verbs. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'link' | 'chosen'
  readonly small?: boolean
  readonly className?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/**
 * A verb and its thing ("Add a measure"); "…" only where a question follows.
 * Criteria: name from its text (4.1.2), 28 px or more (2.5.8), visible two-color focus (2.4.7).
 */
export function Button({ look = 'plain', small = false, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass(look, small, className)}>
      {children}
    </AriaButton>
  )
}

interface BareButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick'> {
  readonly look?: NonNullable<ButtonProps['look']>
  readonly onPress: () => void
}

/**
 * A small button as the bare element, for those of the window's frame: they are there before anything is seen, and the
 * controls' library takes ten times as long for each. Criteria: as `Button`.
 */
export function BareButton({ look = 'plain', className, onPress, ...rest }: BareButtonProps) {
  return <button {...rest} type="button" className={buttonClass(look, true, className)} onClick={onPress} />
}

/** The look of a button, for one that the page can hold a hundred times: the bare element costs a tenth. */
export const buttonClass = (look: NonNullable<ButtonProps['look']>, small: boolean, className?: string): string =>
  [styles.btn, look === 'plain' ? '' : styles[look], small ? styles.sm : '', className].filter(Boolean).join(' ')

/** Buttons in a row that wraps. */
export function Buttons({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={className ? `${styles.row} ${className}` : styles.row}>{children}</div>
}
