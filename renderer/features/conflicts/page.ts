import type { PageDeclaration } from '../../state/page.ts'
import { Conflicts } from './Conflicts.tsx'

export const page: PageDeclaration = {
  id: 'conflicts',
  title: 'Conflicts',
  rail: 'bring',
  sort: 2,
  component: Conflicts,
  shows: ['leftApart'],
  paramsFor: () => ({}),
}
