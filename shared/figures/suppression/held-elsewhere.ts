import type { TablesPlan as Plan } from '../parts.ts'
import { printedBefore } from '../printed.ts'
import { withheldForOthers } from './for-others.ts'
import type { Place } from './joint.ts'
import { type OfRow, ofRows } from './of-row.ts'
import { sameWhoDid } from './same-who-did.ts'
import { shapeOf } from './shape.ts'
import { sharesBeside } from './shares-beside.ts'
import { sumsOfSides } from './sums-of-sides.ts'
import { tableOf } from './tables.ts'
import { type Cell, isShown, isWithheld } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/** Rows that a table must withhold, since another one counts the same children by other words, and withholds them. */
export function heldElsewhere(plan: Plan, decided: ReadonlyMap<string, Cells>): readonly Place[] {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const by = (keys: readonly string[]) => keys.flatMap((k) => withheldForOthers(decided.get(k) ?? new Map(), total))
  const held = [...decided.keys()].flatMap((key) => [
    ...[
      ...by(sameWhoDid(plan, key).map((same) => same.key)),
      ...by(sharesBeside(plan, key).flatMap((b) => (b.shares === key ? b.measure : []))),
      ...by(sumsOfSides(plan, key).flatMap((s) => (s.whole === key ? s.parts : []))),
    ].map((id) => ({ key, id })),
    ...ofRows(plan, key).flatMap((row) => (row.part === key ? heldAsRow(plan, row, decided) : [])),
  ])
  return held.filter(({ key, id }) => isShown(decided.get(key)?.get(id)))
}

/** All of a measure whose children are those of a row that is withheld; of several that are so together, the last one's. */
function heldAsRow(plan: Plan, { part, beside, whole, id }: OfRow, decided: ReadonlyMap<string, Cells>): Place[] {
  const isOut = (key: string): boolean => {
    const of = tableOf(key)
    return printedBefore(plan, of.measure, of.year, of.point).size > 0
  }
  if (!isWithheld(decided.get(whole)?.get(id)) || isOut(part)) return []
  const isHidden = (key: string) => ![...(decided.get(key)?.values() ?? [])].some(isShown)
  const isLast = beside.every((key) => isOut(key) || (!isHidden(key) && key < part))
  return isLast ? [...(decided.get(part)?.keys() ?? [])].map((of) => ({ key: part, id: of })) : []
}
