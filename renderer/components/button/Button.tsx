import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { buttonClass, type Look } from './BareButton.tsx'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly look?: Look
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
