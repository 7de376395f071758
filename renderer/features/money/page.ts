import type { PageDeclaration } from '../../state/page.ts'
import { Money } from './Money.tsx'

export const page: PageDeclaration = {
  id: 'money',
  title: 'Money by year',
  rail: 'rest',
  sort: 1,
  key: 'Y',
  component: Money,
}
