import type { PageDeclaration } from '../../../state/page.ts'
import { crumbOf, gatheringAt, listOf } from '../gatherings.ts'

export const page: PageDeclaration = {
  id: 'bring-home',
  title: 'What was said',
  also: 'bring home / captures / minutes',
  rail: 'none',
  load: async () => (await import('./BringHome.tsx')).BringHome,
  crumb: crumbOf,
  within: listOf,
  shows: ['capture', 'roomNote', 'parkedItem', 'ballot'],
  paramsFor: gatheringAt,
}
