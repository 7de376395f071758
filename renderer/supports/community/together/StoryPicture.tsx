import { groupYears, panelRows, panelYears } from '../../../../shared/briefing/charts/group-years.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { Picture } from '../../../components/chart/Picture.tsx'
import { screenTheme } from '../../../components/chart/screenTheme.ts'
import { usePlanView } from '../../../state/index.ts'
import styles from './together.module.css'

/** As many groups as there is room for beside each other in the column. */
const MOST = 2

/**
 * How the groups of a story's own figures have gone over the years, as the public may see them; nothing where a second
 * year is missing. All of them are in the step.
 */
export function StoryPicture({ story }: { story: RecordOf<'story'> }) {
  const plan = usePlanView()
  const view = story.measure ? measureView(plan, story.measure, { audience: 'public' }) : undefined
  if (view === undefined) return null
  const years = panelYears(view)
  const told = new Set([...(story.restsOn ?? []).map((id) => plan.get('value', id)?.group), ...(story.groups ?? [])])
  const rows = panelRows(view, years)
    .filter((r) => told.has(r.group))
    .slice(0, MOST)
  if (years.length < 2 || rows.length === 0) return null
  const total = view.rows.find((r) => r.isTotal)
  return (
    <div className={styles.picture}>
      <Picture draw={(width) => groupYears(view, rows, years, screenTheme, width)} most={400} least={200} />
      {total !== undefined && rows.some((r) => !r.isTotal) ? (
        <p className="quiet small">Dashed: {total.inSentence}</p>
      ) : null}
    </div>
  )
}
