import { type Counts, less, possible, printable } from './counts.ts'
import type { FamilyTable } from './tables.ts'

interface Asked {
  readonly whole: FamilyTable
  /** Schools of a district, as far as the plan has them. */
  readonly parts: readonly FamilyTable[]
  readonly floor: number
  readonly total: string | undefined
  readonly countsIn: (table: FamilyTable, id: string) => Counts
}

/**
 * Rows whose printable parts leave so little of the whole that it gives away a small part, or one that does not list
 * the row: students whom the plan counts in no part may be some of the rest, or none, and have to keep it company. A
 * large row that another one withholds for a small one's sake is soon known nearly, by its own table.
 */
export function leftAlone({ whole, parts, floor, total, countsIn }: Asked): readonly string[] {
  const leftOf = (id: string, of: readonly FamilyTable[]) =>
    less(
      countsIn(whole, id),
      of.map((p) => countsIn(p, id)),
    )
  // The most students that are in no part.
  const apart = total === undefined ? null : leftOf(total, parts).n
  return [...whole.readings.keys()].filter((id) => {
    const open = parts.filter((p) => printable(countsIn(p, id), floor))
    const left = leftOf(id, open)
    if (id === total || open.length === parts.length || open.length === 0 || left.n === null || left.n < 1) return false
    if (!possible(left)) return false
    const company = Math.min(left.n, apart ?? left.n) + 1
    const values = [left.did, left.didNot].flatMap((n) => (n === null ? [] : [n + 1]))
    return company < floor || Math.min(...values) < floor
  })
}
