import type { TablesPlan as Plan } from '../parts.ts'
import { tableOf } from './tables.ts'
import type { CellGroup } from './types.ts'

/**
 * In which order rows are given up: what matters least goes first, and of those the last in the list; then what gaps are
 * told against, since without it no gap of the measure is left; and all students at the very end. Never by a number that
 * is hidden.
 */
export function inOrderToGo(groups: readonly CellGroup[], comparedWith?: ReadonlySet<string>): readonly CellGroup[] {
  const place = (g: CellGroup) => (g.isTotal ? Infinity : comparedWith?.has(g.id) ? 2 : (g.matters ?? 0))
  return groups.toReversed().sort((a, b) => place(a) - place(b))
}

/** The groups with which the measures of these tables compare others. */
export const comparedIn = (plan: Plan, keys: Iterable<string>): ReadonlySet<string> =>
  new Set([...keys].flatMap((key) => plan.get('measure', tableOf(key).measure)?.reference ?? []))
