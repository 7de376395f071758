import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'foundation-groups',
  shows: ['studentGroup', 'dimension'],
  body: async () => (await import('./Groups.tsx')).Groups,
})
