import { keptIn } from '../../domain/plan.ts'
import { papersInOrder } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { printedBefore, printedTables } from '../printed.ts'
import { isRemembered } from './remembered.ts'
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
  const papers = gone.length === 0 ? [] : papersInOrder(plan).map(keysIn)
  // Two that one paper tells of side by side are two.
  const areBeside = (a: string, b: string) => papers.some((keys) => keys.has(a) && keys.has(b))
  return gone.flatMap((t) => {
    const { measure, year, point } = t
    const isAgain = (of: Table) =>
      isRemembered(plan, t, of, readingsOf(plan, of), floor) && !areBeside(keyOf(t), keyOf(of))
    return now.some(isAgain) ? [] : [{ measure, year, point }]
  })
}

/** The tables of which a paper has printed figures. */
const keysIn = ({ printed }: ReturnType<typeof papersInOrder>[number]): ReadonlySet<string> =>
  new Set(
    (printed ?? []).flatMap(({ measure, year, point }) => (measure && year ? [keyOf({ measure, year, point })] : [])),
  )

const read = new WeakMap<Plan, Map<string, Readings>>()

/** A table's rows, and what documents have printed of rows that it no longer has. */
export function readingsKnown(plan: Plan, of: Table): Readings {
  const own = readingsOf(plan, of)
  const printed = printedBefore(plan, of.measure, of.year, of.point)
  if ([...printed.keys()].every((id) => own.has(id))) return own
  const ofPlan = read.get(plan) ?? new Map<string, Readings>()
  read.set(plan, ofPlan)
  const key = keyOf(of)
  const made =
    ofPlan.get(key) ??
    new Map<string, Reading>([
      ...own,
      ...[...printed].flatMap(([id, cells]) => {
        const last = cells.at(-1)
        return own.has(id) || last === undefined ? [] : [[id, { ...last }] as const]
      }),
    ])
  ofPlan.set(key, made)
  return made
}

/** Removed tables, with their keys. */
export const goneIn = (plan: Plan): readonly FamilyTable[] =>
  goneTables(plan).map((of) => ({ key: keyOf(of), of, readings: readingsKnown(plan, of) }))
