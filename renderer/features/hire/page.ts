import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'hire',
  title: 'Ready to hire',
  rail: 'rest',
  sort: 60,
  load: async () => (await import('./Hire.tsx')).Hire,
}
