import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, less } from './counts.ts'
import { isOut, unitAt } from './listed.ts'
import { wholesOf } from './of-group.ts'
import { floorOf } from './shape.ts'
import type { Summed } from './sums.ts'
import type { FamilyTable } from './tables.ts'
import { noTotal } from './types.ts'

/** At this many times the floor in no school, nobody can say well enough which row of a district they are in. */
const COMPANY = 5

/** How many children of the whole are in none of its parts. */
const leftIn = (plan: Plan, { whole, parts }: Summed, id: string): number | null =>
  less(
    countsOf(whole.readings.get(id), unitAt(plan, whole.of)),
    parts.map((p) => countsOf(p.readings.get(id), unitAt(plan, p.of))),
  ).n

/** If few are in no part, these keep nobody company. */
export const isClose = (plan: Plan, summed: Summed, total: string | undefined): boolean =>
  (leftIn(plan, summed, total ?? noTotal) ?? Infinity) < COMPANY * floorOf(plan)

/**
 * Whether a reader takes all students of a sum for known, so that they don't go for one of its parts: a report card has
 * them. It has no several years together, nor what one measure of a group tells: these are known once a paper has printed them.
 */
export function isKnownOfAll(plan: Plan, summed: Summed, total: string | undefined): boolean {
  const { whole, way } = summed
  if (total === undefined || way === 'some' || (way === 'most' && !isClose(plan, summed, total))) return false
  return isOut(plan, whole, total) || (way !== 'time' && isOfAll(plan, whole))
}

/** Whether it is of all students of its place, and not of one group of them. */
export const isOfAll = (plan: Plan, table: FamilyTable): boolean => wholesOf(plan, table).length === 0
