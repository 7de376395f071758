import type { PageDeclaration } from '../../state/page.ts'
import { FindingsPage } from './FindingsPage.tsx'

export const page: PageDeclaration = {
  id: 'findings',
  title: 'Findings',
  rail: 'rest',
  sort: 2,
  key: 'F',
  component: FindingsPage,
}
