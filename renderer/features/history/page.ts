import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'history',
  title: 'History',
  rail: 'none',
  sort: 3,
  also: 'delete for good / remove for good / what was removed / changes / what changed / who changed it / bring back / what was deleted, to undo it',
  key: 'H',
  load: async () => (await import('./History.tsx')).History,
}
