import { useState } from 'react'
import type { BudgetDoubt } from '../../../../shared/import/budget/outcome.ts'
import { counted, moneyWords } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { cells, DataTable } from '../../../components/index.ts'
import styles from '../import.module.css'
import { More, page } from '../Parts.tsx'
import { takeRow } from './store.ts'

const choices = [
  { id: 'aside', title: 'Set aside' },
  { id: 'take', title: 'Bring it in' },
]

/** Rows that something speaks against: each stays aside until a person takes it. */
export function BudgetDoubts({ doubts }: { doubts: readonly BudgetDoubt[] }) {
  const [shown, show] = useState(page)
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
      <DataTable caption="Rows to look at" hideCaption scroll="Rows that something speaks against">
        <thead>
          <tr>
            <th scope="col">What is paid</th>
            <th scope="col" className={cells.r}>
              Row
            </th>
            <th scope="col" className={cells.r}>
              Amount
            </th>
            <th scope="col">Why</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {doubts.slice(0, shown).map((d) => (
            <tr key={d.row}>
              <th scope="row">{d.description}</th>
              <td className={`${cells.r} quiet`}>{d.row}</td>
              <td className={cells.r}>{moneyWords(d.cents)}</td>
              <td>{d.why}</td>
              <td className={styles.choice}>
                <Pick
                  small
                  hideLabel
                  label={`${d.description}, row ${d.row}`}
                  choices={choices}
                  value={d.take ? 'take' : 'aside'}
                  onChange={(v) => takeRow(d.row, v === 'take')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={doubts.length} shown={shown} onMore={() => show(shown + page)} what="rows" />
    </section>
  )
}
