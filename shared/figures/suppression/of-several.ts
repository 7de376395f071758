import { compareKeys } from '../../words/index.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, sum } from './counts.ts'
import { namedTables, type Part, shareWord, sizeIn } from './of-row.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted, unitOf } from './tables.ts'

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

/** The most measures with like names that are combined in any subset. */
const MOST_PARTS = 7

/** In which of these a table has a part, as the sum or as one of the others. */
export const ofSeveral = byTable<OfSeveral>('of several', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const named = total === undefined ? [] : namedTables(plan, total)
  const byMeasure = Map.groupBy(
    named.flatMap((one) => one.tables),
    (t) => t.of.measure,
  )
  for (const { tables, parts } of named)
    for (const part of parts) {
      const rows = tables.filter(
        (t) => t !== part.t && (sizeIn(t, part) ?? part.n) < part.n && t.readings.get(part.id)?.n !== t.all.n,
      )
      const spans = tables.flatMap((t) => spansOf(plan, t, byMeasure.get(t.of.measure) ?? [], part))
      for (const set of [...setsOf(plan, rows, part), ...spans]) {
        if (!isFew(part, set)) continue
        const one: OfSeveral = { sum: part.t.key, parts: set.map((t) => t.key), id: part.id }
        for (const key of [one.sum, ...one.parts]) found.set(key, [...(found.get(key) ?? []), JSON.stringify(one)])
      }
    }
  return found
}

/**
 * A measure's years up to this one's, which have together so many children of those whom another measure is of, and as
 * many who did: “Graduation, two years together, English learners”.
 */
function spansOf(plan: Plan, last: Counted, years: readonly Counted[], part: Part): readonly (readonly Counted[])[] {
  if (last.of.measure === part.t.of.measure || !shareWord(plan, last, part.t)) return []
  const before = years
    .filter((t) => t.of.point === last.of.point && t.of.year <= last.of.year)
    .toSorted((a, b) => compareKeys(a.of.year, b.of.year))
  return before.slice(0, -1).flatMap((_, from) => {
    const set = before.slice(from)
    const rows = set.map((t) => countsOf(t.readings.get(part.id), unitOf(plan, t.of)))
    const { n, did, slack } = sum(rows)
    const isSame = n === part.n && did !== null && Math.abs(did - (part.counts.did ?? NaN)) <= slack + part.counts.slack
    return isSame && !part.others ? [set] : []
  })
}

/** Tables called alike, which have so many children together of those whom a measure is of. */
function setsOf(plan: Plan, rows: readonly Counted[], part: Part): readonly (readonly Counted[])[] {
  const { n } = part
  const of = (t: Counted) => sizeIn(t, part) as number
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

/** The measure has no more than these together in any group. */
function isFew({ t, id }: Part, set: readonly Counted[]): boolean {
  return [...t.readings].every(([of, { n }]) => {
    if (of === id || n === undefined || !set.every((t) => t.readings.get(of)?.n !== undefined)) return true
    return n <= set.reduce((s, t) => s + (t.readings.get(of)?.n as number), 0)
  })
}
