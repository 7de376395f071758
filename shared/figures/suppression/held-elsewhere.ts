import type { TablesPlan as Plan } from '../parts.ts'
import { printedBefore } from '../printed.ts'
import { countsOf, type Key, keys } from './counts.ts'
import { crossedRows } from './crossed-rows.ts'
import { withheldForOthers } from './for-others.ts'
import type { Place } from './joint.ts'
import type { Side } from './linked.ts'
import { pairsAt } from './of-group.ts'
import { type OfRow, ofRows } from './of-row.ts'
import { type OfSeveral, ofSeveral } from './of-several.ts'
import { oneRow } from './one-row.ts'
import { rowSums } from './row-sums.ts'
import { sameWhoDid } from './same-who-did.ts'
import { floorOf, shapeOf } from './shape.ts'
import { sharesBeside } from './shares-beside.ts'
import { sumsOfSides } from './sums-of-sides.ts'
import { type FamilyTable, keyOf, readingsOf, tableOf, unitOf } from './tables.ts'
import { type Cell, isShown, isWithheld } from './types.ts'
import type { RowSum } from './years-of-group.ts'

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
    ...crossedRows(plan, key).flatMap((row) =>
      isWithheld(decided.get(row.key)?.get(row.its)) ? [{ key, id: row.own }] : [],
    ),
    ...wholeRows(plan, key, decided, total),
    ...oneRow(plan, key).flatMap((row) => (isWithheld(decided.get(row.key)?.get(row.id)) ? [{ key, id: row.id }] : [])),
    ...rowSums(plan, key).flatMap((s) => (s.whole === key ? heldInRow(plan, s, decided) : [])),
    ...ofSeveral(plan, key).flatMap((s) => (s.sum === key ? heldInSeveral(plan, s, decided) : [])),
  ])
  return held.filter(({ key, id }) => isShown(decided.get(key)?.get(id)))
}

/** Rows of a table that are all children of a measure of one group, as many and as many of them who did, which withholds them. */
function wholeRows(plan: Plan, key: string, decided: ReadonlyMap<string, Cells>, total = ''): readonly Place[] {
  const of = tableOf(key)
  const isSame = (row: string, part: FamilyTable): boolean => {
    const [own, all] = [readingsOf(plan, of).get(row), part.readings.get(total)]
    return own?.n !== undefined && own.n === all?.n && own.figure === all.figure
  }
  return pairsAt(plan, of).flatMap(({ of: whole, measure, group }) => {
    if (whole !== of.measure) return []
    const part = { ...of, measure }
    const table = { key: keyOf(part), of: part, readings: readingsOf(plan, part) }
    return isWithheld(decided.get(table.key)?.get(total)) && isSame(group.id, table) ? [{ key, id: group.id }] : []
  })
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

/**
 * A row of which a part leaves too few, or all parts but one are printed, is withheld in the whole; or in the last part, if a
 * document has printed the whole. Where the whole's row is withheld, the last part is, if all of them would tell it.
 */
function heldInRow(plan: Plan, { whole, parts, id }: RowSum, decided: ReadonlyMap<string, Cells>): readonly Place[] {
  const isOpen = (p: Place) => isShown(decided.get(p.key)?.get(p.id))
  const isOut = (p: Place): boolean => {
    const { measure, year, point } = tableOf(p.key)
    return printedBefore(plan, measure, year, point).has(p.id)
  }
  const row: Place = { key: whole, id }
  const hidden = [row, ...parts].filter((p) => !isOpen(p))
  if (hidden.length !== (parts.length > 1 ? 1 : 0)) return []
  const next = [row, ...parts.toReversed()].find((p) => isOpen(p) && !isOut(p))
  if (next === undefined) return []
  // A measure of the group goes as a whole.
  return next.id === id ? [next] : [...(decided.get(next.key)?.keys() ?? [])].map((of) => ({ key: next.key, id: of }))
}

/**
 * A group's rows that are withheld in some measures, and that another one tells together, have to be two at the least, and
 * enough together: else one more is withheld, the last that no paper has printed; or the one that tells them, where none is left.
 */
function heldInSeveral(
  plan: Plan,
  { sum, parts, id }: OfSeveral,
  decided: ReadonlyMap<string, Cells>,
): readonly Place[] {
  const floor = floorOf(plan)
  const isOpen = (key: string) => isShown(decided.get(key)?.get(id))
  const isOut = (key: string, row: string): boolean => {
    const { measure, year, point } = tableOf(key)
    return printedBefore(plan, measure, year, point).has(row)
  }
  const told = [...(decided.get(sum) ?? [])].filter(([, cell]) => isShown(cell)).map(([row]) => row)
  const hidden = parts.filter((key) => !isOpen(key))
  if (told.length === 0 || hidden.length === 0) return []
  const countsAt = (key: string) => countsOf(readingsOf(plan, tableOf(key)).get(id), unitOf(plan, tableOf(key)))
  const together = (count: Key) => hidden.reduce((n, key) => n + (countsAt(key)[count] ?? floor), 0)
  if (hidden.length > 1 && keys.every((count) => together(count) >= floor)) return []
  const next = parts.findLast((key) => isOpen(key) && !isOut(key, id))
  if (next !== undefined) return [{ key: next, id }]
  return told.filter((row) => !isOut(sum, row)).map((row) => ({ key: sum, id: row }))
}

/** What documents have printed of a table's rows elsewhere: who did, or did not, and how many students they are. */
interface Told {
  /** With what a table of these students prints. */
  readonly told: ReadonlyMap<string, ReadonlySet<Side>>
  readonly counted: ReadonlyMap<string, number>
}

export function toldElsewhere(plan: Plan, { key, of, readings }: FamilyTable, under: Told['told']): Told {
  const told = new Map([...under].map(([id, sides]) => [id, new Set(sides)] as const))
  const counted = new Map<string, number>()
  const unit = unitOf(plan, of)
  const tell = (id: string, count: Key, is: number | null): void => {
    const own = countsOf(readings.get(id), unit)
    if (is === null || own[count] === null || Math.abs((own[count] as number) - is) > own.slack) return
    if (count === 'n') counted.set(id, is)
    else told.set(id, (told.get(id) ?? new Set()).add(count))
  }
  const printedAt = (other: string) => {
    const { measure, year, point } = tableOf(other)
    return printedBefore(plan, measure, year, point)
  }
  for (const { side, its, key: other } of sameWhoDid(plan, key)) {
    const theirs = unitOf(plan, tableOf(other))
    for (const [id, cells] of printedAt(other)) for (const cell of cells) tell(id, side, countsOf(cell, theirs)[its])
  }
  for (const { id, n, key: other } of oneRow(plan, key))
    if (
      printedAt(other)
        .get(id)
        ?.some((cell) => cell.n === n)
    )
      tell(id, 'n', n)
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id ?? ''
  for (const { whole, part, beside, id, count } of ofRows(plan, key)) {
    const sizes = [part, ...beside].map((k) => (printedAt(k).get(total) ?? printedAt(k).get(id))?.at(-1)?.n)
    if (whole === key && sizes.every((n) => n !== undefined))
      tell(
        id,
        count,
        sizes.reduce((s, n) => s + n, 0),
      )
  }
  return { told, counted }
}
