import type { PlanDraft } from '../../../../shared/import/plan/draft.ts'
import { type PlanRole, plural } from '../../../../shared/import/plan/enters.ts'
import { otherKind } from '../../../../shared/import/plan/other.ts'
import { rolesFor, roleWords } from '../../../../shared/import/plan/words.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { Banner, Button } from '../../../components/index.ts'
import { go } from '../../../state/index.ts'
import { Columns } from '../Columns.tsx'
import { ImportPage } from '../ImportPage.tsx'
import { PlanMeaning } from './PlanMeaning.tsx'
import { PlanNames } from './PlanNames.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { plans } from './store.ts'

/** Brings in a plan from a spreadsheet, by the same questions as outcomes. */
export function PlanImport() {
  return (
    <ImportPage
      importer={plans}
      title="Bring in a plan"
      lead="Goals, strategies and actions, people, departments or policies, from a spreadsheet."
      begin="Choose the table just as it is kept: CSV or Excel (.xlsx). Goals, strategies and actions can be in one table, each goal named once with its actions below it. People, departments and policies each come from a separate table. Groundwork asks what each column is, shows the plan that it reads, and changes nothing until you say so. The file itself is not changed."
    >
      {({ step, read, draft, outcome }) => {
        if (step === 'columns') return <PlanColumns read={read} draft={draft} />
        if (step === 'names') return <PlanNames read={read} draft={draft} />
        if (step === 'preview' && outcome !== null) return <PlanPreview read={read} draft={draft} outcome={outcome} />
        return <PlanMeaning read={read} draft={draft} />
      }}
    </ImportPage>
  )
}

function PlanColumns({ read, draft }: { read: TableRead; draft: PlanDraft }) {
  const use = (at: number, role: PlanRole) =>
    plans.answer({
      roles: draft.roles.map((r, i) => (i === at ? role : r === role && !plural(role) ? 'ignored' : r)),
    })
  return (
    <Columns
      read={read}
      draft={draft}
      choices={rolesFor(draft.roles).map((id) => ({ id, title: roleWords(id) }))}
      ask={<Other read={read} draft={draft} />}
      onUse={(at, role) => use(at, role as PlanRole)}
      onOnly={(only) => plans.answer({ only })}
    />
  )
}

/** Leads to where a file belongs that is another thing. */
function Other({ read, draft }: { read: TableRead; draft: PlanDraft }) {
  const kind = draft.roles.every((r) => r === 'ignored') ? otherKind(read) : null
  if (kind === null) return null
  const [words, page, title] =
    kind === 'outcomes'
      ? ['figures by student group', 'import', 'Bring in figures']
      : ['a budget: amounts of money', 'import-budget', 'Bring in a budget']
  return (
    <Banner tone="warn" action={<Button onPress={() => void go(page)}>{title}</Button>}>
      This looks like {words}. It comes in on its own page.
    </Banner>
  )
}
