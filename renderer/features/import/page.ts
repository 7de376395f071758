import type { PageDeclaration } from '../../state/page.ts'
import { Import } from './Import.tsx'

export const page: PageDeclaration = {
  id: 'import',
  title: 'Bring in outcomes',
  rail: 'bring',
  sort: 2,
  component: Import,
}
