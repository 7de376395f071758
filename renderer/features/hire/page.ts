import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'hire',
  title: 'Ready to hire',
  rail: 'rest',
  sort: 60,
  // A plan with an officer no longer needs it.
  railWhile: (plan) => plan.get('officer', 'officer')?.status !== 'inPost',
  load: async () => (await import('./Hire.tsx')).Hire,
}
