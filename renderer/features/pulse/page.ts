import type { PageDeclaration } from '../../state/page.ts'
import { Pulse } from './Pulse.tsx'

/** Quiet: found by name, and from the page on what will last. The rail does not show it to whoever looks on. */
export const page: PageDeclaration = {
  id: 'pulse',
  title: 'Monthly pulse',
  rail: 'none',
  component: Pulse,
  shows: ['pulse'],
}
