import { bySort } from '../../../shared/domain/goal-sentence.ts'
import { isOpen } from '../../../shared/rules/finding.ts'
import { goToRecord, pageOf } from '../../app/pages.ts'
import { Button, StatusMark } from '../../components/index.ts'
import { go, usePlanView } from '../../state/index.ts'
import { trendWords, updatesOf } from '../status/updates.ts'
import styles from './overview.module.css'

const MOST = 8
const order = { offTrack: 0, atRisk: 1, onTrack: 3, done: 4 } as const

/** Where each goal stands and how it moved, what is off track first. Criteria: a list (1.3.1), shape and word before colour (1.4.1). */
export function GoalsStand() {
  const plan = usePlanView()
  const goals = bySort(plan.all('goal').filter((g) => g.status === 'done' || isOpen(g)))
  if (goals.length === 0) return null
  const rows = goals
    .map((goal) => {
      const updates = updatesOf(plan, goal.id)
      return { goal, status: updates.findLast((u) => u.status !== undefined)?.status, trend: trendWords(updates) }
    })
    .toSorted((a, b) => (a.status ? order[a.status] : 2) - (b.status ? order[b.status] : 2))
  return (
    <section>
      <h2 className={styles.rule}>
        Goals
        {pageOf('align-goals') && rows.length > MOST ? (
          <Button look="link" small onPress={() => go('align-goals')}>
            All {rows.length}
            <span className="vh"> goals</span>
          </Button>
        ) : null}
      </h2>
      <ul className={styles.goals}>
        {rows.slice(0, MOST).map(({ goal, status, trend }) => (
          <li key={goal.id}>
            <Button look="link" small onPress={() => goToRecord('goal', goal.id)}>
              {goal.title?.trim() || 'Goal without a title'}
            </Button>
            {status ? <StatusMark status={status} /> : <StatusMark status="noData" words="Not said yet" />}
            {trend ? <small>{trend}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
