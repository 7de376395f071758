import type { PageDeclaration } from '../../../state/page.ts'
import { BudgetImport } from './BudgetImport.tsx'

export const page: PageDeclaration = {
  id: 'import-budget',
  title: 'Bring in a budget',
  rail: 'bring',
  sort: 2,
  component: BudgetImport,
}
