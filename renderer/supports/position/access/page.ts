import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'position-access',
  also: 'access ledger / access to leaders / meetings with the superintendent / one-on-one / 1:1 / standing meetings / meeting canceled / missed meeting',
  shows: ['accessEntry'],
  body: async () => (await import('./Access.tsx')).Access,
  full: true,
})
