import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, less, possible, printable, sum } from './counts.ts'
import { isPartByName } from './part-of.ts'
import { floorOf, shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, timeOf, unitOf } from './tables.ts'

/**
 * A row of one measure that others have as well, which are of some of its children as they are called: “Reading”, “Reading at
 * Adams” and “Reading at Lincoln”, each of Black students alone. Where some of these do not say how many all students are,
 * nothing but the row says that they go together.
 */
export interface RowSum {
  readonly whole: string
  /** One, which leaves too few of the row; or several, which are all of it. */
  readonly parts: readonly string[]
  readonly id: string
}

/** The most possible parts that are combined in any subset. */
const MOST_PARTS = 7

/** In which of these a table has a part, as the whole or as one of the others. */
export const rowSums = byTable<RowSum>('row sums', foundIn)

interface Row {
  readonly t: Counted
  readonly n: number
  readonly names: readonly string[]
  readonly counts: Counts
}

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  // Most plans have a row of all students in every table: then there is nothing to compare, however many measures.
  const atOnce = [...Map.groupBy(countedIn(plan, total).values(), (t) => timeOf(t.of)).values()]
  const tables = atOnce.flatMap((at) => (at.some((t) => t.all.n === null) ? at : []))
  const rows = tables.flatMap((t) =>
    [...t.readings].flatMap(([id, r]) => {
      if (id === total || !r.n) return []
      const counts = countsOf(r, unitOf(plan, t.of))
      return counts.did === null
        ? []
        : [{ at: `${timeOf(t.of)}\n${id}`, id, row: { t, n: r.n, names: nameTexts(plan, t.of.measure), counts } }]
    }),
  )
  for (const same of Map.groupBy(rows, ({ at }) => at).values()) {
    const all = same.map(({ row }) => row)
    if (!all.some(lacks)) continue
    for (const { id, row: whole } of same)
      for (const parts of setsOf(whole, all, floorOf(plan))) {
        const one: RowSum = { whole: whole.t.key, parts: parts.map((p) => p.t.key), id }
        for (const key of [one.whole, ...one.parts]) found.set(key, [...(found.get(key) ?? []), JSON.stringify(one)])
      }
  }
  return found
}

/** True for a row of a table that does not give the number of all students. */
const lacks = ({ t }: Row): boolean => t.all.n === null

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
    const isAll = n === whole.n && did !== null && Math.abs(did - (whole.counts.did ?? 0)) <= slack + whole.counts.slack
    if (set.length > 1 && isAll && [whole, ...set].some(lacks)) sets.push(set)
  }
  return sets
}
