import { keptIn } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type PrintedCells, printedBefore, printedTables } from '../printed.ts'
import { areBeside, isRemembered } from './remembered.ts'
import { floorOf } from './shape.ts'
import { type FamilyTable, keyOf, type Readings, readingsOf, type Table, tablesIn } from './tables.ts'
import type { Reading } from './types.ts'

/**
 * Tables that documents have printed and the plan no longer has: their measure was removed, or its figures were
 * emptied, and no other table takes their place. A reader of the document adds them to what is printed today.
 */
export const goneTables = (plan: Plan): readonly Table[] => keptIn(plan, 'tables that are gone', findGone)

function findGone(plan: Plan): readonly Table[] {
  const gone = printedTables(plan).filter((t) => readingsOf(plan, t).size === 0)
  const now = gone.length === 0 ? [] : tablesIn(plan)
  const floor = floorOf(plan)
  return gone.flatMap((t) => {
    const isAgain = (of: Table) => isRemembered(plan, t, of, readingsOf(plan, of), floor) && !areBeside(plan, t, of)
    return now.some(isAgain) ? [] : [placeOf(t)]
  })
}

const places = new WeakMap<Table, Table>()

/** The place of a table that was printed; one object for each. */
function placeOf(printed: Table): Table {
  const { measure, year, point } = printed
  const known = places.get(printed) ?? { measure, year, point }
  places.set(printed, known)
  return known
}

const read = new WeakMap<PrintedCells, { readonly own: Readings; readonly made: Readings }>()

/** A table's rows, and what documents have printed of rows that it no longer has. */
export function readingsKnown(plan: Plan, of: Table): Readings {
  const own = readingsOf(plan, of)
  const printed = printedBefore(plan, of.measure, of.year, of.point)
  if (printed.size === 0) return own
  const known = read.get(printed)
  if (known?.own === own) return known.made
  const rows = [...printed].flatMap(([id, cells]): [string, Reading][] => {
    const last = cells.at(-1)
    return own.has(id) || last === undefined ? [] : [[id, { ...last }]]
  })
  const made = rows.length === 0 ? own : new Map<string, Reading>([...own, ...rows])
  read.set(printed, { own, made })
  return made
}

/** Removed tables, with their keys. */
export const goneIn = (plan: Plan): readonly FamilyTable[] =>
  goneTables(plan).map((of) => ({ key: keyOf(of), of, readings: readingsKnown(plan, of) }))
