import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-continuity',
  shows: ['tenure', 'continuity'],
  body: async () => (await import('./Continuity.tsx')).Continuity,
  full: true,
})
