import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'notes',
  title: 'Comments and evidence',
  rail: 'rest',
  sort: 46,
  load: async () => (await import('./NotesPage.tsx')).NotesPage,
  shows: ['comment', 'evidence'],
}
