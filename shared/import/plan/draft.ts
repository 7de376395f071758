import { bySort } from '../../domain/by-sort.ts'
import { goalNumber } from '../../domain/goal-of.ts'
import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { WholeRow, WholeRows } from '../rows/select.ts'
import { kindsIn, levels, type PlanRole } from './enters.ts'

/** The meaning of a text: a record or a declared choice, a new record under a name, nothing; null is asked. */
export type TextChoice =
  | { readonly to: 'known'; readonly id: string }
  | { readonly to: 'new'; readonly name: string }
  | { readonly to: 'out' }
  | null

/** Everything that is asked about a file of a plan. Null is a question that is still open. */
export interface PlanDraft {
  readonly name: string
  /** The file’s own name, without its ending. */
  readonly file: string
  readonly roles: readonly PlanRole[]
  readonly only: readonly { readonly column: number; readonly text: string }[]
  readonly from: { readonly name: string; readonly how: 'same' | 'layout'; readonly lastYear: null } | null
  /** The meaning of an empty cell under a goal or strategy: the one above, or none. Null: the one above, unless it is asked. */
  readonly below: 'above' | 'none' | null
  /** Whether “Goal 1:” before a title stays. */
  readonly numbers: 'drop' | 'keep'
  /** Whether several actions in one cell come in each, or as one. */
  readonly several: 'each' | 'one'
  /** The plan's goal to which strategies or actions belong where no column names one; '' for none. */
  readonly under: string | null
  /** The first part of days such as 13/10/2026 in the file. */
  readonly dayOrder: 'month' | 'day' | null
  /** Last time's file of this name had its days first, so that 1/2/2027 is asked about. */
  readonly wasDayFirst: boolean
  /** The meaning of a school year in place of a date: its last month (its first for a start), or nothing. */
  readonly years: 'ends' | 'aside' | null
  /** Whether “Winter 2027” is the winter that begins in that year, or the one that ends in it. */
  readonly winter: 'begins' | 'ends' | null
  /** The type of all policies, if no column has it; '' leaves it open. */
  readonly policyType: string | null
  readonly policyStage: string | null
  /** A person's answers to the meaning of texts, by what is named (`person`, or a kind and field). */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, TextChoice>>
  /** The titles of the table that a person confirmed to be the plan's all the same. */
  readonly agreed: string | null
  /** ISO day on which the file is read. */
  readonly today: string
  /** The things to leave out, by their key in the file. */
  readonly out: ReadonlySet<string>
  /** The rows of the file, once they are read. */
  readonly rows: WholeRows | null
}

/** What follows from the use of columns: the rows are read again. */
export const withPlanColumns = (draft: PlanDraft, { facts }: TableRead): PlanDraft => ({
  ...draft,
  only: facts.columns.flatMap((c, i) =>
    draft.roles[i] !== 'only'
      ? []
      : [{ column: i, text: draft.only.find((o) => o.column === i)?.text ?? c.distinct[0]?.text ?? '' }],
  ),
  rows: null,
})

/** True for a table of strategies or actions in which no column says to what they belong. */
export const asksUnder = ({ roles }: PlanDraft): boolean => {
  const kinds = kindsIn(roles)
  return !kinds.includes('goal') && !roles.includes('partOf') && levels.some((k) => kinds.includes(k))
}

/** The plan's goals, as one is chosen: with the number that each has on paper, which a dropped one has not. */
export const goalChoices = (plan: Plan): readonly { readonly id: string; readonly title: string }[] =>
  bySort(plan.all('goal')).map(({ id, title = 'Goal without a title' }) => ({
    id,
    title: [goalNumber(plan, id), title].filter((part) => part !== undefined).join(' '),
  }))

export const rowsOf = (draft: PlanDraft): readonly WholeRow[] => draft.rows?.rows ?? []
