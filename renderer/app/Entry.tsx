import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { StepStatus } from '../../shared/rules/step-progress.ts'
import { Icon } from '../components/index.ts'
import { closeOverlays } from '../state/commands.ts'
import { go, usePlace } from '../state/index.ts'
import styles from './Shell.module.css'

const stepStatus = {
  done: ['o-done', 'done'],
  inWork: ['o-work', 'in progress'],
  notBegun: ['o-none', 'not started'],
  notNow: ['o-not', 'not now'],
} as const

/** A line of the rail: the way to a page, or an act. Criteria: `aria-current` where one is (4.1.2). */
export function Entry({
  page,
  act,
  count,
  counts = 'to decide',
  status,
  children,
}: {
  page?: string
  act?: () => void
  count?: number | undefined
  /** What is counted, for whoever hears it. */
  counts?: string
  /** A step's state: its shape before the words, read behind them. Null while that is not worked out: its room is kept. */
  status?: StepStatus | null
  children: ReactNode
}) {
  const here = usePlace().page === page
  return (
    <Link
      className={styles.entry ?? ''}
      aria-current={here ? 'page' : undefined}
      onPress={() => {
        closeOverlays()
        if (act) act()
        else if (page) go(page)
      }}
    >
      {status === undefined ? null : (
        <Icon
          name={stepStatus[status ?? 'notBegun'][0]}
          size={14}
          className={status === null ? `${styles.state} ${styles.unknown}` : styles.state}
        />
      )}
      <span>
        {children}
        {status == null ? null : <span className="vh">, {stepStatus[status][1]}</span>}
      </span>
      {count === undefined ? null : (
        <span className={styles.count}>
          {count}
          <span className="vh"> {counts}</span>
        </span>
      )}
    </Link>
  )
}
