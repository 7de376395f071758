import type { TablesPlan as Plan } from '../parts.ts'
import { namedTables, shareWord } from './of-row.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted } from './tables.ts'

/**
 * A measure of one group whose children are that group's rows in several measures together: “Reading, students with
 * disabilities”, or “English growth”, beside “Reading, grades K-5” and “Reading, grades 6-8”, though no measure is of all grades.
 */
export interface OfSeveral {
  /** The table of the measure of the group. */
  readonly sum: string
  /** Tables that have a row of it each. */
  readonly parts: readonly string[]
  readonly id: string
}

/** Of so many measures that are called alike any few are laid together. */
const MOST_PARTS = 7

/** In which of these a table has a part, as the sum or as one of the others. */
export const ofSeveral = byTable<OfSeveral>('of several', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  for (const { tables, parts } of total === undefined ? [] : namedTables(plan, total))
    for (const { t: sum, id, n } of parts) {
      const rows = tables.filter(
        (t) => t !== sum && (t.readings.get(id)?.n ?? n) < n && t.readings.get(id)?.n !== t.all.n,
      )
      for (const set of setsOf(plan, rows, id, n)) {
        if (!isFew(sum, set, id)) continue
        const one: OfSeveral = { sum: sum.key, parts: set.map((t) => t.key), id }
        for (const key of [one.sum, ...one.parts]) found.set(key, [...(found.get(key) ?? []), JSON.stringify(one)])
      }
    }
  return found
}

/** Tables called alike, whose rows of a group have so many children together. */
function setsOf(plan: Plan, rows: readonly Counted[], id: string, n: number): readonly (readonly Counted[])[] {
  const of = (t: Counted) => t.readings.get(id)?.n ?? 0
  return rows.flatMap((first, at) => {
    const alike = rows
      .slice(at + 1)
      .filter((t) => of(first) + of(t) <= n && first.all.n !== t.all.n && shareWord(plan, first, t))
      .slice(0, MOST_PARTS)
    const sets: (readonly Counted[])[] = []
    for (let bits = 1; bits < 1 << alike.length; bits++) {
      const set = [first, ...alike.filter((_, i) => bits & (1 << i))]
      if (set.reduce((s, t) => s + of(t), 0) === n) sets.push(set)
    }
    return sets
  })
}

/** Of no group the measure has more than these together. */
function isFew({ readings }: Counted, set: readonly Counted[], id: string): boolean {
  return [...readings].every(([of, { n }]) => {
    if (of === id || n === undefined || !set.every((t) => t.readings.get(of)?.n !== undefined)) return true
    return n <= set.reduce((s, t) => s + (t.readings.get(of)?.n ?? 0), 0)
  })
}
