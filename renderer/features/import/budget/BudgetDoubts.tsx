import type { BudgetDoubt } from '../../../../shared/import/budget/outcome.ts'
import { counted, moneyWords } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import styles from '../import.module.css'
import { Rows } from '../Rows.tsx'
import { takeRow } from './store.ts'

const choices = [
  { id: 'aside', title: 'Set aside' },
  { id: 'take', title: 'Bring it in' },
]

/** Rows that something speaks against: each stays aside until a person takes it. */
export function BudgetDoubts({ doubts }: { doubts: readonly BudgetDoubt[] }) {
  if (doubts.length === 0) return null
  const one = doubts.length === 1
  return (
    <section className={styles.group} aria-labelledby="budget-doubts">
      <h3 id="budget-doubts" className={styles.part}>
        {counted(doubts.length, 'row', 'rows')} to look at
      </h3>
      <p>
        Something speaks against {one ? 'this row' : 'each of these rows'}. {one ? 'It stays' : 'They stay'} aside
        unless you bring {one ? 'it' : 'them'} in.
      </p>
      <Rows
        caption="Rows to look at"
        hideCaption
        scroll="Rows that something speaks against"
        list={doubts}
        what="rows"
        keyOf={(d) => d.row}
        columns={[
          { head: 'What is paid', cell: (d) => d.description },
          { head: 'Row', kind: 'row', cell: (d) => d.row },
          { head: 'Amount', kind: 'figure', cell: (d) => moneyWords(d.cents) },
          { head: 'Why', cell: (d) => d.why },
          {
            head: 'What to do',
            look: styles.choice,
            cell: (d) => (
              <Pick
                small
                hideLabel
                label={`${d.description}, row ${d.row}`}
                choices={choices}
                value={d.take ? 'take' : 'aside'}
                onChange={(v) => takeRow(d.row, v === 'take')}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
