import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf } from './counts.ts'
import type { Place } from './joint.ts'
import { namedTables, sizeIn } from './of-row.ts'
import { isPartByName } from './part-of.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, timeOf, unitOf } from './tables.ts'

/** A row of one table that is the same children as a row of another, or all others of those: Hispanic children of Lincoln. */
interface CrossedRow {
  readonly own: string
  readonly key: string
  readonly its: string
}

/**
 * “Reading, Lincoln” has a row of Hispanic children, and “Math, Hispanic students” one of Lincoln: where both have one
 * number, what the one withholds the other does. So it is where “Reading, grade 5” has a row of children with disabilities,
 * and “Reading, students without disabilities” one of grade 5, and both are all of grade 5. And a row of “High school reading”
 * of as many children, and as many who did, as “Reading” has in it is that row.
 */
export const crossedRows = byTable<CrossedRow>('crossed rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const put = (at: string, row: CrossedRow) => found.set(at, [...(found.get(at) ?? []), JSON.stringify(row)])
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  for (const [a, b] of total === undefined ? [] : sameRows(plan, total)) {
    put(a.key, { own: a.id, key: b.key, its: b.id })
    put(b.key, { own: b.id, key: a.key, its: a.id })
  }
  for (const { parts } of total === undefined ? [] : namedTables(plan, total))
    for (const a of parts)
      for (const b of parts) {
        if (a.t === b.t || a.id === b.id || (a.others && b.others)) continue
        const n = sizeIn(a.t, b)
        if (!n || n !== sizeIn(b.t, a)) continue
        put(a.t.key, { own: b.id, key: b.t.key, its: a.id })
      }
  return found
}

/** Rows of one group, with the same counts, in a measure and in one of some of its children by the name, at one time. */
function sameRows(plan: Plan, total: string): readonly (readonly [Place, Place])[] {
  const rows = [...countedIn(plan, total).values()].flatMap((t) =>
    [...t.readings].flatMap(([id, r]) => {
      const { n, did } = countsOf(r, unitOf(plan, t.of))
      return id === total || t.all.n === null || !n || did === null
        ? []
        : [{ t, id, said: [timeOf(t.of), id, n, did].join('\n') }]
    }),
  )
  const called = ({ of, all }: Counted) => ({ names: nameTexts(plan, of.measure), n: all.n as number })
  const isPart = (part: Counted, whole: Counted) => isPartByName(called(part), called(whole))
  return [...Map.groupBy(rows, (row) => row.said).values()].flatMap((same) =>
    same.flatMap((a, at) =>
      same.slice(at + 1).flatMap((b) =>
        isPart(a.t, b.t) || isPart(b.t, a.t)
          ? [
              [
                { key: a.t.key, id: a.id },
                { key: b.t.key, id: b.id },
              ] as const,
            ]
          : [],
      ),
    ),
  )
}
