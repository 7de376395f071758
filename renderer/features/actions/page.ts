import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'actions',
  title: 'Actions',
  also: 'due / late / overdue / who is late / who does what',
  rail: 'rest',
  sort: 40,
  key: 'A',
  load: async () => (await import('./ActionsPage.tsx')).ActionsPage,
  shows: ['action'],
}
