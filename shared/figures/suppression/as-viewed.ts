import type { TablesPlan as Plan } from '../parts.ts'
import { asTold } from './as-told.ts'
import { reachedFrom } from './component.ts'
import { marked } from './suppress.ts'
import { keyOf, type Table } from './tables.ts'
import { turned } from './turned.ts'
import { type Cell, isShown, isWithheld } from './types.ts'
import type { View } from './views.ts'

type Cells = ReadonlyMap<string, Cell>
/** How a table is decided in one plan alone. */
type Decide = (plan: Plan, table: Table) => Cells

/** By the rows that are withheld besides: cells that were decided alike are one object for all plans. */
const withViews = new WeakMap<Cells, Map<string, Cells>>()

/**
 * Rows go as well that would be withheld if all that papers told of was still there as they told it: a measure that was taken
 * out since, or a number that was put right, is in print as it was, and what belonged together then does for a reader of that
 * paper. And so do those that would be if measures of those who did not told of those who did.
 */
export function asViewed(plan: Plan, table: Table, cells: Cells, decidedIn: Decide): Cells {
  const told = asTold(plan)
  const views = [...told, ...[plan, ...told.map((view) => view.plan)].flatMap((of) => turned(of) ?? [])]
  const held = views.flatMap((view) => heldIn(view, table, decidedIn)).filter(([id]) => isShown(cells.get(id)))
  if (held.length === 0) return cells
  const ofCells = withViews.get(cells) ?? new Map<string, Cells>()
  withViews.set(cells, ofCells)
  const key = JSON.stringify(held)
  const made = ofCells.get(key) ?? marked(new Map([...cells, ...held]), cells)
  ofCells.set(key, made)
  return made
}

/** Rows that are withheld in a view, where it has the numbers of today. */
function heldIn(
  { plan, others, isAsToday }: View,
  table: Table,
  decidedIn: Decide,
): readonly (readonly [string, Cell])[] {
  if (!reachedFrom(plan, others).has(keyOf(table))) return []
  return [...decidedIn(plan, table)].filter(([id, cell]) => isWithheld(cell) && isAsToday(table, id))
}
