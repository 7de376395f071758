import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-policies',
  shows: ['policy', 'mandate'],
  body: async () => (await import('./Policies.tsx')).Policies,
})
