import type { BudgetDraft } from '../../../../shared/import/budget/draft.ts'
import { canAdd, knownFor, type NameChoice } from '../../../../shared/import/budget/names.ts'
import type { Matched } from '../../../../shared/import/budget/roles.ts'
import { DataTable } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import styles from '../import.module.css'
import { Pick } from '../Pick.tsx'
import { StepHead } from '../StepHead.tsx'
import { budgets } from './store.ts'
import { namesWords } from './words.ts'

const OUT = '\u0000out'
const NEW = '\u0000new'
const keyOf = (c: NameChoice): string => (c.to === 'known' ? c.id : c.to === 'new' ? NEW : OUT)

/** Says what each name in the file stands for in the plan. Kept for next year's file. */
export function BudgetNames({ draft }: { draft: BudgetDraft }) {
  const plan = usePlanView()
  const change = (role: Matched, text: string, key: string) => {
    const choice: NameChoice = key === OUT ? { to: 'out' } : key === NEW ? { to: 'new' } : { to: 'known', id: key }
    budgets.answer({ names: new Map(draft.names).set(role, new Map(draft.names.get(role)).set(text, choice)) })
  }
  return (
    <StepHead lead="Found by their names. A line comes in even where a name is left out; it can be said later.">
      {[...draft.names].map(([role, names]) => (
        <DataTable key={role} caption={namesWords[role]} className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">In the plan</th>
            </tr>
          </thead>
          <tbody>
            {[...names].map(([text, choice]) => (
              <tr key={text}>
                <th scope="row">{text.length > 80 ? `${text.slice(0, 80)}…` : text}</th>
                <td>
                  <Pick
                    small
                    hideLabel
                    label={`${text.slice(0, 80)} is`}
                    choices={[
                      ...knownFor(role, plan).map((k) => ({ id: k.id, title: k.title })),
                      ...(canAdd(role) ? [{ id: NEW, title: `Add “${text.slice(0, 80)}” to the plan` }] : []),
                      { id: OUT, title: 'Leave out' },
                    ]}
                    value={keyOf(choice)}
                    onChange={(key) => change(role, text, key)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ))}
    </StepHead>
  )
}
