import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-pace',
  shows: ['paceAndCare'],
  body: async () => (await import('./Pace.tsx')).Pace,
})
