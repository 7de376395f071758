import type { TablesPlan as Plan } from '../parts.ts'
import { type PrintedTable, printedTables } from '../printed.ts'
import { cellsOf } from './cells.ts'
import { isGivenAway } from './suppress.ts'

const contentOf = ({ cells }: PrintedTable): string => JSON.stringify([...cells])
const keyOf = ({ measure, year, point }: PrintedTable): string => JSON.stringify([measure, year, point])

/**
 * Tables of which papers give a small group away in `after` and did not in `before`: each paper of its own withheld it, and
 * those of two laptops together do not. Only tables of which more is out are looked at.
 */
export function newlyGivenAway(before: Plan, after: Plan): readonly Omit<PrintedTable, 'cells'>[] {
  const was = new Map(printedTables(before).map((t) => [keyOf(t), contentOf(t)]))
  const more = printedTables(after).filter((t) => was.get(keyOf(t)) !== contentOf(t) && after.get('measure', t.measure))
  return more.filter(
    ({ measure, year, point }) =>
      isGivenAway(cellsOf(after, measure, year, point)) && !isGivenAway(cellsOf(before, measure, year, point)),
  )
}

/** What is said of them before a copy is brought in, with their names after it. */
export const papersTogether =
  'Papers of both laptops are out that, read together, tell of a group too small to be told of. No later paper can take that back: tell whoever answers for the papers, and replace them where you can. It is about'
