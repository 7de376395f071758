import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'year',
  title: 'The year',
  rail: 'rest',
  sort: 43,
  load: async () => (await import('./Year.tsx')).Year,
}
