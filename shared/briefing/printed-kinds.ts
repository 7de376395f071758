import { allKinds } from '../domain/kinds/index.ts'
import type { Fields, Kind } from '../domain/schema.ts'
import { unprinted } from './unprinted.ts'

/** All kinds in the order of their declaration, those that are never printed as a whole left out. */
export const printedKinds: readonly Kind<Fields>[] = allKinds.filter((k) => unprinted(k.name) === undefined)

/**
 * A kind by its name in documents: something in preparation on the screen is made and sent by the time somebody reads
 * about it.
 */
export const kindWords = ({ name, one, many }: Kind<Fields>): { readonly one: string; readonly many: string } => ({
  one,
  many,
  ...paperWords[name],
})

const paperWords: Readonly<Record<string, { readonly one: string; readonly many?: string }>> = {
  dimension: { one: 'Category of student groups', many: 'Categories of student groups' },
  briefing: { one: 'Agenda item as prepared', many: 'Agenda items as prepared' },
  // Counted as “policies behind goals” they would be taken for policies, which are counted beside them.
  policyLink: { one: 'Link of a policy to a goal', many: 'Links of policies to goals' },
  accessEntry: { one: 'Entry of the consultation log' },
  // Words about a plan from years ago are no promise to today's officer.
  backing: {
    one: 'Statement in support of the officer or the plan',
    many: 'Statements in support of the officer or the plan',
  },
}
