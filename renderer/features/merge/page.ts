import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'bring-in',
  title: 'Bring in a copy',
  rail: 'bring',
  sort: 1,
  load: async () => (await import('./BringIn.tsx')).BringIn,
}
