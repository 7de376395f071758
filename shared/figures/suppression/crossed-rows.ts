import type { TablesPlan as Plan } from '../parts.ts'
import { namedTables, sizeIn } from './of-row.ts'
import { shapeOf } from './shape.ts'
import { byTable } from './tables.ts'

/** A row of one table that is the same children as a row of another, or all others of those: Hispanic children of Lincoln. */
interface CrossedRow {
  readonly own: string
  readonly key: string
  readonly its: string
}

/**
 * “Reading, Lincoln” has a row of Hispanic children, and “Math, Hispanic students” one of Lincoln: where both have one
 * number, what the one withholds the other does. So it is where “Reading, grade 5” has a row of children with disabilities,
 * and “Reading, students without disabilities” one of grade 5, and both are all of grade 5.
 */
export const crossedRows = byTable<CrossedRow>('crossed rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  for (const { parts } of total === undefined ? [] : namedTables(plan, total))
    for (const a of parts)
      for (const b of parts) {
        if (a.t === b.t || a.id === b.id || (a.others && b.others)) continue
        const n = sizeIn(a.t, b)
        if (!n || n !== sizeIn(b.t, a)) continue
        const row: CrossedRow = { own: b.id, key: b.t.key, its: a.id }
        found.set(a.t.key, [...(found.get(a.t.key) ?? []), JSON.stringify(row)])
      }
  return found
}
