import { dayInWords, quarterSigned } from '../../../shared/days/index.ts'
import { capital } from '../../../shared/words/index.ts'
import { StatusMark } from '../../components/index.ts'
import { useStatusNames } from './names.ts'
import styles from './status.module.css'
import type { StatusUpdate } from './updates.ts'

/** How many of the last states are drawn. */
const MOST = 6

/**
 * The last states of a goal in their order, each a shape, its word and its period. Criteria: a list in order (1.3.2),
 * never color alone (1.4.1).
 */
export function Trend({ updates, name }: { updates: readonly StatusUpdate[]; name: string }) {
  const names = useStatusNames()
  const shown = updates.filter((u) => u.status !== undefined).slice(-MOST)
  if (shown.length === 0) return null
  return (
    <ol className={styles.trend} aria-label={`Statuses of ${name}, oldest first`}>
      {shown.map((u) => (
        <li key={u.id}>
          <small>{quarterSigned(u.period)?.says ?? u.period ?? (u.date ? dayInWords(u.date) : 'No date')}</small>
          <StatusMark status={u.status ?? 'noData'} {...(u.status && { words: capital(names[u.status]) })} />
        </li>
      ))}
    </ol>
  )
}
