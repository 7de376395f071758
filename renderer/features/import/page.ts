import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'import',
  title: 'Bring in figures',
  rail: 'bring',
  sort: 2,
  also: 'outcomes / import Excel / import CSV / CSV file / spreadsheet / import figures / figures from a file / from a file / upload / import scores and results',
  load: async () => (await import('./Import.tsx')).Import,
}
