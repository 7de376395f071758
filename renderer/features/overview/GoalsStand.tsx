import { statusTally } from '../../../shared/briefing/status-tally.ts'
import { againstInShort, statusNews } from '../../../shared/briefing/status-words.ts'
import { bySort } from '../../../shared/domain/by-sort.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { isOpenGoal } from '../../../shared/domain/goal-of.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { goalCalled } from '../../../shared/figures/goal-sentence.ts'
import { standingOf } from '../../../shared/rules/status.ts'
import { countStatuses } from '../../../shared/rules/status-count.ts'
import { statusNames } from '../../../shared/rules/status-names.ts'
import { statusNeed } from '../../../shared/rules/status-need.ts'
import { Button } from '../../components/index.ts'
import { go, todayHere, usePlanView } from '../../state/index.ts'
import { goToRecord, pageOf } from '../../state/pages.ts'
import { StandingMark } from '../status/StandingMark.tsx'
import { trendWords, updatesOf } from '../status/updates.ts'
import styles from './overview.module.css'

const MOST = 8

/** How the goals are doing: a sentence that accounts for each of them, and one on what can't be measured. */
export function goalNews(plan: Plan): readonly string[] {
  const goals = standing(plan)
  const today = todayHere()
  if (goals.length === 0) return []
  const count = countStatuses(plan, goals, today)
  const [, , unmeasured = ''] = statusNews(count, today, statusNames(plan))
  return [statusTally(count, today, statusNames(plan)), unmeasured]
}

const standing = (plan: Plan) => plan.all('goal').filter((g) => g.status === 'done' || isOpenGoal(g))

/** Each goal with its day, what is off track first. Criteria: a list (1.3.1), shape and word before color (1.4.1). */
export function GoalsStand() {
  const plan = usePlanView()
  const goals = bySort(standing(plan))
  if (goals.length === 0) return null
  const today = todayHere()
  const names = statusNames(plan)
  const [, unmeasured] = goalNews(plan)
  const rows = goals
    .map((goal) => {
      const updates = updatesOf(plan, goal.id)
      const standing = standingOf(plan, goal, today)
      return { goal, standing, trend: standing.counts ? trendWords(updates, names) : undefined }
    })
    .toSorted((a, b) => statusNeed(a.standing) - statusNeed(b.standing))
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
      {unmeasured ? <p>{unmeasured}</p> : null}
      <ul className={styles.goals}>
        {rows.slice(0, MOST).map(({ goal, standing, trend }) => (
          <li key={goal.id}>
            <Button look="link" small onPress={() => goToRecord('goal', goal.id)}>
              {goalCalled(plan, goal.id)}: {wholeTitle('goal', goal)}
            </Button>
            <StandingMark standing={standing} none="No status yet" />
            {standing.against ? <small>{againstInShort(standing.against, standing.figures)}</small> : null}
            {trend ? <small>{trend}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
