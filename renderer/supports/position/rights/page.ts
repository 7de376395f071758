import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-rights',
  shows: ['decisionRight'],
  body: async () => (await import('./Rights.tsx')).Rights,
  full: true,
})
