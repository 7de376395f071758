import {
  type BudgetDraft,
  budgetDraftOf,
  guessAmountsIn,
  withBudgetColumns,
} from '../../../../shared/import/budget/draft.ts'
import { type BudgetOutcome, budgetOutcomeOf, openBudgetQuestion } from '../../../../shared/import/budget/outcome.ts'
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
  answered: (draft, change, read, plan) => {
    // Other columns of amounts are another way of writing them.
    const next = { ...draft, ...(change.roles ? { numberStyle: null } : {}), ...change }
    // What a person said of the amounts stays; what their headings said is asked of the new ones.
    if (change.roles && draft.amountsIn === guessAmountsIn(draft, read)) next.amountsIn = guessAmountsIn(next, read)
    return change.roles || change.only ? withBudgetColumns(next, read, plan) : next
  },
  openQuestion: (draft, read) => openBudgetQuestion(draft, read),
  outcome: async (draft, read) => {
    const rows = await invoke('import.rows', { header: read.facts.header, only: draft.only as never })
    if (!rows.ok) return rows
    return {
      ok: true,
      value: budgetOutcomeOf({ draft, read, rows: rows.value, plan: planNow(), stands: shown }),
    }
  },
  done: (_, outcome) => ({
    says: `Brought in: ${counted(outcome.lines.filter((l) => l.op !== null).length, 'budget line', 'budget lines')}`,
    go: () => void go('resource-budget'),
  }),
})
