import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import styles from './import.module.css'
import { Rows } from './Rows.tsx'
import { answer } from './store.ts'

const choices = [
  { id: 'withheld', title: 'Withheld at the source: the source knows, but did not publish it' },
  { id: 'notReported', title: 'Not reported: the source has no figure' },
  { id: 'aside', title: 'Not sure: set the row aside' },
]

/** The marks that the source writes in place of a figure, and their meaning. */
export function Marks({ draft }: { draft: ImportDraft }) {
  const marks = [...draft.marks].slice(0, 50)
  return (
    <Rows
      caption="In place of a figure"
      className={styles.columns}
      list={marks}
      what="marks"
      keyOf={([text]) => text}
      columns={[
        { head: 'The file writes', cell: ([text]) => (text.length > 60 ? `${text.slice(0, 60)}…` : text) },
        {
          head: 'Which means',
          cell: ([text, state]) => (
            <Pick
              small
              hideLabel
              label={`${text.slice(0, 60)} says`}
              choices={choices}
              value={state}
              onChange={(v) => answer({ marks: new Map(draft.marks).set(text, v as 'withheld') })}
            />
          ),
        },
      ]}
    />
  )
}
