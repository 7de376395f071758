import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-team',
  shows: ['position', 'positionPay', 'teamNeed'],
  body: async () => (await import('./Team.tsx')).Team,
  full: true,
})
