import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'import',
  title: 'Bring in outcomes',
  rail: 'bring',
  sort: 2,
  also: 'outcomes / import Excel / CSV / import CSV / CSV file / spreadsheet / import figures / import scores and results',
  load: async () => (await import('./Import.tsx')).Import,
}
