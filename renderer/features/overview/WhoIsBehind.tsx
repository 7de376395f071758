import { heatHead } from '../../../shared/briefing/board/behind.ts'
import { keySquare } from '../../../shared/briefing/charts/heat-cell.ts'
import { gapsIn, type HeatColumn, heatColumns, heatMap, heatPages } from '../../../shared/briefing/charts/heat-map.ts'
import { stepWords } from '../../../shared/briefing/charts/heat-steps.ts'
import { stacked } from '../../../shared/briefing/charts/stacked.ts'
import { countedGoals } from '../../../shared/domain/goal-of.ts'
import { mainMeasure } from '../../../shared/figures/goal-sentence.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { SvgView } from '../../components/chart/SvgView.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './overview.module.css'

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
      says="The gap of each group in the latest year of each goal’s main measure. A minus sign means ahead."
      marks={
        <p className={styles.heat}>
          <Key how="level">{says.level}</Key>
          <Key how="near">{says.near}</Key>
          {says.far !== '' && <Key how="far">{says.far}</Key>}
          {says.farthest !== '' && <Key how="farthest">{says.farthest}</Key>}
          <Key how="dots">No figure shown</Key>
        </p>
      }
      most={960}
      draw={(width) => {
        const parts = heatPages(columns, screenTheme, width, Number.POSITIVE_INFINITY)
        // Parts below each other have their columns below each other.
        const across = Math.max(...parts.map((p) => p.columns.length))
        return stacked(parts.map((p) => heatMap(p.columns, p.rows, screenTheme, width, across)))
      }}
    />
  )
}

/** A square of the key with what it means, before the table that needs it. */
const Key = ({ how, children }: { how: Parameters<typeof keySquare>[0]; children: string }) => (
  <span>
    <SvgView svg={keySquare(how, screenTheme)} /> {children}
  </span>
)
