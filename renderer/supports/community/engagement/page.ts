import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'community-engagement',
  shows: ['engagement'],
  body: async () => (await import('./Engagement.tsx')).Engagement,
})
