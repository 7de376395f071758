import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-access',
  shows: ['accessEntry'],
  body: async () => (await import('./Access.tsx')).Access,
  full: true,
})
