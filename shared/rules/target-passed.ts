import { monthInWords, yearInWords } from '../days/index.ts'
import { finalDay } from '../domain/final-day.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import { figureText, type GroupFigure, isPrinted, type ShownFigure } from '../figures/figure.ts'
import { type MeasureRow, type MeasureView, measureView, reaches } from '../figures/measure-view.ts'
import { listed } from '../words/index.ts'
import { eachOf, inBrief, named, openGoalOf, withReason } from './finding.ts'

type Measure = RecordOf<'measure'>

/**
 * A final target that is in the past: its day is over, or it was reached at the baseline or by now. From shown figures;
 * one finding for each measure.
 */
export const targetPassed = eachOf('impossible-figure/target', 'measure', (whole, m, today) => {
  if (openGoalOf(whole, m) === undefined) return []
  const over = dayOver(whole, m, today)
  if (over === undefined && !mayBeReached(whole, m)) return []
  const view = measureView(planOfMeasure(whole, m.id), m.id, { audience: 'officer' })
  if (view === undefined) return []
  const passed = over === undefined ? reached(view) : view.rows.filter((r) => r.final !== null)
  if (passed.length === 0) return []
  const target = `${named('Measure', m.short)}: the final target`
  return [
    {
      rule: 'impossible-figure/target',
      severity: 'note',
      audience: 'board',
      step: 'align-goals',
      about: [
        { kind: 'measure', id: m.id },
        { kind: 'goal', id: m.goal ?? '' },
        ...passed.map((row) => ({ kind: 'studentGroup', id: row.group })),
      ],
      field: 'targetYear',
      ...(over === undefined
        ? inBrief(
            `${target} has already been reached ${listed(passed.map((row) => `by ${row.inSentence} (${reachedAt(view, row)})`))}.`,
            `${target} has already been reached ${listed(passed.map((row) => `by ${row.of.plain}`))}.`,
          )
        : withReason(`${target} was for ${monthInWords(over)}, which is over`, stood(passed))),
      do: 'Set a final target that is still ahead. If the whole goal has been reached, mark it done.',
      act: 'Set a new target',
    },
  ]
})

/** The last day of the final targets, if it is over; undefined if one is still ahead. */
function dayOver(plan: Plan, m: Measure, today: string): string | undefined {
  const final = where(plan, 'target', 'measure', m.id).filter(
    (t) => t.year === m.targetYear && typeof t.aim?.figure === 'number',
  )
  if (final.length === 0) return undefined
  const ofYear = finalDay(plan, m)
  const days = final.map((t) => (t.aim?.by ? finalDay(plan, m, t) : ofYear) ?? '9999').sort()
  const last = days.at(-1) as string
  return last < today ? last : undefined
}

/**
 * A quick check of the entered figures, before the longer one of what may be shown: most measures have reached no
 * target.
 */
function mayBeReached(plan: Plan, m: Measure): boolean {
  const figures = Map.groupBy(where(plan, 'value', 'measure', m.id), (v) => v.group)
  return where(plan, 'target', 'measure', m.id).some((t) => {
    const aim = t.year === (m.targetYear ?? t.year) ? t.aim?.figure : undefined
    const own = figures.get(t.group) ?? []
    return aim !== undefined && own.some((v) => reaches(v.reading?.figure ?? NaN, aim, m.direction ?? 'up'))
  })
}

/** The figure by which a group reached its final target: the baseline's, or else the latest year's. */
function reachedBy(view: MeasureView, { final, baseline, latest }: MeasureRow): ShownFigure | undefined {
  const by = (f: GroupFigure | null): f is ShownFigure =>
    isPrinted(f) && isPrinted(final) && reaches(f.cell.shown, final.cell.shown, view.direction)
  return by(baseline) ? baseline : by(latest) ? latest : undefined
}

const reached = (view: MeasureView): readonly MeasureRow[] => view.rows.filter((r) => reachedBy(view, r) !== undefined)

const reachedAt = (view: MeasureView, row: MeasureRow): string => figureAndTarget(row, reachedBy(view, row))

/** The result of each group, as far as its figure and its target may be shown. */
function stood(rows: readonly MeasureRow[]): string {
  const said = rows.flatMap((row) =>
    isPrinted(row.latest) && isPrinted(row.final) ? [`${row.inSentence}, ${figureAndTarget(row, row.latest)}`] : [],
  )
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

const figureAndTarget = ({ final }: MeasureRow, figure: ShownFigure | undefined): string =>
  figure && final ? `${figureText(figure)} in ${yearInWords(figure.year)}, target ${figureText(final)}` : ''
