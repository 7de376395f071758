import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'conflicts',
  title: 'Conflicts',
  rail: 'bring',
  sort: 2,
  also: 'combine two records / duplicates / the same twice / entered twice / merge two records',
  load: async () => (await import('./Conflicts.tsx')).Conflicts,
  shows: ['leftApart'],
  paramsFor: () => ({}),
}
