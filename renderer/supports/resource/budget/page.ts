import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-budget',
  also: 'goals without money / goals that are not funded / unfunded goals / what a goal costs / money by goal',
  shows: ['budgetLine'],
  body: async () => (await import('./Budget.tsx')).Budget,
  full: true,
})
