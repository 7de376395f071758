import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'take-out',
  title: 'Take a copy out',
  rail: 'bring',
  sort: 3,
  also: 'export / save a copy / backup / JSON / CSV / Excel',
  load: async () => (await import('./TakeOut.tsx')).TakeOut,
}
