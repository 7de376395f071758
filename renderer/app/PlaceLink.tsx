import type { ComponentProps, MouseEvent } from 'react'

interface PlaceLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** The page it leads to; left out where it leads out of the plan. */
  readonly page?: string | undefined
  readonly onPress: () => void
}

/**
 * A link of the rail, as the bare element: a window has some forty, all there before anything is seen, and the controls'
 * library takes five times as long for each. No press of it opens a window or changes the address.
 * Criteria: name from its text, role and Enter from the element (4.1.2, 2.1.1).
 */
export function PlaceLink({ page = '', onPress, ...rest }: PlaceLinkProps) {
  const press = (event: MouseEvent) => {
    event.preventDefault()
    if (event.button === 0) onPress()
  }
  return <a {...rest} href={`#${page}`} draggable={false} onClick={press} onAuxClick={press} />
}
