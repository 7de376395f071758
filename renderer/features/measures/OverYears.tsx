import { gapRows, gapYears, gapYearsOf } from '../../../shared/briefing/charts/gap-years.ts'
import { groupYears, panelRows, panelYears } from '../../../shared/briefing/charts/group-years.ts'
import type { MeasureView } from '../../../shared/figures/measure-view.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'

/** How a measure has gone: each group over the years, and how far it is from the reference. As on paper. */
export function OverYears({ view }: { view: MeasureView }) {
  const years = panelYears(view)
  const rows = panelRows(view, years)
  const gaps = gapYearsOf(view, years)
  const behind = gapRows(view, gaps)
  if (years.length < 2 || rows.length === 0)
    return <p className="quiet">There are figures of one year only. A second year shows how they have gone.</p>
  const total = view.rows.find((r) => r.isTotal)
  return (
    <>
      <ChartFrame
        title="Each group over the years"
        level={4}
        most={680}
        draw={(width) => groupYears(view, rows, years, screenTheme, width)}
        legend={
          <>
            {total ? <span>Dashed: {total.inSentence}</span> : null}
            <span>Dotted: no figure shown</span>
          </>
        }
      />
      {gaps.length > 0 && view.reference !== null ? (
        <ChartFrame
          title={`Gap to ${view.reference.name} over the years`}
          level={4}
          most={680}
          draw={(width) => gapYears(view, behind, gaps, screenTheme, width)}
          legend={
            <>
              <span>Above the line: behind</span>
              <span>Below it: ahead</span>
              <span>Dotted: no figure shown</span>
            </>
          }
        />
      ) : null}
    </>
  )
}
