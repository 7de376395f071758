import type { PageDeclaration } from '../../../state/page.ts'

export const page: PageDeclaration = {
  id: 'import-budget',
  title: 'Bring in a budget',
  rail: 'bring',
  sort: 2,
  also: 'import Excel / import CSV / CSV file / spreadsheet / budget from a file / from a file / upload / import budget lines',
  load: async () => (await import('./BudgetImport.tsx')).BudgetImport,
}
