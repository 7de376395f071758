import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'findings',
  title: 'Findings',
  rail: 'rest',
  sort: 2,
  key: 'F',
  load: async () => (await import('./FindingsPage.tsx')).FindingsPage,
}
