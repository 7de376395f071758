import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Place, Sum } from './joint.ts'
import { isList, readingsAt, unitAt } from './listed.ts'
import { pairsAt } from './of-group.ts'
import { type Table, tableOf, timeOf } from './tables.ts'
import { type Cell, isShown } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/** Children whom measures of two groups have in common, and no measure is of: English learners among the girls. */
export interface Crossed {
  /** How many they are, as a row of either measure has it; undefined where none does. */
  readonly all?: { readonly counts: Counts; readonly cell: Cell; readonly rows: readonly Place[] }
}

/** More sets than this of one whole, and of all, say more than a system of a plan has room for. */
const MOST_SETS = 12
const MOST_OF_ALL = 60

/**
 * One measure is of girls, and of boys another one; and one is of English learners. Where “Reading, girls” has a row of English
 * learners, it says how many are in both, and so what each race of the one can be of the other.
 */
export function crossedSums(
  plan: Plan,
  sums: readonly Sum[],
  decided: ReadonlyMap<string, Cells>,
): { readonly sums: readonly Sum[]; readonly sets: ReadonlyMap<string, Crossed> } {
  const found: Sum[] = []
  const sets = new Map<string, Crossed>()
  const atOnce = sums.filter(({ whole, parts, heads }) => !heads && parts.every((key) => isAt(key, whole, decided)))
  for (const [whole, ways] of Map.groupBy(atOnce, (s) => s.whole)) {
    const most = Math.min(MOST_OF_ALL, sets.size + MOST_SETS)
    for (const [at, one] of ways.entries())
      for (const other of ways.slice(at + 1)) {
        const size = one.parts.length * other.parts.length
        if (one.parts.some((key) => other.parts.includes(key)) || sets.size + size > most) continue
        const crossed = one.parts.flatMap((a) =>
          other.parts.map((b) => [both(a, b), inBoth(plan, whole, [a, b], decided)] as const),
        )
        if (crossed.every(([, all]) => all === undefined)) continue
        for (const [key, all] of crossed) sets.set(key, all === undefined ? {} : { all })
        for (const a of one.parts) found.push({ whole: a, parts: other.parts.map((b) => both(a, b)), ...is })
        for (const b of other.parts) found.push({ whole: b, parts: one.parts.map((a) => both(a, b)), ...is })
      }
  }
  return { sums: found, sets }
}

const is = { heads: false, isCrossed: true } as const
const both = (a: string, b: string): string => `both ${[a, b].toSorted().join('\n\n')}`

/** Whether a table is of one time with another, or what others leave of it. */
const isAt = (key: string, whole: string, decided: ReadonlyMap<string, Cells>): boolean =>
  !decided.has(key) || (!isList(tableOf(key)) && timeOf(tableOf(key)) === timeOf(tableOf(whole)))

/** The row of one group in the measure of the other. */
function inBoth(
  plan: Plan,
  whole: string,
  of: readonly [string, string],
  decided: ReadonlyMap<string, Cells>,
): Crossed['all'] {
  const rows = [of, of.toReversed() as [string, string]].flatMap(([key, other]) =>
    groupsOf(plan, tableOf(other), tableOf(whole)).flatMap((id) => {
      const reading = readingsAt(plan, tableOf(key)).get(id)
      const cell = decided.get(key)?.get(id)
      return reading?.n && cell && decided.has(other) ? [{ key, id, cell, reading }] : []
    }),
  )
  const row = rows.find(({ cell }) => isShown(cell))
  return row && { counts: countsOf(row.reading, unitAt(plan, tableOf(row.key))), cell: row.cell, rows }
}

const groupsOf = (plan: Plan, part: Table, whole: Table): readonly string[] =>
  pairsAt(plan, part).flatMap((p) => (p.measure === part.measure && p.of === whole.measure ? [p.group.id] : []))
