import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'packet',
  title: 'Packet',
  rail: 'rest',
  sort: 61,
  also: 'print / board packet / PDF / papers',
  shows: ['packet'],
  load: async () => (await import('./Packet.tsx')).Packet,
}
