import { isShown } from '../../rules/suppression.ts'
import type { Printed } from '../document.ts'
import type { MeasureRow, MeasureView } from '../measure-view.ts'
import type { Context } from './context.ts'
import { yearsShown } from './measure.ts'
import { mainView, otherViews } from './views.ts'

/**
 * Every figure of a group that the paper shows: kept with it, so that later papers know what readers know. `others`
 * says whether a goal's other measures stand in full too, or for all students alone.
 */
export function printedFigures(
  ctx: Context,
  inFull: ReadonlySet<string>,
  stand: boolean,
  others: 'lead' | 'full' = 'lead',
): Printed[] {
  const found: Printed[] = []
  for (const goal of ctx.goals) {
    const full = inFull.has(goal.goal.id)
    const main = mainView(ctx, goal)
    if (main && full) whole(found, main)
    else if (main && stand) lead(found, main)
    if (full) for (const other of otherViews(ctx, goal)) (others === 'full' ? whole : lead)(found, other)
  }
  return found
}

const whole = (found: Printed[], view: MeasureView): void => void found.push(...wholeOf(view))

/** Every figure that a measure in full shows. */
export const wholeOf = (view: MeasureView): readonly Printed[] =>
  view.rows.flatMap((row) => printedCells(view, row, [...yearsShown(view), view.baselineYear, view.latestYear]))

function lead(found: Printed[], view: MeasureView): void {
  const row = view.rows.find((r) => r.isTotal) ?? view.rows[0]
  if (row) found.push(...printedCells(view, row, [view.baselineYear, view.latestYear]))
}

/** The figures of a group that may be shown in these years, as they are kept with a paper; each year once. */
export const printedCells = (view: MeasureView, row: MeasureRow, years: readonly (string | null)[]): Printed[] =>
  [...new Set(years)].flatMap((year): Printed[] => {
    const cell = year === null ? undefined : row.cells[year]
    if (year === null || !isShown(cell)) return []
    const { shown: figure, n, numerator } = cell
    const counts = { ...(n !== null && { n }), ...(numerator !== null && { numerator }) }
    return [{ measure: view.id, year, group: row.group, figure, ...counts }]
  })
