import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'briefings',
  title: 'Briefings',
  rail: 'rest',
  sort: 60,
  key: 'b',
  load: async () => (await import('./Briefings.tsx')).Briefings,
}
