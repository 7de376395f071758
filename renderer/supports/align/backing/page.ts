import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-backing',
  shows: ['policyLink'],
  body: async () => (await import('./Backing.tsx')).Backing,
  full: true,
})
