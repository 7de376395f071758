import { type ReactNode, useRef } from 'react'
import { focusWhatComes } from '../focusField.ts'
import { Button } from './Button.tsx'

interface Props {
  readonly onMore: () => void
  /** A quiet one, under a part of a list. */
  readonly link?: boolean
  readonly small?: boolean
  readonly children: ReactNode
}

/**
 * Shows more of a long list. Criteria: the focus moves to the first line that was added (2.4.3), since the button is
 * then far below, or gone.
 */
export function ShowMore({ onMore, link = false, small = link, children }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const press = () => {
    if (button.current) focusWhatComes(button.current)
    onMore()
  }
  return (
    <Button ref={button} look={link ? 'link' : 'plain'} small={small} onPress={press}>
      {children}
    </Button>
  )
}
