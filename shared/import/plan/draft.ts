import type { Plan } from '../../domain/plan.ts'
import type { WholeRow, WholeRows } from '../select.ts'
import type { TableRead } from '../table-read.ts'
import { kindsIn, levels, type PlanRole } from './enters.ts'

/** What a text stands for: a record or a declared choice, a record that is added under a name, nothing; null is asked. */
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
  /** What an empty cell under a goal or strategy means: the one above, or none. */
  readonly below: 'above' | 'none'
  /** Whether “Goal 1:” before a title stays. */
  readonly numbers: 'drop' | 'keep'
  /** Whether several actions in one cell come in each, or as one. */
  readonly several: 'each' | 'one'
  /** The plan's goal to which strategies or actions belong where no column names one; '' for none. */
  readonly under: string | null
  /** Of days such as 13/10/2026 in the file, what is first. */
  readonly dayOrder: 'month' | 'day' | null
  /** What a school year means where a date is asked for: its last month (its first for a start), or nothing. */
  readonly years: 'ends' | 'aside' | null
  /** Of all policies, where no column says it; '' leaves it open. */
  readonly policyType: string | null
  readonly policyStage: string | null
  /** By what is named (`person`, or a kind and field) and text: what a person said that it stands for. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, TextChoice>>
  /** What stands over the table, where a person said that it is the plan’s all the same. */
  readonly agreed: string | null
  /** ISO day on which the file is read. */
  readonly today: string
  /** What is not to be taken, by its key in the file. */
  readonly out: ReadonlySet<string>
  /** The rows of the file, once they are read. */
  readonly rows: WholeRows | null
}

/** What follows from which column is used as what: the rows are read anew. */
export const withPlanColumns = (draft: PlanDraft, { facts }: TableRead): PlanDraft => ({
  ...draft,
  only: facts.columns.flatMap((c, i) =>
    draft.roles[i] !== 'only'
      ? []
      : [{ column: i, text: draft.only.find((o) => o.column === i)?.text ?? c.distinct[0]?.text ?? '' }],
  ),
  rows: null,
})

/** True for a table of strategies or actions in which no column names a goal. */
export const asksUnder = ({ roles }: PlanDraft): boolean => {
  const kinds = kindsIn(roles)
  return !kinds.includes('goal') && levels.some((k) => kinds.includes(k))
}

/** The plan's goals, as one is chosen. */
export const goalChoices = (plan: Plan): readonly { readonly id: string; readonly title: string }[] =>
  plan
    .all('goal')
    .toSorted((a, b) => (a.sort ?? 0) - (b.sort ?? 0))
    .map((g, i) => ({ id: g.id, title: `${i + 1} ${g.title ?? 'Goal without a name'}` }))

export const rowsOf = (draft: PlanDraft): readonly WholeRow[] => draft.rows?.rows ?? []
