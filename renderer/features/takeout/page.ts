import type { PageDeclaration } from '../../state/page.ts'
import { TakeOut } from './TakeOut.tsx'

export const page: PageDeclaration = {
  id: 'take-out',
  title: 'Take a copy out',
  rail: 'bring',
  sort: 3,
  component: TakeOut,
}
