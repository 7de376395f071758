import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCell, PrintedCells } from '../printed.ts'
import { headsOf } from './headcount.ts'
import { shapeOf } from './shape.ts'
import { type Readings, type Table, unitOf } from './tables.ts'
import type { CellGroup, Reading, SuppressInput, Unit } from './types.ts'

interface At {
  readonly of: Table
  readonly readings: Readings
}
type InHeads = <T extends Reading | PrintedCell>(one: T) => T

interface Read {
  readonly unit: Unit
  /** The list of groups. */
  readonly list: string
  readonly inHeads: InHeads
  readonly children: Readings
}
const read = new WeakMap<Readings, Read>()
const lists = new WeakMap<readonly CellGroup[], string>()

/** All that the rule knows of the list of groups, as a text; written out once of each state of a plan. */
export function listOf({ groups, addsUp }: Pick<SuppressInput, 'groups' | 'addsUp'>): string {
  const known = lists.get(groups) ?? JSON.stringify([groups.map((g) => [g, [...(g.cuts ?? [])]]), [...addsUp]])
  lists.set(groups, known)
  return known
}

function readIn(plan: Plan, { of, readings }: At): Read {
  const shape = shapeOf(plan)
  const unit = unitOf(plan, of)
  const list = listOf(shape)
  const known = read.get(readings)
  if (known?.unit === unit && known.list === list) return known
  const inHeads = headsOf({ ...shape, unit, readings })
  const rows = [...readings].map(([id, r]) => [id, inHeads(r)] as const)
  const isShare = rows.some(([id, r]) => r.n !== readings.get(id)?.n)
  const children = isShare ? new Map(rows.map(([id, r]) => [id, { ...r, figure: r.n ?? 0 }])) : readings
  const made = { unit, list, inHeads, children }
  read.set(readings, made)
  return made
}

/** How many children a row of a table is about: of “share of students in advanced courses” those who are in them. */
export const headsIn = (plan: Plan, at: At): InHeads => readIn(plan, at).inHeads

/** A table of shares of one number as one of children alone; any other table as it is. */
export const asChildren = (plan: Plan, at: At): Readings => readIn(plan, at).children

/** What documents have printed of such a table, in the same form. */
export function printedAsChildren(plan: Plan, at: At, printed: PrintedCells): PrintedCells {
  if (asChildren(plan, at) === at.readings) return printed
  const inHeads = headsIn(plan, at)
  const asHeads = (cell: PrintedCell) => {
    const { n } = inHeads(cell)
    return { ...cell, n, figure: n ?? 0 }
  }
  return new Map([...printed].map(([id, cells]) => [id, cells.map(asHeads)]))
}
