import { asKey, beginsField, type Gathering, gatheringKinds } from '../../../../shared/retreat/gathering.ts'
import type { PageDeclaration } from '../../../state/page.ts'
import { crumbOf, listOf } from '../gatherings.ts'

const isGathering = (kind: string): kind is Gathering['kind'] => (gatheringKinds as readonly string[]).includes(kind)

/** What is entered here alone: a retreat's times are on its line too. */
const fieldsOf = (kind: Gathering['kind']): readonly string[] =>
  kind === 'retreat' ? ['agenda'] : ['agenda', beginsField(kind), 'ends']

export const page: PageDeclaration = {
  id: 'prepare',
  title: 'Agenda',
  rail: 'none',
  load: async () => (await import('./Prepare.tsx')).Prepare,
  crumb: crumbOf,
  within: listOf,
  showsField: (kind, id, field) =>
    isGathering(kind) && fieldsOf(kind).includes(field) ? { of: asKey({ kind, id }) } : undefined,
}
