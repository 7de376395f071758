import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'history',
  title: 'History',
  rail: 'none',
  sort: 3,
  key: 'H',
  load: async () => (await import('./History.tsx')).History,
}
