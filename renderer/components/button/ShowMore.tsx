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
 * The way to the rest of a long list. Criteria: whoever asks for more goes on with the first of what comes (2.4.3): the
 * button is far below it then, or gone.
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
