import type { JSX, ReactNode } from 'react'
import { useEffect } from 'react'
import { giveFocus } from '../../state/focus.ts'

/** The heading of a part of a long page, to which contents and Find lead. Criteria: it takes the focus (2.4.3). */
export function PartHeading({
  as: Heading,
  part,
  children,
}: {
  as: 'h2' | 'h3'
  part: string
  children: ReactNode
}): JSX.Element {
  return (
    <Heading tabIndex={-1} data-part={part}>
      {children}
    </Heading>
  )
}

/** Brings a part to the head of the page; who reads by ear goes on from its heading. */
export function toPart(part: string): void {
  const heading = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
  heading?.scrollIntoView({ block: 'start' })
  giveFocus(heading)
}

/** Leads to the part that the address names. */
export function usePartNamed(part: string | undefined): void {
  useEffect(() => {
    if (part !== undefined) requestAnimationFrame(() => toPart(part))
  }, [part])
}
