import type { PageDeclaration } from '../../state/page.ts'
import { History } from './History.tsx'

export const page: PageDeclaration = {
  id: 'history',
  title: 'History',
  rail: 'bring',
  sort: 3,
  key: 'H',
  component: History,
}
