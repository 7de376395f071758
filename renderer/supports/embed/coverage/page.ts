import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'embed-coverage',
  shows: ['coverage'],
  body: async () => (await import('./Coverage.tsx')).Coverage,
  full: true,
})
