import type { TablesPlan as Plan } from '../parts.ts'
import { asTold } from './as-told.ts'
import { connectedWith, reachedFrom } from './component.ts'
import { filledIn } from './filled-in.ts'
import { withOneOfEach } from './listed-twice.ts'
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
  const views = viewsOf(plan)
  const isReached = ({ plan: of, others }: View) =>
    reachedFrom(of, others).has(keyOf(table)) || connectedWith(plan, table).some((key) => others.has(key))
  const held = views
    .filter(isReached)
    .flatMap((view) => heldIn(view, table, decidedIn))
    .filter(([id]) => isShown(cells.get(id)))
  if (held.length === 0) return cells
  const ofCells = withViews.get(cells) ?? new Map<string, Cells>()
  withViews.set(cells, ofCells)
  const key = JSON.stringify(held)
  const made = ofCells.get(key) ?? marked(new Map([...cells, ...held]), cells)
  ofCells.set(key, made)
  return made
}

/** The plan as papers told it; each of these, and it as it is, with every group once; and all of them turned. */
function viewsOf(plan: Plan): readonly View[] {
  const told = asTold(plan)
  const joined = [withOneOfEach(plan), ...told.map((view) => withOneOfEach(view.plan))].flatMap((view, at) =>
    view ? [{ ...view, isAsToday: told[at - 1]?.isAsToday ?? view.isAsToday }] : [],
  )
  const filled = filledIn(plan)
  const each: readonly Pick<View, 'plan' | 'idsIn'>[] = [{ plan }, ...told, ...joined, ...filled]
  const others = each.flatMap(({ plan: of, idsIn }) => {
    const view = turned(of)
    return view ? [{ ...view, ...(idsIn && { idsIn }) }] : []
  })
  return [...told, ...joined, ...filled, ...others]
}

/** Rows that are withheld in a view, where it has the numbers of today. */
function heldIn(
  { plan, isAsToday, idsIn = (_, id) => [id] }: View,
  table: Table,
  decidedIn: Decide,
): readonly (readonly [string, Cell])[] {
  return [...decidedIn(plan, table)]
    .flatMap(([id, cell]) => idsIn(table, id).map((of) => [of, cell] as const))
    .filter(([id, cell]) => isWithheld(cell) && isAsToday(table, id))
}
