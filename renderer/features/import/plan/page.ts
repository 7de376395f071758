import type { PageDeclaration } from '../../../state/page.ts'

export const page: PageDeclaration = {
  id: 'import-plan',
  title: 'Bring in a plan',
  rail: 'bring',
  sort: 2,
  also: 'import goals / import actions / import people / import policies / import departments / import Excel / import CSV / CSV file / spreadsheet',
  load: async () => (await import('./PlanImport.tsx')).PlanImport,
}
