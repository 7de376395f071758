import type { PageDeclaration } from '../../../state/page.ts'
import { crumbOf } from '../gatherings.ts'

export const page: PageDeclaration = {
  id: 'prepare',
  title: 'Agenda',
  rail: 'none',
  load: async () => (await import('./Prepare.tsx')).Prepare,
  crumb: crumbOf,
}
