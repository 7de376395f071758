import { amountQuestion, saidOfBudgetColumn } from '../../../../shared/import/budget/amounts.ts'
import type { BudgetDraft } from '../../../../shared/import/budget/draft.ts'
import { type BudgetRole, budgetRoles } from '../../../../shared/import/budget/roles.ts'
import { rowsQuestion } from '../../../../shared/import/budget/rows-apart.ts'
import type { Column } from '../../../../shared/import/table/columns.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { Banner } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { Columns } from '../Columns.tsx'
import { ImportPage } from '../ImportPage.tsx'
import { BudgetMeaning } from './BudgetMeaning.tsx'
import { BudgetNames } from './BudgetNames.tsx'
import { BudgetPreview } from './BudgetPreview.tsx'
import { budgets } from './store.ts'
import { budgetRoleWords } from './words.ts'

/** Brings in budget lines from a file of the finance system, by the same questions as outcomes. */
export function BudgetImport() {
  return (
    <ImportPage
      importer={budgets}
      title="Bring in a budget"
      lead="Budget lines, as the finance office keeps them."
      begin="Choose the table just as the finance office sends it: CSV or Excel (.xlsx), with one budget line in each row, and either one amount or a column of amounts for each fiscal year. Groundwork asks what each column is, shows what would come in, and changes nothing until you say so. The file itself is not changed. Your answers are kept for next year’s file."
    >
      {({ step, read, draft, outcome }) => {
        if (step === 'columns') return <BudgetColumns read={read} draft={draft} />
        if (step === 'names') return <BudgetNames read={read} draft={draft} />
        if (step === 'preview' && outcome !== null) return <BudgetPreview draft={draft} outcome={outcome} />
        return <BudgetMeaning read={read} draft={draft} />
      }}
    </ImportPage>
  )
}

const choices = budgetRoles.flatMap((id) => (id === 'asked' ? [] : [{ id, title: budgetRoleWords[id] }]))

function BudgetColumns({ read, draft }: { read: TableRead; draft: BudgetDraft }) {
  const { columns } = read.facts
  return (
    <Columns
      ask={<ColumnsAsked draft={draft} columns={columns} />}
      read={read}
      draft={draft}
      choices={choices}
      onUse={(at, role) => budgets.answer(saidOfBudgetColumn(draft, columns, at, role as BudgetRole))}
      onOnly={(only) => budgets.answer({ only })}
    />
  )
}

/** The open questions about columns, said before anybody presses Continue. */
function ColumnsAsked({ draft, columns }: { draft: BudgetDraft; columns: readonly Column[] }) {
  const plan = usePlanView()
  const question = amountQuestion(draft.roles, columns) ?? rowsQuestion(draft, columns, plan)
  return question === null ? null : <Banner tone="warn">{question}</Banner>
}
