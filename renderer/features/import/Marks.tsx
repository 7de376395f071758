import type { ImportDraft } from '../../../shared/import/draft.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { DataTable } from '../../components/index.ts'
import styles from './import.module.css'
import { answer } from './store.ts'

const choices = [
  { id: 'withheld', title: 'Withheld at the source: the source knows, but did not publish it' },
  { id: 'notReported', title: 'Not reported: the source has no figure' },
  { id: 'aside', title: 'Not sure: set the row aside' },
]

/** What the source writes in place of a figure, and what that says. */
export function Marks({ draft }: { draft: ImportDraft }) {
  const marks = [...draft.marks].slice(0, 50)
  if (marks.length === 0) return null
  return (
    <DataTable caption="In place of a figure" className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">The file writes</th>
          <th scope="col">Which means</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(([text, state]) => (
          <tr key={text}>
            <th scope="row">{text.length > 60 ? `${text.slice(0, 60)}…` : text}</th>
            <td>
              <Pick
                small
                hideLabel
                label={`${text.slice(0, 60)} says`}
                choices={choices}
                value={state}
                onChange={(v) => answer({ marks: new Map(draft.marks).set(text, v as 'withheld') })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
