import type { TablesPlan as Plan } from '../parts.ts'
import { namedTables } from './of-row.ts'
import { shapeOf } from './shape.ts'
import { byTable } from './tables.ts'

/** A row of one table that is the same children, and as many who did, as a row of another: Hispanic children of Lincoln. */
interface CrossedRow {
  readonly own: string
  readonly key: string
  readonly its: string
}

/**
 * “Reading, Lincoln” has a row of Hispanic children, and “Reading, Hispanic students” one of Lincoln: where both have one
 * number and one figure, what the one withholds the other does.
 */
export const crossedRows = byTable<CrossedRow>('crossed rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  for (const { parts } of total === undefined ? [] : namedTables(plan, total))
    for (const a of parts)
      for (const b of parts) {
        const [own, its] = [a.t.readings.get(b.id), b.t.readings.get(a.id)]
        if (a.t === b.t || a.id === b.id || !own?.n || own.n !== its?.n || own.figure !== its.figure) continue
        const row: CrossedRow = { own: b.id, key: b.t.key, its: a.id }
        found.set(a.t.key, [...(found.get(a.t.key) ?? []), JSON.stringify(row)])
      }
  return found
}
