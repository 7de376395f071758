import type { PageDeclaration } from '../../state/page.ts'
import { BringIn } from './BringIn.tsx'

export const page: PageDeclaration = {
  id: 'bring-in',
  title: 'Bring in a copy',
  rail: 'bring',
  sort: 1,
  component: BringIn,
}
