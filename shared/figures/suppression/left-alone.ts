import { type Counts, less, possible } from './counts.ts'
import type { FamilyTable } from './tables.ts'

interface Asked {
  readonly whole: FamilyTable
  /** Schools of a district, as far as the plan has them. */
  readonly parts: readonly FamilyTable[]
  readonly floor: number
  readonly total: string | undefined
  readonly countsIn: (table: FamilyTable, id: string) => Counts
  /** Whether a part's row is in print. */
  readonly isOpen: (part: FamilyTable, id: string) => boolean
}

/**
 * Rows of which the parts in print leave so little of the whole that it tells of a part that withholds the row, or does not
 * list it: those whom the plan counts in no part may be some of what is left, or none, and have to keep it company.
 */
export function leftAlone({ whole, parts, floor, total, countsIn, isOpen }: Asked): readonly string[] {
  const leftOf = (id: string, of: readonly FamilyTable[]) =>
    less(
      countsIn(whole, id),
      of.map((p) => countsIn(p, id)),
    )
  // So many are in no part at the most.
  const apart = total === undefined ? null : leftOf(total, parts).n
  return [...whole.readings.keys()].filter((id) => {
    const open = parts.filter((p) => isOpen(p, id))
    const left = leftOf(id, open)
    if (id === total || open.length === parts.length || open.length === 0 || left.n === null || left.n < 1) return false
    if (!possible(left)) return false
    const company = Math.min(left.n, apart ?? left.n) + 1
    const values = [left.did, left.didNot].flatMap((n) => (n === null ? [] : [n + 1]))
    return company < floor || Math.min(left.n + 1, ...values) < floor
  })
}
