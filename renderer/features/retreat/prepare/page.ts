import { asKey, gatheringKinds } from '../../../../shared/retreat/gathering.ts'
import type { PageDeclaration } from '../../../state/page.ts'
import { crumbOf, listOf } from '../gatherings.ts'

export const page: PageDeclaration = {
  id: 'prepare',
  title: 'Agenda',
  rail: 'none',
  load: async () => (await import('./Prepare.tsx')).Prepare,
  crumb: crumbOf,
  within: listOf,
  showsField: (kind, id, field) =>
    field === 'agenda' && (gatheringKinds as readonly string[]).includes(kind)
      ? { of: asKey({ kind, id } as Parameters<typeof asKey>[0]) }
      : undefined,
}
