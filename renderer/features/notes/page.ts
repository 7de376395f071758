import type { PageDeclaration } from '../../state/page.ts'
import { NotesPage } from './NotesPage.tsx'

export const page: PageDeclaration = {
  id: 'notes',
  title: 'Comments and evidence',
  rail: 'rest',
  sort: 46,
  component: NotesPage,
  shows: ['comment', 'evidence'],
}
