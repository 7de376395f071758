import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'foundation-officer',
  shows: ['officer'],
  body: async () => (await import('./Officer.tsx')).Officer,
})
