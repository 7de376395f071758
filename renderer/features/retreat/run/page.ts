import type { PageDeclaration } from '../../../state/page.ts'
import { crumbOf } from '../gatherings.ts'

export const page: PageDeclaration = {
  id: 'run',
  title: 'In the room',
  rail: 'none',
  whole: true,
  load: async () => (await import('./Run.tsx')).Run,
  crumb: crumbOf,
}
