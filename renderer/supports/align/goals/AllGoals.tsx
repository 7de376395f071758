import { statusTally, tallyLabel } from '../../../../shared/briefing/status-tally.ts'
import { shortened } from '../../../../shared/briefing/text.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { isOpenGoal } from '../../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { goalCalled } from '../../../../shared/figures/goal-sentence.ts'
import { type Standing, standingOf } from '../../../../shared/rules/status.ts'
import { countStatuses } from '../../../../shared/rules/status-count.ts'
import { statusNeed } from '../../../../shared/rules/status-need.ts'
import { Button, StatusMark } from '../../../components/index.ts'
import { useStatusNames } from '../../../features/status/names.ts'
import { shapeOf } from '../../../features/status/StandingMark.tsx'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from './goals.module.css'

interface Props {
  readonly goals: readonly RecordOf<'goal'>[]
  /** The goal below. */
  readonly current: string
  readonly onGoal: (id: string) => void
}

/** As many letters of the worst one's name leave the statuses in two lines. */
const NAME = 32

/** The place of a goal by its status alone, since those of one status are named together. */
const asReported = (standing: Standing) => statusNeed({ ...standing, against: null })

/**
 * All goals by how they are doing, the worst first, each by its number: nobody has to look for the other seven behind the one
 * that is open. Criteria: a list in a landmark (1.3.1), shape and word before color (1.4.1).
 */
export function AllGoals({ goals, current, onGoal }: Props) {
  const plan = usePlanView()
  const names = useStatusNames()
  const shown = goals.filter((g) => g.status === 'done' || isOpenGoal(g))
  if (shown.length < 2) return null
  const stands = shown.map((goal) => ({ goal, standing: standingOf(plan, goal, todayHere()) }))
  const count = countStatuses(plan, shown, todayHere())
  // In the words of the sentence above the list, so that nobody looks for what it counts under another name.
  const groups = Map.groupBy(
    stands.toSorted((a, b) => asReported(a.standing) - asReported(b.standing)),
    ({ standing }) => tallyLabel(standing, count, todayHere(), names),
  )
  // The worst by its name: which one to look at first is known without pressing each.
  const [worst] = groups.keys()
  const called = (goal: RecordOf<'goal'>, words: string) =>
    words === worst && groups.size > 1
      ? `${goalCalled(plan, goal.id)}: ${shortened(wholeTitle('goal', goal), NAME)}`
      : goalCalled(plan, goal.id)
  return (
    <nav aria-label="All goals">
      <p>{statusTally(count, todayHere(), names)}</p>
      <ul className={styles.all}>
        {[...groups].map(([words, of]) => (
          <li key={words}>
            <StatusMark status={of[0] ? shapeOf(of[0].standing) : 'noData'} words={words} />
            {of.map(({ goal }) =>
              goal.id === current ? (
                <b key={goal.id} aria-current="true">
                  {called(goal, words)}
                </b>
              ) : (
                <Button
                  key={goal.id}
                  look="link"
                  small
                  aria-label={`${goalCalled(plan, goal.id)}: ${wholeTitle('goal', goal)}`}
                  onPress={() => onGoal(goal.id)}
                >
                  {called(goal, words)}
                </Button>
              ),
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
