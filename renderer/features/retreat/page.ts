import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'retreats',
  title: 'Retreats',
  rail: 'rest',
  sort: 45,
  also: 'planning day / agenda / minutes / parking lot',
  load: async () => (await import('./RetreatsPage.tsx')).RetreatsPage,
  shows: ['retreat'],
}
