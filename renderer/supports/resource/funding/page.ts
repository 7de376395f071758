import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-funding',
  shows: ['fundingSource', 'fundingAmount'],
  body: async () => (await import('./Funding.tsx')).Funding,
  full: true,
})
