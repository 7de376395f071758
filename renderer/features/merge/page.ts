import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'bring-in',
  title: 'Bring in a copy',
  rail: 'bring',
  sort: 1,
  also: 'merge / merge a copy / a colleague’s copy / combine two copies / from another laptop / locked copy',
  load: async () => (await import('./BringIn.tsx')).BringIn,
}
