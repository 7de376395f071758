import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { type BudgetDraft, budgetDraftOf, withBudgetColumns } from '../../shared/import/budget/draft.ts'
import { budgetOutcomeOf } from '../../shared/import/budget/outcome.ts'
import { openBudgetQuestion } from '../../shared/import/budget/questions.ts'
import type { Rows } from '../../shared/import/cells/cells.ts'
import { factsOf } from '../../shared/import/columns/facts.ts'
import type { TableRead } from '../../shared/import/columns/table-read.ts'
import { wholeRows } from '../../shared/import/rows/select.ts'
import { findHeader } from '../../shared/import/table/columns.ts'

/** A table of cells, one row a line, with a bar between them. */
export const table = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

interface With {
  readonly plan?: readonly RecordState[]
  readonly file?: string
  readonly sheet?: string
  /** Columns that a sheet shows divided by a thousand. */
  readonly scaled?: readonly number[]
  /** What a person answers; by default only that the amounts are approved. */
  readonly says?: (draft: BudgetDraft, read: TableRead) => Partial<BudgetDraft>
}

/** What the window works out for a table of budget lines, every default accepted. */
export function lookAtBudget(
  rows: Rows,
  { plan: states = [], file = 'budget.csv', sheet, scaled = [], says }: With = {},
) {
  const plan = planOf(states)
  const facts = factsOf(rows, findHeader(rows), new Set(), new Set(scaled))
  const read = { facts, sheet: sheet ?? null, alike: [] } as unknown as TableRead
  const start = budgetDraftOf(read, file, plan)
  const said = withBudgetColumns({ ...start, status: 'approved', ...says?.(start, read) }, read, plan)
  const whole = wholeRows(rows, facts.columns, { header: facts.header, only: said.only })
  const asks = openBudgetQuestion(said, read, plan)
  const draft = asks?.step === 'columns' ? said : withBudgetColumns({ ...said, chosen: whole }, read, plan)
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const question = openBudgetQuestion(draft, read, plan)?.says ?? null
  const stands = (kind: string, id: string) => byKey.get(`${kind}/${id}`)
  const outcome = budgetOutcomeOf({ draft, read, rows: whole, plan, stands })
  return { draft, read, question, outcome, lines: outcome.lines.map((l) => l.after) }
}
