import type { PageDeclaration } from '../../state/page.ts'
import { DecisionsPage } from './DecisionsPage.tsx'

export const page: PageDeclaration = {
  id: 'decisions',
  title: 'Decisions',
  rail: 'rest',
  sort: 44,
  key: 'D',
  component: DecisionsPage,
  shows: ['decision'],
}
