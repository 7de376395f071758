import type { TablesPlan as Plan } from '../parts.ts'
import { childrenPrinted, listsPrinted, type PrintedCells } from '../printed.ts'
import { asChildren, printedAsChildren } from './as-heads.ts'
import { readingsKnown } from './gone.ts'
import { rememberedOf } from './remembered.ts'
import { floorOf } from './shape.ts'
import { type FamilyTable, keyOf, type Readings, readingsOf, type Table, unitOf } from './tables.ts'
import { noTotal, type Unit } from './types.ts'

/**
 * The list of groups, which prints how many children are in each, as a table beside those of measures: today's, and each
 * that papers have printed. It is of no measure.
 */
const today: Table = { measure: '', year: 'list' }
export const listKey = keyOf(today)
export const isList = ({ measure }: Table): boolean => measure === ''

/** The list as it is today, and those that documents have printed. */
export const listsIn = (plan: Plan): readonly Table[] => [
  ...(enrolledIn(plan).size > 1 ? [today] : []),
  ...listsPrinted(plan).map((_, at) => ({ measure: '', year: 'list', point: String(at) })),
]

/** The rows of a measure's table, or of a list of groups, today or when a document printed it. */
export function readingsAt(plan: Plan, of: Table): Readings {
  if (!isList(of)) return asChildren(plan, { of, readings: readingsKnown(plan, of) })
  return of.point === undefined ? enrolledIn(plan) : (listsPrinted(plan)[Number(of.point)] ?? new Map())
}

/** In a list, and in shares of one number, nobody did anything: only students are counted. */
export const unitAt = (plan: Plan, of: Table): Unit =>
  isList(of) || readingsAt(plan, of) !== readingsKnown(plan, of) ? 'score' : unitOf(plan, of)

/** What documents have printed of a table, or of a list. */
export function printedAt(plan: Plan, of: Table): PrintedCells {
  if (!isList(of)) {
    const before = rememberedOf(plan, of.measure, of.year, of.point, readingsOf(plan, of), floorOf(plan))
    return printedAsChildren(plan, { of, readings: readingsKnown(plan, of) }, before)
  }
  if (of.point === undefined) return childrenPrinted(plan)
  return new Map([...(listsPrinted(plan)[Number(of.point)] ?? [])].map(([id, cell]) => [id, [cell]]))
}

/** Whether a paper has printed how many children a row is about. */
export function isOut(plan: Plan, { of, readings }: FamilyTable, id: string): boolean {
  const n = readings.get(id)?.n
  return n !== undefined && printedAt(plan, of).get(id)?.at(-1)?.n === n
}

/** How many children are in each student group, as readings, with the district's own number for all of them. */
export function enrolledIn(plan: Plan): Readings {
  const groups = plan.all('studentGroup')
  const readings = new Map(
    groups.flatMap((g) =>
      g.enrollment === undefined ? [] : [[g.id, { figure: g.enrollment, n: g.enrollment }] as const],
    ),
  )
  const total = groups.find((g) => g.isTotal)?.id ?? noTotal
  const all = plan.all('district')[0]?.enrollment
  if (all !== undefined && !readings.has(total)) readings.set(total, { figure: all, n: all })
  return readings
}

/** How many children were in each group, as the last paper printed it. */
export function enrolledBefore(plan: Plan): Readings {
  const latest = [...childrenPrinted(plan)].flatMap(([id, list]) => list.slice(-1).map((cell) => [id, cell] as const))
  const all = plan.all('district')[0]?.enrollment
  const total = plan.all('studentGroup').find((g) => g.isTotal)?.id ?? noTotal
  return new Map([...(all === undefined ? [] : [[total, { figure: all, n: all }] as const]), ...latest])
}
