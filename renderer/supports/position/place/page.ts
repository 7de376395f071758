import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-place',
  shows: ['place'],
  body: async () => (await import('./Place.tsx')).Place,
})
