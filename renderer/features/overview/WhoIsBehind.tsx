import { heatHead } from '../../../shared/briefing/board/behind.ts'
import { gapsIn, type HeatColumn, heatColumns, heatMap, heatPages } from '../../../shared/briefing/charts/heat-map.ts'
import { stepWords } from '../../../shared/briefing/charts/heat-steps.ts'
import { stacked } from '../../../shared/briefing/charts/stacked.ts'
import { countedGoals } from '../../../shared/domain/goal-of.ts'
import { mainMeasure } from '../../../shared/figures/goal-sentence.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { small } from '../../../shared/words/index.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { usePlanView } from '../../state/index.ts'

/** Most measures on the overview; the full plan has them all. */
const MOST = 14

/** Which groups are how far behind on which goal, as in the board's document. */
export function WhoIsBehind() {
  const plan = usePlanView()
  const goals = countedGoals(plan)
  const all = goals.flatMap((goal, i): HeatColumn[] => {
    const measure = mainMeasure(plan, goal)
    const view = measure && measureView(plan, measure.id, { audience: 'officer' })
    return view ? [{ head: heatHead(i + 1, view), view }] : []
  })
  const columns = heatColumns(all)
  if (columns.length === 0 || columns.length > MOST) return null
  const says = stepWords(columns.flatMap(gapsIn))
  return (
    <ChartFrame
      title="Who is behind, and in what"
      says="The gap of each group in the latest year of each goal’s main measure."
      most={720}
      draw={(width) =>
        stacked(
          heatPages(columns, screenTheme, width, Number.POSITIVE_INFINITY).map((p) =>
            heatMap(p.columns, p.rows, screenTheme, width),
          ),
        )
      }
      legend={
        <>
          <span>Plain: {small(says.level)}</span>
          <span>Wide lines: {small(says.near)}</span>
          {says.far !== '' && <span>Close lines: {small(says.far)}</span>}
          {says.farthest !== '' && <span>Solid: {small(says.farthest)}</span>}
          <span>Dots: no figure shown</span>
        </>
      }
    />
  )
}
