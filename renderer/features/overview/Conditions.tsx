import { forAudience } from '../../../shared/domain/audience.ts'
import { conditionsOf, wayOf } from '../../../shared/rules/conditions.ts'
import { DataTable } from '../../components/index.ts'
import { todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import styles from './overview.module.css'

/**
 * What the work needs beside its outcomes, now and a year ago, as documents tell it. A shared screen has what a board
 * may see, without one-on-ones and the cabinet's meetings.
 */
export function Conditions() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const all = conditionsOf(shared ? forAudience(plan, 'board') : plan, todayHere())
  if (all.length === 0) return null
  return (
    <section>
      <h2 className={styles.rule}>Conditions for the work</h2>
      <DataTable caption="Conditions for the work" hideCaption scroll="Conditions for the work, now and a year ago">
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">A year ago</th>
            <th scope="col">Now</th>
            <th scope="col">Compared</th>
          </tr>
        </thead>
        <tbody>
          {all.map((c) => (
            <tr key={c.id}>
              <th scope="row">{c.name}</th>
              <td>{c.before ?? <span className="quiet">Not known</span>}</td>
              <td>{c.now}</td>
              <td>{wayOf(c) || <span className="quiet">Not known</span>}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
