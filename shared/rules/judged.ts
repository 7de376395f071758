import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { isPrinted, type ShownFigure } from '../figures/figure.ts'
import { mainMeasure, ownGroups } from '../figures/goal-sentence.ts'
import { type MeasureRow, type MeasureView, measureView, reaches } from '../figures/measure-view.ts'
import { rounded } from '../words/index.ts'

/** What the figures of a goal say about it, regardless of the status that was entered. */

type Goal = RecordOf<'goal'>

/** The criteria that a district wrote for a goal, or for all goals; undefined if the default ones apply. */
export function ownCriteria(plan: Plan, goal?: Goal): string | undefined {
  const text = goal?.statusCriteria?.trim() || plan.get('planChoices', 'planChoices')?.statusCriteria?.trim()
  return text || undefined
}

/** What the figures say by the default criteria. */
export type Verdict = 'onTrack' | 'atRisk' | 'offTrack'

export interface JudgedGroup {
  readonly row: MeasureRow
  readonly verdict: Verdict
  readonly figure: number
  /** The figure that was due for the group in that year. */
  readonly due: number
  /**
   * True if no target is set for that year: `due` is then on the straight line from the baseline to the final target.
   */
  readonly byLine: boolean
  /** Null if there is none: then a group that is behind may be better than before, or not. */
  readonly baseline: number | null
}

export interface Judged {
  readonly view: MeasureView
  readonly year: string
  /** The verdict on the group that is furthest behind, the first of all that could be judged. */
  readonly verdict: Verdict
  readonly worst: JudgedGroup
  readonly groups: readonly JudgedGroup[]
  /** False if a group that the goal is for has no figure or no target: it may be further behind. */
  readonly whole: boolean
}

/**
 * What the latest figures of a goal's main measure say, from shown figures only: about the groups that the goal is for,
 * or about all students if no such group can be judged. Undefined if the district wrote its own criteria, or there is
 * nothing to judge: no target, no year after the baseline. Without a baseline, a target of the year is still reached or
 * missed.
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

/** From worst to best. “Improved” matches figures that say “at risk”: better than before, and behind what was due. */
export const rank = { offTrack: 0, atRisk: 1, improved: 1, onTrack: 2 } as const

/** Rows of a measure whose latest figure can be compared with what was due, each with what it says. */
export const judgedGroups = (view: MeasureView, rows: readonly MeasureRow[]): readonly JudgedGroup[] =>
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

/**
 * The figure that is due for a group in the latest year: its target for that year, its final target once that year is
 * over, otherwise the point on the straight line to it.
 */
function dueIn(view: MeasureView, row: MeasureRow): number | null {
  if (isPrinted(row.target)) return row.target.cell.shown
  if (!isPrinted(row.final)) return null
  if (isOver(view)) return row.final.cell.shown
  if (!isPrinted(row.baseline)) return null
  const [from, at, to] = [view.baselineYear, view.latestYear, view.finalYear].map((y) => Number(y?.slice(0, 4)))
  if (from === undefined || at === undefined || to === undefined || !(to > from)) return null
  const share = Math.min(1, (at - from) / (to - from))
  const exact = row.baseline.cell.shown + (row.final.cell.shown - row.baseline.cell.shown) * share
  // Rounded as figures are written: 43.3 reaches a line that passes at 43.33.
  return rounded(exact, view.decimals)
}

/** True if the latest year is the one of the final target, or later. */
const isOver = ({ finalYear, latestYear }: MeasureView): boolean =>
  Boolean(finalYear && latestYear && latestYear >= finalYear)

/**
 * The groups whose latest figure has not reached their final target: those that the goal is for, or else all students.
 * Used for a goal that is called done, under any criteria: otherwise word and figure would disagree on one page.
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
