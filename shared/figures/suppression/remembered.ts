import { keptIn } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure, papersInOrder } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type PrintedCell, type PrintedCells, type PrintedTable, printedBefore, printedTables } from '../printed.ts'
import { keyOf, type Readings, readingsOf, type Table } from './tables.ts'
import type { Reading } from './types.ts'

/**
 * Tables that were printed and are no longer in the plan as they were: their measure was entered again, or their year
 * was corrected, with other figures in their place or none.
 */
const orphansOf = (plan: Plan, floor: number): readonly PrintedTable[] =>
  keptIn(plan, `tables in papers and not as they were, by ${floor}`, (p) =>
    printedTables(p).filter((table) => !isSameTable(table, readingsOf(p, table), floor)),
  )

/**
 * What documents have printed of a table: under its own name, and under a removed one with the same figures, except
 * for a few students, or of the same time with a measure of that name.
 */
export function rememberedOf(
  plan: Plan,
  measure: string,
  year: string,
  point: string | undefined,
  readings: ReadonlyMap<string, Reading>,
  floor: number,
): PrintedCells {
  const own = printedBefore(plan, measure, year, point)
  const table = { measure, year, point }
  const same = orphansOf(plan, floor).filter(
    (t) => isRemembered(plan, t, table, readings, floor) && (isAsItWas(t, readings) || !areBeside(plan, t, table)),
  )
  if (same.length === 0) return own
  const all = new Map(own)
  for (const { cells } of same)
    for (const [id, list] of cells) {
      const had = all.get(id) ?? []
      const added = list.filter((c) => !had.some((h) => JSON.stringify(h) === JSON.stringify(c)))
      all.set(id, [...added, ...had])
    }
  return all
}

/**
 * What was printed of a row that has other students today, by so many that it was not a correction: it got another
 * name, and is another group now. The old figure is that of a removed row. Not so for all students.
 */
export function asOtherRows(
  printed: PrintedCells,
  readings: ReadonlyMap<string, Reading>,
  floor: number,
  total: string | undefined,
): PrintedCells {
  const isOther = (id: string, then: PrintedCell) => {
    const today = readings.get(id)?.n
    return id !== total && typeof today === 'number' && then.n !== undefined && Math.abs(today - then.n) >= floor
  }
  const all = new Map<string, readonly PrintedCell[]>()
  for (const [id, cells] of printed) {
    const own = cells.filter((cell) => !isOther(id, cell))
    if (own.length > 0) all.set(id, own)
    for (const cell of cells) if (!own.includes(cell)) all.set(`${id}: ${cell.figure} of ${cell.n}`, [cell])
  }
  return all
}

/** Whether a document's printed figures are in this table today. */
export const isRemembered = (
  plan: Plan,
  out: PrintedTable,
  { measure, year, point }: Table,
  readings: ReadonlyMap<string, Reading>,
  floor: number,
): boolean =>
  isSameTable(out, readings, floor) ||
  (out.year === year &&
    out.point === point &&
    areCalledSo(plan, out.measure, measure) &&
    isSameTable(out, readings, floor, true))

/** Whether one paper tells of two tables side by side: these are two, be one gone since and a row of the other as it was. */
export const areBeside = (plan: Plan, one: Table, other: Table): boolean =>
  tablesInPapers(plan).some((keys) => keys.has(keyOf(one)) && keys.has(keyOf(other)))

/** The tables of which each paper has printed figures. */
const tablesInPapers = (plan: Plan): readonly ReadonlySet<string>[] =>
  keptIn(plan, 'tables in each paper', (p) =>
    papersInOrder(p).map(
      ({ printed }) =>
        new Set(
          (printed ?? []).flatMap(({ measure, year, point }) =>
            measure && year ? [keyOf({ measure, year, point })] : [],
          ),
        ),
    ),
  )

/** Whether all rows that both have are the same: what is out under one name of a measure is out under another. */
const isAsItWas = ({ cells }: PrintedTable, readings: ReadonlyMap<string, Reading>): boolean =>
  [...cells].every(([id, list]) => {
    const [own, last] = [readings.get(id), list.at(-1)]
    return own?.n === undefined || last?.n === undefined || (own.n === last.n && own.figure === last.figure)
  })

/** Whether a paper told of one measure by a name that the other one has, or had when a paper told of it. */
export function areCalledSo(plan: Plan, one: string, other: string): boolean {
  if (one === other) return true
  const namesOf = (id: string) => namesOfMeasure(plan, id).map(({ short, phrase }) => fold(short || phrase))
  const own = new Set(namesOf(other))
  return namesOf(one).some((name) => name !== '' && own.has(name))
}

/**
 * Two rows with the same students and the same figure are not chance, unless most others have other students; nor is
 * one, if all others differ by a few: a file that was corrected and imported again. `named`: the name says already
 * that it may be the same, and most rows have about as many students.
 */
function isSameTable(
  { cells }: PrintedTable,
  readings: ReadonlyMap<string, Reading>,
  floor: number,
  named = false,
): boolean {
  let [same, near, far] = [0, 0, 0]
  for (const [id, list] of cells) {
    const own = readings.get(id)
    const last = list.at(-1)
    if (typeof own?.n !== 'number' || typeof last?.n !== 'number') continue
    if (own.n === last.n && own.figure === last.figure) same++
    else if (Math.abs(own.n - last.n) < floor) near++
    else far++
  }
  if (named) return same + near > far
  return (same > 1 && far <= same + near) || (same === 1 && near > 0 && far === 0)
}

/** What was printed, and what is known as if it were. */
export function withKnown(
  printed: PrintedCells,
  readings: Readings,
  known: ReadonlySet<string> = new Set(),
): PrintedCells {
  if (known.size === 0) return printed
  const today = [...known].flatMap((id): [string, readonly PrintedCell[]][] => {
    const { figure, n, numerator } = readings.get(id) ?? {}
    if (figure === undefined || n === undefined) return []
    return [[id, [...(printed.get(id) ?? []), { figure, n, ...(numerator !== undefined && { numerator }) }]]]
  })
  return new Map([...printed, ...today])
}
