import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'community-data',
  shows: ['story'],
  body: async () => (await import('./Stories.tsx')).Stories,
  full: true,
})
