import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'import',
  title: 'Bring in outcomes',
  rail: 'bring',
  sort: 2,
  also: 'import Excel / spreadsheet / import figures / import scores and results',
  load: async () => (await import('./Import.tsx')).Import,
}
