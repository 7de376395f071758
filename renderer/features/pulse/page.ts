import type { PageDeclaration } from '../../state/page.ts'

/** Quiet: found by name, and from the page on what will last. The rail does not show it to people who look on. */
export const page: PageDeclaration = {
  id: 'pulse',
  title: 'Monthly pulse',
  rail: 'none',
  load: async () => (await import('./Pulse.tsx')).Pulse,
  shows: ['pulse'],
}
