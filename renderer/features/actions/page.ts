import type { PageDeclaration } from '../../state/page.ts'
import { ActionsPage } from './ActionsPage.tsx'

export const page: PageDeclaration = {
  id: 'actions',
  title: 'Actions',
  also: 'due / late / overdue / who does what',
  rail: 'rest',
  sort: 40,
  key: 'A',
  component: ActionsPage,
  shows: ['action'],
}
