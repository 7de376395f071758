import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'hire',
  title: 'Ready to hire',
  rail: 'rest',
  // The first page for a plan without an officer; a plan with one no longer needs it.
  sort: 0,
  railWhile: (plan) => plan.get('officer', 'officer')?.status !== 'inPost',
  load: async () => (await import('./Hire.tsx')).Hire,
}
