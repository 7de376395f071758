import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'slips',
  title: 'Updates from owners',
  rail: 'rest',
  sort: 48,
  key: 'U',
  load: async () => (await import('./Slips.tsx')).Slips,
  shows: ['updateSlip'],
  paramsFor: (_, id) => ({ slip: id }),
}
