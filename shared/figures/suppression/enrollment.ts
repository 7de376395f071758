import { type Plan, wholeOf } from '../../domain/plan.ts'
import { childrenPrinted } from '../printed.ts'
import { alike } from './alike.ts'
import { cellsOf, enrolledIn, floorOf } from './cells.ts'
import { shapeOf } from './shape.ts'
import { suppress } from './suppress.ts'
import { readingsOf, tablesIn } from './tables.ts'
import { type Cell, isWithheld, noTotal, type Reading } from './types.ts'

const remembered = new WeakMap<Plan, ReadonlyMap<string, Cell>>()

/** How many children are in each student group, as it may be printed; the district's own number is known to everybody. */
export function enrollmentsOf(view: Plan): ReadonlyMap<string, Cell> {
  const plan = wholeOf(view)
  const made = remembered.get(plan) ?? decide(plan)
  remembered.set(plan, made)
  return made
}

function decide(plan: Plan): ReadonlyMap<string, Cell> {
  const readings = enrolledIn(plan)
  const { groups, addsUp } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id ?? noTotal
  const withTotal = groups.some((g) => g.isTotal) ? groups : [{ id: total, isTotal: true }, ...groups]
  const enrolled = plan.all('district')[0]?.enrollment
  return suppress({
    groups: withTotal,
    addsUp,
    readings,
    floor: floorOf(plan),
    // Nobody did anything here: only the children are counted.
    unit: 'score',
    printed: new Map([
      ...childrenPrinted(plan),
      ...(enrolled === undefined ? [] : [[total, [{ figure: enrolled, n: enrolled }]] as const]),
    ]),
    also: hiddenElsewhere(plan, readings, total),
  })
}

/** Groups that a measure of the same children withholds, in a year or at a point within it: else their number stood here. */
function hiddenElsewhere(plan: Plan, readings: ReadonlyMap<string, Reading>, total: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const table of tablesIn(plan)) {
    if (!alike(readings, readingsOf(plan, table), total)) continue
    const cells = cellsOf(plan, table.measure, table.year, table.point)
    for (const [id, cell] of cells) if (isWithheld(cell)) hidden.add(id)
  }
  return hidden
}
