import { tenureClock } from '../../../shared/briefing/charts/tenure-clock.ts'
import { tenureOf } from '../../../shared/rules/tenure.ts'
import { beforeAndAfter } from '../../../shared/rules/tenure-words.ts'
import { Picture } from '../../components/chart/Picture.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { Button } from '../../components/index.ts'
import { go, todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import styles from './overview.module.css'

/**
 * The leadership changes ahead. Not on a shared screen: when people may leave is for the cabinet. Its table is on the
 * step's page.
 */
export function Clock() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  if (shared || plan.all('tenure').length === 0) return null
  const tenure = tenureOf(plan, todayHere())
  return (
    <section>
      <h2 className={styles.rule}>
        Leadership changes ahead
        <Button look="link" small onPress={() => go('position-continuity')}>
          What will last
        </Button>
      </h2>
      {/* With a little less room all of it gets smaller, so that it stays on the first screen; policies are on the step’s page. */}
      <Picture draw={(width) => tenureClock(tenure, screenTheme, width, { counted: true, policies: [] })} least={640} />
      <p className="small">{beforeAndAfter(tenure)}</p>
    </section>
  )
}
