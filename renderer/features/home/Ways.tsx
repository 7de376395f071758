import { Button, cells, DataTable } from '../../components/index.ts'
import styles from './home.module.css'
import type { NewStart } from './NewPlan.tsx'

const ways: readonly { start: NewStart; title: string; text: string; verb: string }[] = [
  {
    start: 'officer',
    title: 'Someone leads our equity work',
    text: 'For an equity officer, a director or a coordinator, and the team that writes the plan.',
    verb: 'Start your plan',
  },
  {
    start: 'hire',
    title: 'We have not hired an equity officer yet',
    text: 'For whoever prepares the job: what should be in place before you hire.',
    verb: 'Start before you hire',
  },
]

/** The two ways to begin a plan; on a first start the one that most people need is emphasized. */
export function Ways({ onStart, busy, first }: { onStart: (start: NewStart) => void; busy: boolean; first: boolean }) {
  return (
    <DataTable caption="Start a new plan" className={styles.ways}>
      <thead className="vh">
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Who it is for</th>
          <th scope="col">Start</th>
        </tr>
      </thead>
      <tbody>
        {ways.map((way, at) => (
          <tr key={way.start}>
            <th scope="row">{way.title}</th>
            <td>{way.text}</td>
            <td className={cells.r}>
              <Button
                small
                look={first && at === 0 ? 'primary' : 'plain'}
                isDisabled={busy}
                onPress={() => onStart(way.start)}
              >
                {way.verb}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
