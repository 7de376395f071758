import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-backing',
  shows: ['backing', 'pushbackStep'],
  body: async () => (await import('./Backing.tsx')).Backing,
})
