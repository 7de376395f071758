import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'packet',
  title: 'Packet',
  rail: 'rest',
  sort: 61,
  shows: ['packet'],
  load: async () => (await import('./Packet.tsx')).Packet,
}
