import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'retreats',
  title: 'Retreats',
  rail: 'rest',
  sort: 44,
  also: 'planning day / agenda / minutes / parking lot',
  load: async () => (await import('./RetreatsPage.tsx')).RetreatsPage,
  shows: ['retreat'],
}
