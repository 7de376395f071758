import type { TablesPlan as Plan } from '../parts.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, type FamilyTable, type Readings, type Table, timeOf } from './tables.ts'

/** Two tables that have one row in common, and one number in it. */
interface OneRow {
  readonly id: string
  readonly n: number
  readonly key: string
}

/**
 * “Take an advanced course” for Black students alone has as many as “Chronic absence” with all groups. If a measure
 * does not give the number of all students, and shares a single row with another of the same time, it is not known
 * that both count the same students; a reader who assumes it has the number all the same, if the other one withholds
 * it.
 */
export const oneRow = byTable<OneRow>('one row', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const tables = [...countedIn(plan, total).values()]
  const lacking = tables.filter((t) => t.all.n === null)
  const byRow = Map.groupBy(lacking.length === 0 ? [] : rowsOf(tables), (row) => row.key)
  const found = new Map<string, Set<string>>()
  const put = (key: string, row: OneRow) => found.set(key, (found.get(key) ?? new Set()).add(JSON.stringify(row)))
  for (const { t, id, n, key } of rowsOf(lacking))
    for (const { t: other } of byRow.get(key) ?? []) {
      if (other.of.measure === t.of.measure || inBoth(t, other) > 1) continue
      put(t.key, { id, n, key: other.key })
      put(other.key, { id, n, key: t.key })
    }
  return new Map([...found].map(([key, rows]) => [key, [...rows]]))
}

const rowsOf = (tables: readonly Counted[]) =>
  tables.flatMap((t) =>
    [...t.readings].flatMap(([id, { n }]) => (n ? [{ t, id, n, key: `${timeOf(t.of)}\n${id}\n${n}` }] : [])),
  )

const inBoth = (a: FamilyTable, b: FamilyTable): number =>
  [...a.readings].filter(([id, { n }]) => n !== undefined && b.readings.get(id)?.n !== undefined).length

/** Rows of the list of groups whose number a measure repeats that shares no other row with it. */
export const rowsListed = (
  plan: Plan,
  listed: Readings,
  total: string,
): readonly { readonly id: string; readonly of: Table }[] =>
  rowsOf([...countedIn(plan, total).values()].filter((t) => t.all.n === null)).flatMap(({ t, id, n }) =>
    listed.get(id)?.n === n && inBoth(t, { ...t, readings: listed }) === 1 ? [{ id, of: t.of }] : [],
  )
