import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, less, possible, printable, sum } from './counts.ts'
import { namedTables, type Part } from './of-row.ts'
import { isPartByName } from './part-of.ts'
import { floorOf, shapeOf } from './shape.ts'
import { sumsIn } from './sums.ts'
import { byTable, type Counted, countedIn, unitOf } from './tables.ts'
import { noTotal } from './types.ts'
import { type RowSum, yearsOfGroup } from './years-of-group.ts'
import { type RowInTime, rowsInTime } from './years-together.ts'

/** The most possible parts that are combined in any subset. */
const MOST_PARTS = 7

/** In which of these a table has a part, as the whole or as one of the others. */
export const rowSums = byTable<RowSum>('row sums', foundIn)

interface Row {
  readonly t: Counted
  /** The row of the table that has these children: the group's own, or all that a measure of the group has. */
  readonly at: string
  readonly n: number
  readonly names: readonly string[]
  readonly counts: Counts
  readonly isOfGroup: boolean
}

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  for (const { tables, parts } of namedTables(plan, total ?? noTotal)) {
    // Most plans have a row of all students in every table, and no measure of a group: then there is nothing to compare.
    const ofGroups = parts.flatMap((part) => (part.others ? [] : [asRow(plan, part, total)]))
    if (ofGroups.length === 0 && !tables.some((t) => t.all.n === null)) continue
    const rows = [...tables.flatMap((t) => rowsIn(plan, t, total)), ...ofGroups]
    for (const [id, same] of Map.groupBy(rows, (r) => r.id)) {
      const all = same.map(({ row }) => row)
      if (!all.some(lacks)) continue
      for (const whole of all.filter((r) => !r.isOfGroup))
        for (const parts of setsOf(whole, all, floorOf(plan))) {
          const one: RowSum = { whole: whole.t.key, id, parts: parts.map((p) => ({ key: p.t.key, id: p.at })) }
          for (const key of [one.whole, ...one.parts.map((p) => p.key)])
            found.set(key, [...(found.get(key) ?? []), JSON.stringify(one)])
        }
    }
  }
  // Tables that make each other up in all of their rows are asked about all of them at once.
  const summed = sumsIn(plan, total ?? noTotal)
  const isSummed = ({ whole, parts }: RowInTime) =>
    (summed.get(whole) ?? []).some((text) => {
      const [of, ...own] = JSON.parse(text.slice(5)) as string[]
      return of === whole && own.length === parts.length && parts.every((key) => own.includes(key))
    })
  const tables = [...countedIn(plan, total).values()]
  const inTime = rowsInTime(plan, tables, total)
    .filter((row) => !isSummed(row))
    .map((row): RowSum => ({ ...row, parts: row.parts.map((key) => ({ key, id: row.id })) }))
  for (const one of [...inTime, ...(total === undefined ? [] : yearsOfGroup(plan, tables, total))])
    for (const key of [one.whole, ...one.parts.map((p) => p.key)])
      found.set(key, [...(found.get(key) ?? []), JSON.stringify(one)])
  return found
}

interface OfGroup {
  readonly id: string
  readonly row: Row
}

const rowsIn = (plan: Plan, t: Counted, total: string | undefined): readonly OfGroup[] =>
  [...t.readings].flatMap(([id, r]) => {
    const counts = countsOf(r, unitOf(plan, t.of))
    if (id === total || !r.n || counts.did === null) return []
    return [{ id, row: { t, at: id, n: r.n, names: nameTexts(plan, t.of.measure), counts, isOfGroup: false } }]
  })

/** All that a measure of a group has, as a row of the group. */
function asRow(plan: Plan, { t, id, n, counts }: Part, total: string | undefined): OfGroup {
  const at = total !== undefined && t.readings.has(total) ? total : id
  return { id, row: { t, at, n, names: nameTexts(plan, t.of.measure), counts, isOfGroup: true } }
}

/** True for a row of a table that does not give the number of all students. */
const lacks = ({ t, isOfGroup }: Row): boolean => isOfGroup || t.all.n === null

/** Rows that are some of another one, and leave too few; and several of them that are all of it, those who did as well. */
function setsOf(whole: Row, rows: readonly Row[], floor: number): readonly (readonly Row[])[] {
  if (!lacks(whole) && !rows.some((r) => lacks(r) && r.n < whole.n)) return []
  const parts = rows.filter(
    (r) =>
      r.t.of.measure !== whole.t.of.measure &&
      r.n < whole.n &&
      possible(less(whole.counts, [r.counts])) &&
      isPartByName(r, whole),
  )
  const leaving = parts.filter((p) => {
    return (lacks(p) || lacks(whole)) && !printable(less(whole.counts, [p.counts]), floor)
  })
  const some = parts.slice(0, MOST_PARTS)
  const sets: (readonly Row[])[] = leaving.map((p) => [p])
  for (let bits = 3; bits < 1 << some.length; bits++) {
    const set = some.filter((_, i) => bits & (1 << i))
    const { n, did, slack } = sum(set.map((p) => p.counts))
    const isAll =
      n === whole.n && did !== null && Math.abs(did - (whole.counts.did as number)) <= slack + whole.counts.slack
    if (set.length > 1 && isAll && [whole, ...set].some(lacks)) sets.push(set)
  }
  return sets
}
