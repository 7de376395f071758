import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'community-audiences',
  shows: ['audienceGroup'],
  body: async () => (await import('./Audiences.tsx')).Audiences,
})
