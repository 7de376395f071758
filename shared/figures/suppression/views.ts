import { byLists, recordsBy } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { Table } from './tables.ts'

/**
 * A plan as a reader may take it who knows more than its records say today, or says the same in another way: with what papers
 * told, or with those who did for those who did not. Each table is asked in it as well.
 */
export interface View {
  readonly plan: Plan
  /** Keys of the tables that are other ones in it. */
  readonly others: ReadonlySet<string>
  /** Whether a row of a table is in it as the plan has it today. */
  readonly isAsToday: (table: Table, id: string) => boolean
  /** The groups that have this one's row in the plan's own table, where they are others there. */
  readonly idsIn?: (table: Table, id: string) => readonly string[]
}

/** A plan of these lists. */
export function planOfLists(
  lists: ReadonlyMap<string, readonly { readonly id: string }[]>,
  sent: ReturnType<NonNullable<Plan['sent']>> | undefined,
): Plan {
  return made([[...lists.keys()], ...lists.values(), ...(sent ? [sent] : [])], () => makePlan(lists, sent))
}

/** One object for equal lists, so that what is read from it can be kept. */
const made = byLists<Plan>()

function makePlan(
  lists: ReadonlyMap<string, readonly { readonly id: string }[]>,
  sent: ReturnType<NonNullable<Plan['sent']>> | undefined,
): Plan {
  const plan = { all: (kind: string) => lists.get(kind) ?? [] } as unknown as Plan
  const get = ((kind, id) => (id ? recordsBy(plan, kind, 'id').get(id)?.[0] : undefined)) as Plan['get']
  return Object.assign(plan, { get }, sent && { sent: () => sent })
}
