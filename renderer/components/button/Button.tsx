import { type ReactNode, type Ref, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { giveFocus } from '../../state/focus.ts'
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
export function Button({ look = 'plain', small = false, className, children, ref, ...rest }: ButtonProps) {
  const own = useRef<HTMLButtonElement | null>(null)
  useFocusAfterRest(own, rest.isDisabled === true)
  const both = useCallback(
    (element: HTMLButtonElement | null) => {
      own.current = element
      if (typeof ref === 'function') return ref(element)
      if (ref) ref.current = element
    },
    [ref],
  )
  return (
    <AriaButton {...rest} ref={both} className={buttonClass(look, small, className)}>
      {children}
    </AriaButton>
  )
}

/**
 * A button that rests while its press is worked on lets its focus go to nothing: it has it again afterward, unless somebody
 * has moved on.
 */
function useFocusAfterRest(button: RefObject<HTMLButtonElement | null>, rests: boolean): void {
  const rested = useRef(rests)
  const had = useRef(false)
  // Asked before it is drawn: a disabled element has lost the focus as soon as anything is measured.
  if (rests && !rested.current) had.current = document.activeElement === button.current
  useLayoutEffect(() => {
    rested.current = rests
    if (rests || !had.current) return
    had.current = false
    if (document.activeElement === document.body) giveFocus(button.current)
  }, [button, rests])
}
