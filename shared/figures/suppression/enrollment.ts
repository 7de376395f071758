import { wholeOf } from '../../domain/plan.ts'
import { type TablesPlan as Plan, tablesPart } from '../parts.ts'
import { childrenPrinted, type PrintedCell, type PrintedCells } from '../printed.ts'
import { givenAwayAcross } from './across.ts'
import { alike } from './alike.ts'
import { allWithheldBeside } from './all-of-parts.ts'
import { asTold } from './as-told.ts'
import { cellsOf, floorOf } from './cells.ts'
import { connectedWith } from './component.ts'
import { withheldForOthers } from './for-others.ts'
import { besideHeads } from './heads-of-some.ts'
import { enrolledIn, isList, listKey } from './listed.ts'
import { withOneOfEach } from './listed-twice.ts'
import { ofListed } from './of-row.ts'
import { rowsListed } from './one-row.ts'
import { shapeOf } from './shape.ts'
import { followsFor, leftBy } from './summed.ts'
import { sumsAt } from './sums.ts'
import { suppress } from './suppress.ts'
import { type FamilyTable, keyOf, type Readings, readingsOf, tableOf, tablesIn } from './tables.ts'
import { type Cell, isShown, isWithheld, noTotal, type Reading, type SuppressInput } from './types.ts'

const remembered = new WeakMap<Plan, ReadonlyMap<string, Cell>>()

/** How many children are in each student group, as it may be printed; the district's own number is known to everybody. */
export function enrollmentsOf(view: Plan): ReadonlyMap<string, Cell> {
  const plan = tablesPart(wholeOf(view))
  const made = remembered.get(plan) ?? withTold(plan, withEachOnce(plan, decide(plan)))
  remembered.set(plan, made)
  return made
}

/** Rows go as well that would be withheld beside the measures of which papers told, as they told of them. */
function withTold(plan: Plan, cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> {
  const views = asTold(plan)
  if (views.length === 0) return cells
  const held = views.flatMap((view) => [...withEachOnce(view.plan, decide(view.plan))])
  return new Map([...cells, ...held.filter(([id, cell]) => isWithheld(cell) && isShown(cells.get(id)))])
}

/** Rows go as well that would be withheld if no group was listed twice. */
function withEachOnce(plan: Plan, cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> {
  const once = withOneOfEach(plan)
  if (once === undefined) return cells
  const held = [...decide(once.plan)].filter(([, cell]) => isWithheld(cell))
  const ids = held.flatMap(([id, cell]) => (once.idsIn?.(tableOf(listKey), id) ?? []).map((of) => [of, cell] as const))
  return new Map([...cells, ...ids.filter(([id]) => isShown(cells.get(id)))])
}

function decide(plan: Plan): ReadonlyMap<string, Cell> {
  const own = enrolledIn(plan)
  const { groups, addsUp } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id ?? noTotal
  const enrolled = plan.all('district')[0]?.enrollment
  const also = new Set(hiddenElsewhere(plan, own, total))
  // Nobody did anything here: only the children are counted.
  const decided = (readings: Readings, printed: PrintedCells, more: Partial<SuppressInput> = {}) =>
    suppress({
      ...{ groups, addsUp, readings, floor: floorOf(plan), unit: 'score', printed, also, ...more },
    })
  // A sum of schools withholds what they do, and what all of them show of a group is known.
  const cellsAt = ({ key }: FamilyTable) => cellsAtKey(plan, key)
  const follows = followsFor(plan, listKey, total, floorOf(plan), cellsAt)
  for (const id of follows.hidden) also.add(id)
  // So is what a measure of one group says by its own number of children.
  const said = [...ofListed(plan, own, total), ...rowsListed(plan, own, total)].filter(({ id, of }) => {
    const cells = cellsAtKey(plan, keyOf(of))
    return isShown(cells.get(total)) || isShown(cells.get(id))
  })
  const counts = [...follows.counted, ...said.map(({ id }) => [id, own.get(id)?.n as number] as const)]
  const known = counts.map(([id, n]) => [id, [{ figure: n, n }]] as const)
  const printed = new Map<string, readonly PrintedCell[]>([
    ...known,
    ...childrenPrinted(plan),
    ...(enrolled === undefined ? [] : [[total, [{ figure: enrolled, n: enrolled }]] as const]),
  ])
  const left = leftBy(plan, listKey, total)
  const heads = besideHeads(plan, { key: listKey, readings: own }, printed)
  for (;;) {
    const before = also.size
    const cells = decided(own, printed)
    for (const { readings, printed: out, groups: of, counted } of [...left, ...heads]) {
      const more = { ...(of && { groups: of }), ...(counted && { counted }) }
      for (const [id, cell] of decided(readings, out, more)) if (isWithheld(cell) && id !== total) also.add(id)
    }
    if (also.size === before) {
      const all = new Map([...decidedBeside(plan, total), [listKey, cells]])
      for (const { id } of [...givenAwayAcross(plan, all), ...allWithheldBeside(plan, all)]) also.add(id)
    }
    if (also.size === before) return cells
  }
}

/** The tables that make up the list, and those that have to do with them, as they are decided. */
function decidedBeside(plan: Plan, total: string): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const parts = sumsAt(plan, listKey, total).flatMap((text) => JSON.parse(text.slice(5)) as string[])
  const keys = new Set(parts.flatMap((key) => (isList(tableOf(key)) ? [] : connectedWith(plan, tableOf(key)))))
  return new Map([...keys].map((key) => [key, cellsAtKey(plan, key)]))
}

const cellsAtKey = (plan: Plan, key: string): ReadonlyMap<string, Cell> => {
  const { measure, year, point } = tableOf(key)
  return cellsOf(plan, measure, year, point)
}

/**
 * Groups that a measure of the same students withholds, in a year or at a point within it: else their number would be
 * here.
 */
function hiddenElsewhere(plan: Plan, readings: ReadonlyMap<string, Reading>, total: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const table of tablesIn(plan)) {
    if (!alike(readings, readingsOf(plan, table), total)) continue
    for (const id of withheldForOthers(cellsOf(plan, table.measure, table.year, table.point), total)) hidden.add(id)
  }
  return hidden
}
