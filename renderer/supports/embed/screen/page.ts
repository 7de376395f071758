import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'embed-screen',
  shows: ['equityScreen', 'boardItem'],
  body: async () => (await import('./Screens.tsx')).Screens,
})
