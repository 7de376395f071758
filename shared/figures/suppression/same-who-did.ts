import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf } from './counts.ts'
import { shareWord } from './of-row.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, timeOf, unitOf } from './tables.ts'
import { noTotal } from './types.ts'

/**
 * Tables of other students in which the same ones did, or did not: “score 3 or higher, of all students” and “of
 * students tested”. In each group as many did in both, so that the one withholds the rows that the other does.
 */
const sides = ['did', 'didNot'] as const

/**
 * Two outcomes agree in all rows more seldom than this by accident; where the measures' names share a word, such as “AP exam
 * pass rate” beside “Passed an AP exam”, less is needed. By such a part of those who did they differ easily.
 */
const SELDOM = 0.001
const SELDOM_ALIKE = 0.1
const USUAL = 0.2
/** A share of so many children says little of how many did. */
const MOST_SLACK = 20

type Side = (typeof sides)[number]

/** A table in which those who `its` are the students of another one who `side`. */
interface Same {
  readonly side: Side
  readonly its: Side
  readonly key: string
}

/** The tables in which the same students did as in this one. */
export const sameWhoDid = byTable<Same>('same who did', pairsIn)

function pairsIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id ?? noTotal
  const pairs = new Map<string, string[]>()
  const put = (one: Counted, side: Side, its: Side, { key }: Counted) =>
    pairs.set(one.key, [...(pairs.get(one.key) ?? []), JSON.stringify({ side, its, key } satisfies Same)])
  for (const tables of Map.groupBy(countedIn(plan, total).values(), (t) => timeOf(t.of)).values()) {
    const usable = tables.filter((t) => t.all.didNot !== null && t.all.slack <= MOST_SLACK && t.readings.size > 1)
    const met = new Map<number, Set<Counted>>()
    for (const t of usable) {
      const near = new Set<Counted>()
      for (const side of sides) {
        const is = t.all[side] as number
        for (let i = is - t.all.slack; i <= is + t.all.slack; i++) {
          const at = met.get(i) ?? new Set()
          for (const other of at) near.add(other)
          met.set(i, at.add(t))
        }
      }
      near.delete(t)
      for (const other of near)
        for (const side of sides)
          for (const its of sides)
            if (areSame(plan, t, side, other, its)) {
              put(t, side, its, other)
              put(other, its, side, t)
            }
    }
  }
  return pairs
}

/** Whether in each row that both have as many did in the one as in the other, of more children in one of the two. */
function areSame(plan: Plan, one: Counted, side: Side, other: Counted, its: Side): boolean {
  const [small, large] = Number(one.all.n) < Number(other.all.n) ? [one, other] : [other, one]
  if (small.all.n === large.all.n) return false
  const countsIn = (t: Counted, id: string): Counts => countsOf(t.readings.get(id), unitOf(plan, t.of))
  let chance = 1
  for (const id of one.readings.keys()) {
    const [a, b] = [countsIn(one, id), countsIn(other, id)]
    const [did, also] = [a[side], b[its]]
    if (did === null || also === null) continue
    const slack = a.slack + b.slack
    if (Math.abs(did - also) > slack || (countsIn(small, id).n ?? 0) > (countsIn(large, id).n ?? 0)) return false
    chance *= Math.min(1, (1 + 2 * slack) / (1 + USUAL * did))
  }
  return chance < SELDOM || (chance < SELDOM_ALIKE && shareWord(plan, one, other))
}
