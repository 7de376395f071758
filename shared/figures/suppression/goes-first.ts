import { bySort } from '../../domain/by-sort.ts'
import { compareKeys } from '../../words/index.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type FamilyTable, tableOf } from './tables.ts'
import type { CellGroup } from './types.ts'

/**
 * In which order rows are given up: what matters least goes first, and of those the last in the list; then what gaps are
 * told against, since without it no gap of the measure is left; what a public source has, which hides nothing; and all students
 * at the very end. Never by a number that is hidden.
 */
export function inOrderToGo(
  groups: readonly CellGroup[],
  comparedWith?: ReadonlySet<string>,
  inPublic?: ReadonlySet<string>,
): readonly CellGroup[] {
  const place = (g: CellGroup) =>
    g.isTotal ? Infinity : inPublic?.has(g.id) ? 3 : comparedWith?.has(g.id) ? 2 : (g.matters ?? 0)
  return groups.toReversed().sort((a, b) => place(a) - place(b))
}

/**
 * In which order schools, grades or years are given up that are parts of one whole: the last measure of the plan goes first,
 * and of one measure the earliest year.
 */
export function tablesToGo(plan: Plan, tables: readonly FamilyTable[]): readonly FamilyTable[] {
  const place = new Map(bySort(plan.all('measure')).map((m, at) => [m.id, at] as const))
  const placeOf = ({ of }: FamilyTable) => place.get(of.measure) ?? place.size
  return tables.toSorted(
    (a, b) => placeOf(b) - placeOf(a) || compareKeys(a.of.year, b.of.year) || compareKeys(a.key, b.key),
  )
}

/** The groups with which the measures of these tables compare others. */
export const comparedIn = (plan: Plan, keys: Iterable<string>): ReadonlySet<string> =>
  new Set([...keys].flatMap((key) => plan.get('measure', tableOf(key).measure)?.reference ?? []))
