import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCell } from '../printed.ts'
import { type Counts, countsOf, less, sum, unknown } from './counts.ts'
import { tablesToGo } from './goes-first.ts'
import type { Place } from './joint.ts'
import { isKnownOfAll, isSharedOut } from './known-of-all.ts'
import { isList, isOut, listKey, unitAt } from './listed.ts'
import { floorOf, shapeOf } from './shape.ts'
import { summedWith } from './summed.ts'
import type { Summed } from './sums.ts'
import { isGivenAway, suppress } from './suppress.ts'
import type { FamilyTable } from './tables.ts'
import { type Cell, isShown, isWithheld, type Reading } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * All students of a district and of its schools are one table, as its groups are: where all students of one school are
 * withheld, another school's keep them company, and not the district's, whom a report card has. These are the rows that go
 * so, asked after each table is decided alone.
 */
export function allWithheldBeside(plan: Plan, decided: ReadonlyMap<string, Cells>): readonly Place[] {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  if (total === undefined) return []
  const sums = new Map(
    [...decided.keys()].flatMap((key) =>
      summedWith(plan, key, total).map(
        (s) => [[s.way, ...[s.whole, ...s.parts].map((t) => t.key)].join('\n\n'), s] as const,
      ),
    ),
  )
  return [...sums.values()].flatMap((s) => [
    ...heldIn(plan, s, decided, total),
    ...[...s.whole.readings.keys()].flatMap((id) =>
      id !== total && isSharedOut(plan, s, total, id) ? heldIn(plan, s, decided, id) : [],
    ),
  ])
}

function heldIn(plan: Plan, summed: Summed, decided: ReadonlyMap<string, Cells>, id: string): readonly Place[] {
  const { whole, parts, way } = summed
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const listed = parts.filter((t) => t.readings.has(id))
  const all = [whole, ...listed]
  const cellAt = ({ key }: FamilyTable) => decided.get(key)?.get(id)
  if (id === total) {
    const isAsked = all.some((t) => isWithheld(cellAt(t))) || listed.length < parts.length
    if (!isKnownOfAll(plan, summed, total) || listed.length === 0 || !isAsked) return []
    // A district that withholds its own row for its own sake keeps the schools' company.
  } else if (!isShown(cellAt(whole)) || !listed.some((t) => isWithheld(cellAt(t)))) return []
  const isOfHeads = way === 'head' || all.some((t) => unitAt(plan, t.of) === 'score')
  const counts = new Map(all.map((t) => [t.key, countsOf(t.readings.get(id), unitAt(plan, t.of))] as const))
  const together = sum(listed.map((t) => counts.get(t.key) ?? unknown))
  // Those of schools that do not say how many they have are what the others leave of the district. Where no school is such,
  // a few may be in none; these keep nobody company.
  const left = listed.length < parts.length ? less(counts.get(whole.key) ?? unknown, [together]) : undefined
  if (left === undefined && together.n !== null) counts.set(whole.key, together)
  const readings = new Map(
    all.map((t) => [t.key, asRow(t.readings.get(id), counts.get(t.key) ?? unknown, isOfHeads)] as const),
  )
  if (left?.n) readings.set(leftKey, asRow({ figure: 0 }, left, isOfHeads))
  // In the list of groups no school's row goes, and where the tables are decided none of the list's.
  const isOpen = ({ of }: FamilyTable) => decided.has(listKey) === isList(of)
  const stands = (t: FamilyTable) => isOut(plan, t, id) || (!isOpen(t) && isShown(cellAt(t)))
  const inOrder = tablesToGo(plan, listed).toReversed()
  const ids = [...inOrder.map((t) => t.key), ...(left?.n ? [leftKey] : [])]
  const cells = suppress({
    groups: [{ id: whole.key, isTotal: true }, ...ids.map((id) => ({ id, dimension: 'parts' }))],
    addsUp: new Set(['parts']),
    floor: floorOf(plan),
    readings,
    unit: isOfHeads ? 'score' : 'percent',
    printed: new Map(all.filter(stands).map(({ key }) => [key, [printedRow(readings.get(key))]])),
    also: new Set(all.filter((t) => isWithheld(cellAt(t))).map((t) => t.key)),
  })
  // Where a district's row is too small for its schools' to keep each other company, it goes itself, and theirs need not.
  const isTooSmall = id !== total && (isGivenAway(cells) || isWithheld(cells.get(whole.key)))
  const held = isTooSmall && isOpen(whole) && !isOut(plan, whole, id) ? [whole] : all
  return held
    .filter((t) => (held.length === 1 || isWithheld(cells.get(t.key))) && isShown(cellAt(t)))
    .map(({ key }) => ({ key, id }))
}

/** Stands for the schools that do not say how many students they have. */
const leftKey = 'all others'

/** Measures of a sum may be told in shares, in numbers or in days: here all of them are told as who did of how many. */
function asRow(reading: Reading | undefined, { n, did }: Counts, isOfHeads: boolean): Reading {
  if (n === null) return { ...reading }
  if (isOfHeads) return { ...reading, figure: n, n, numerator: undefined }
  if (did === null) return { ...reading }
  return { ...reading, n, ...(n > 0 && { figure: (did / n) * 100, numerator: did }) }
}

/** What is in print may be a number of children alone, without a figure. */
const printedRow = ({ figure, n, numerator }: Reading = {}): PrintedCell => ({
  figure: figure as number,
  ...(n !== undefined && { n }),
  ...(numerator !== undefined && { numerator }),
})
