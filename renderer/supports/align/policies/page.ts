import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-policies',
  shows: ['policy', 'mandate'],
  also: 'consent decree / court order / decree / settlement / mandate / agreement / federal order / state order / board policy',
  body: async () => (await import('./Policies.tsx')).Policies,
})
