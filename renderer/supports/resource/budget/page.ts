import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-budget',
  shows: ['budgetLine'],
  body: async () => (await import('./Budget.tsx')).Budget,
  full: true,
})
