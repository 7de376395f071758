import {
  answeredBudget,
  type BudgetDraft,
  budgetDraftOf,
  withBudgetColumns,
} from '../../../../shared/import/budget/draft.ts'
import { type BudgetOutcome, budgetOutcomeOf } from '../../../../shared/import/budget/outcome.ts'
import { openBudgetQuestion } from '../../../../shared/import/budget/questions.ts'
import { ok } from '../../../../shared/result/result.ts'
import { counted } from '../../../../shared/words/index.ts'
import { go, invoke, planNow } from '../../../state/index.ts'
import { shown } from '../../../state/records.ts'
import { createImporter } from '../importer.ts'

/** Budget lines of a finance system: what is paid, when, how much, from which source. */
export const budgets = createImporter<BudgetDraft, BudgetOutcome>({
  what: 'budget lines',
  steps: [
    { id: 'file', title: 'Which file?' },
    { id: 'columns', title: 'What is each column?' },
    { id: 'meaning', title: 'What do the amounts mean?' },
    { id: 'names', title: 'Which names match?', asked: (draft) => draft.names.size > 0 },
    { id: 'preview', title: 'What would come in' },
  ],
  draftOf: budgetDraftOf,
  answered: answeredBudget,
  openQuestion: openBudgetQuestion,
  // Only the rows show what tells identical ones apart, so they are looked up before the question.
  ready: async (draft, step, read, plan) => {
    if (step === 'columns' || draft.chosen !== null || openBudgetQuestion(draft, read, plan)?.step === 'columns')
      return ok(draft)
    const rows = await invoke('import.rows', { header: read.facts.header, only: draft.only })
    return rows.ok ? ok(withBudgetColumns({ ...draft, chosen: rows.value }, read, plan)) : rows
  },
  outcome: (draft, read) => {
    if (draft.chosen === null) throw new Error('the rows of a file were not chosen before its preview')
    return budgetOutcomeOf({ draft, read, rows: draft.chosen, plan: planNow(), stands: shown })
  },
  done: (_, outcome) => ({
    says: `Brought in: ${counted(outcome.lines.filter((l) => l.op !== null).length, 'budget line', 'budget lines')}`,
    go: () => void go('resource-budget'),
  }),
})

/** Takes a row, or leaves it aside, in the preview. */
export const takeRow = (row: number, take: boolean): void =>
  budgets.amend((draft) => {
    const others = [...draft.take].filter((one) => one !== row)
    return { take: new Set(take ? [...others, row] : others) }
  })
