import { toMeasure, wholePlan } from '../../../shared/briefing/charts/whole-plan.ts'
import { numberedGoals } from '../../../shared/briefing/context.ts'
import { pictureGoals } from '../../../shared/briefing/plan/picture.ts'
import { writer } from '../../../shared/briefing/text.ts'
import { mainMeasure } from '../../../shared/figures/goal-sentence.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { todayHere, usePlanView } from '../../state/index.ts'

/** The whole plan, mission to measure, as the full plan has it. */
export function WholePlan() {
  const plan = usePlanView()
  const { line: clean } = writer()
  const goals = numberedGoals(plan, { line: clean })
  if (goals.length === 0) return null
  const made = pictureGoals({
    plan,
    day: todayHere(),
    goals,
    clean,
    viewOf: ({ goal }) => {
      const measure = mainMeasure(plan, goal)
      return measure && measureView(plan, measure.id, { audience: 'officer' })
    },
  })
  const drawn = made.map((m) => m.goal)
  const mission = clean(plan.get('commitment', 'commitment')?.mission, 'Mission')
  return (
    <ChartFrame
      title="The plan in one picture"
      says={`From the mission to each goal, to what carries it and to ${toMeasure(drawn)}.`}
      most={720}
      draw={(width) => wholePlan(mission, drawn, screenTheme, width)}
    />
  )
}
