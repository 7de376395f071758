import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'decisions',
  title: 'Decisions',
  rail: 'rest',
  sort: 44,
  key: 'D',
  load: async () => (await import('./DecisionsPage.tsx')).DecisionsPage,
  shows: ['decision'],
}
