import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-skills',
  shows: ['skill'],
  body: async () => (await import('./Skills.tsx')).Skills,
})
