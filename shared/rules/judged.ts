import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { isPrinted, type ShownFigure } from '../figures/figure.ts'
import { mainMeasure, ownGroups } from '../figures/goal-sentence.ts'
import { type MeasureRow, type MeasureView, measureView, reaches } from '../figures/measure-view.ts'
import { rounded } from '../words/index.ts'

/** What the figures of a goal say of it, whatever anybody said. */

type Goal = RecordOf<'goal'>

/** The criteria that a district wrote for a goal, or for all of them; undefined where those offered hold. */
export function ownCriteria(plan: Plan, goal?: Goal): string | undefined {
  const text = goal?.statusCriteria?.trim() || plan.get('planChoices', 'planChoices')?.statusCriteria?.trim()
  return text || undefined
}

/** What the figures say by the offered criteria. */
export type Verdict = 'onTrack' | 'atRisk' | 'offTrack'

export interface JudgedGroup {
  readonly row: MeasureRow
  readonly verdict: Verdict
  readonly figure: number
  /** Where the group was due in that year. */
  readonly due: number
  /** Nobody set a target for that year: this is where the straight line from the baseline to the final target passes. */
  readonly byLine: boolean
  /** Null where there is none: then a group that is behind may be better than it was, or not. */
  readonly baseline: number | null
}

export interface Judged {
  readonly view: MeasureView
  readonly year: string
  /** That of the group which stands worst, the first of all that could be judged. */
  readonly verdict: Verdict
  readonly worst: JudgedGroup
  readonly groups: readonly JudgedGroup[]
  /** False where a group that the goal is for has figures or a target missing: it may stand worse. */
  readonly whole: boolean
}

/**
 * What the latest figures of a goal's main measure say, from shown figures alone: of the groups that the goal is for,
 * else of all students where no such group can be judged. Undefined where the district wrote criteria of its own, or
 * there is nothing to judge: no target, no year after the baseline. Without a baseline a target of the year is still
 * reached or missed.
 */
export function judgedBy(plan: Plan, goal: Goal): Judged | undefined {
  const measure = mainMeasure(plan, goal)
  if (measure === undefined || ownCriteria(plan, goal) !== undefined) return undefined
  const view = measureView(plan, measure.id, { audience: 'officer' })
  const year = view?.latestYear
  if (!view || !year || (view.baselineYear && year <= view.baselineYear)) return undefined
  const whom = ownGroups(plan, goal)
  const own = judgedGroups(
    view,
    view.rows.filter((r) => whom.includes(r.group)),
  )
  const groups =
    own.length > 0
      ? own
      : judgedGroups(
          view,
          view.rows.filter((r) => r.isTotal),
        )
  const short = (g: JudgedGroup) => (view.direction === 'down' ? g.figure - g.due : g.due - g.figure)
  const ordered = groups.toSorted((a, b) => rank[a.verdict] - rank[b.verdict] || short(b) - short(a))
  const worst = ordered[0]
  if (worst === undefined) return undefined
  const all = own.length === 0 || own.length === whom.length
  return {
    view,
    year,
    verdict: worst.verdict,
    worst,
    groups: ordered,
    whole: all && (worst.verdict === 'onTrack' || knownBefore(groups)),
  }
}

const knownBefore = (groups: readonly JudgedGroup[]): boolean => groups.every((g) => g.baseline !== null)

/** From worst to best. What is improved is where the figures say “at risk”: better than it was, and behind where it was due. */
export const rank = { offTrack: 0, atRisk: 1, improved: 1, onTrack: 2 } as const

const judgedGroups = (view: MeasureView, rows: readonly MeasureRow[]): readonly JudgedGroup[] =>
  rows.flatMap((row): JudgedGroup[] => {
    const due = dueIn(view, row)
    if (!isPrinted(row.latest) || due === null) return []
    const { direction } = view
    const figure = row.latest.cell.shown
    const baseline = isPrinted(row.baseline) ? row.baseline.cell.shown : null
    const better = baseline === null || (direction === 'down' ? figure < baseline : figure > baseline)
    const verdict = reaches(figure, due, direction) ? 'onTrack' : better ? 'atRisk' : 'offTrack'
    const byLine = !isPrinted(row.target) && !isOver(view)
    return [{ row, verdict, figure, due, byLine, baseline }]
  })

/** Where a group is due in the latest year: its target of that year, its final target once that year is over, else on the straight line to it. */
function dueIn(view: MeasureView, row: MeasureRow): number | null {
  if (isPrinted(row.target)) return row.target.cell.shown
  if (!isPrinted(row.final)) return null
  if (isOver(view)) return row.final.cell.shown
  if (!isPrinted(row.baseline)) return null
  const [from, at, to] = [view.baselineYear, view.latestYear, view.finalYear].map((y) => Number(y?.slice(0, 4)))
  if (from === undefined || at === undefined || to === undefined || !(to > from)) return null
  const share = Math.min(1, (at - from) / (to - from))
  const exact = row.baseline.cell.shown + (row.final.cell.shown - row.baseline.cell.shown) * share
  // As figures are written: 43.3 is on a line that passes at 43.33.
  return rounded(exact, view.decimals)
}

/** The latest year is that of the final target, or after it. */
const isOver = ({ finalYear, latestYear }: MeasureView): boolean =>
  Boolean(finalYear && latestYear && latestYear >= finalYear)

/**
 * The groups whose latest figure has not reached their final target: of those that the goal is for, else all students.
 * Told of a goal that is called done, whatever criteria it goes by: word and figure would else disagree on one page.
 */
export function shortOfFinal({ rows, direction }: MeasureView): readonly FinalMissed[] {
  const both = rows.flatMap((row) =>
    isPrinted(row.latest) && isPrinted(row.final) ? [{ row, latest: row.latest, final: row.final }] : [],
  )
  const own = both.filter(({ row }) => row.own)
  return (own.length > 0 ? own : both.filter(({ row }) => row.isTotal)).filter(
    ({ latest, final }) => !reaches(latest.cell.shown, final.cell.shown, direction),
  )
}

interface FinalMissed {
  readonly row: MeasureRow
  readonly latest: ShownFigure
  readonly final: ShownFigure
}
