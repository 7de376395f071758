import { type BudgetDraft, columnOf } from '../../../../shared/import/budget/draft.ts'
import { canAdd, knownFor, type NameChoice } from '../../../../shared/import/budget/names.ts'
import type { Matched } from '../../../../shared/import/budget/roles.ts'
import { sourceTypeWords } from '../../../../shared/import/budget/source-type.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { commas } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { usePlanView } from '../../../state/index.ts'
import styles from '../import.module.css'
import { Rows } from '../Rows.tsx'
import { StepHead } from '../StepHead.tsx'
import { budgets } from './store.ts'
import { namesWords } from './words.ts'

const OUT = '\u0000out'
const NEW = '\u0000new'
const keyOf = (c: NameChoice): string => (c.to === 'known' ? c.id : c.to === 'new' ? NEW : OUT)

interface Props {
  readonly read: TableRead
  readonly draft: BudgetDraft
}

/** What each name in the file means in the plan. The answers are kept for next year's file. */
export function BudgetNames({ read, draft }: Props) {
  return (
    <StepHead lead="Matched by name. A line comes in even if you leave its name out; you can add that later.">
      {[...draft.names].map(([role, names]) => (
        <Names
          key={role}
          role={role}
          draft={draft}
          names={names}
          cut={columnOf(draft, read.facts.columns, role)?.distinctCut ?? false}
        />
      ))}
    </StepHead>
  )
}

/** A new source gets its kind from its name; the record can say another. */
const addTitle = (role: Matched, text: string): string =>
  `Add “${text.slice(0, 80)}” to the plan${role === 'source' ? ` (kind: ${sourceTypeWords(text)})` : ''}`

interface NamesProps {
  readonly role: Matched
  readonly draft: BudgetDraft
  readonly names: ReadonlyMap<string, NameChoice>
  /** The column has more names than are asked about. */
  readonly cut: boolean
}

function Names({ role, draft, names, cut }: NamesProps) {
  const plan = usePlanView()
  const known = knownFor(role, plan).map((k) => ({ id: k.id, title: k.title }))
  const change = (text: string, key: string) => {
    const choice: NameChoice = key === OUT ? { to: 'out' } : key === NEW ? { to: 'new' } : { to: 'known', id: key }
    budgets.answer({ names: new Map(draft.names).set(role, new Map(names).set(text, choice)) })
  }
  return (
    <>
      <Rows
        caption={namesWords[role]}
        className={styles.columns}
        list={[...names]}
        what="names"
        keyOf={([text]) => text}
        columns={[
          { head: 'In the file', cell: ([text]) => (text.length > 80 ? `${text.slice(0, 80)}…` : text) },
          {
            head: 'In the plan',
            cell: ([text, choice]) => (
              <Pick
                small
                hideLabel
                label={`${text.slice(0, 80)} is`}
                choices={[
                  { id: OUT, title: 'Leave out' },
                  ...(canAdd(role) ? [{ id: NEW, title: addTitle(role, text) }] : []),
                  ...known,
                ]}
                value={keyOf(choice)}
                onChange={(key) => change(text, key)}
              />
            ),
          },
        ]}
      />
      {cut ? (
        <p>
          This column has more names than the {commas(names.size)} you can choose from here. The others are matched to
          the same name in the plan;{' '}
          {canAdd(role) ? 'names it does not have are added to it.' : 'names it does not have are left out.'}
        </p>
      ) : null}
    </>
  )
}
