import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-commitment',
  shows: ['commitment'],
  body: async () => (await import('./Commitment.tsx')).Commitment,
})
