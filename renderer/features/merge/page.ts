import type { PageDeclaration } from '../../app/page.ts'
import { BringIn } from './BringIn.tsx'

export const page: PageDeclaration = {
  id: 'bring-in',
  title: 'Bring in a copy',
  rail: 'bring',
  sort: 1,
  component: BringIn,
}
