import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'conflicts',
  title: 'Conflicts',
  rail: 'bring',
  sort: 2,
  load: async () => (await import('./Conflicts.tsx')).Conflicts,
  shows: ['leftApart'],
  paramsFor: () => ({}),
}
