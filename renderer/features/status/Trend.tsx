import { dayInWords, quarterSigned } from '../../../shared/days/index.ts'
import type { Standing } from '../../../shared/rules/status.ts'
import { capital } from '../../../shared/words/index.ts'
import { StatusMark } from '../../components/index.ts'
import { useStatusNames } from './names.ts'
import { StandingMark } from './StandingMark.tsx'
import styles from './status.module.css'
import type { StatusUpdate } from './updates.ts'

/** How many of the last states are drawn. */
const MOST = 6

interface Props {
  readonly updates: readonly StatusUpdate[]
  readonly name: string
  /** The goal’s status today: its update is called here as at the goal’s head. */
  readonly standing: Standing
}

/**
 * The last states of a goal in their order, each a shape, its word and its period. Criteria: a list in order (1.3.2),
 * never color alone (1.4.1).
 */
export function Trend({ updates, name, standing }: Props) {
  const names = useStatusNames()
  const shown = updates.filter((u) => u.status !== undefined).slice(-MOST)
  if (shown.length === 0) return null
  return (
    <ol className={styles.trend} aria-label={`Statuses of ${name}, oldest first`}>
      {shown.map((u) => (
        <li key={u.id}>
          <small>{quarterSigned(u.period)?.says ?? u.period ?? (u.date ? dayInWords(u.date) : 'No date')}</small>
          {u.id === standing.update?.id ? (
            <StandingMark standing={standing} dated={false} />
          ) : (
            <StatusMark status={u.status ?? 'noData'} {...(u.status && { words: capital(names[u.status]) })} />
          )}
        </li>
      ))}
    </ol>
  )
}
