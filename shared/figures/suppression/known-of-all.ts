import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, less } from './counts.ts'
import { isList, isOut, unitAt } from './listed.ts'
import { wholesOf } from './of-group.ts'
import { floorOf, shapeOf } from './shape.ts'
import type { Summed } from './sums.ts'
import { type FamilyTable, type Readings, readingsOf } from './tables.ts'
import { type CellGroup, noTotal } from './types.ts'

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

/**
 * Whether a row of a district is its schools' together, to the last child, and so are all others that are cut as it is: then
 * another school's row keeps a small school's company, and the district's stays, which a board asks for first. Where a school
 * leaves one out, who is in it follows from what the others have, or does not: there the district's own goes.
 */
export function isSharedOut(plan: Plan, summed: Summed, total: string | undefined, id: string): boolean {
  const { whole, parts, way } = summed
  if ((way !== 'full' && way !== 'head') || isList(whole.of) || !isKnownOfAll(plan, summed, total)) return false
  // What is gone, or does not say how many all students are, is no company for anybody.
  const live = [whole, ...parts].map(({ of }) => readingsOf(plan, of))
  if (!live.every((readings) => readings.get(total ?? noTotal)?.n !== undefined)) return false
  const [own, ...each] = live as [Readings, ...Readings[]]
  if (each.filter((readings) => readings.has(id)).length < 2) return false
  const { groups } = shapeOf(plan)
  const row = groups.find((g) => g.id === id)
  const isCutSo = (g: CellGroup) =>
    (g.dimension !== undefined && g.dimension === row?.dimension) ||
    [...(g.cuts?.keys() ?? [])].some((w) => row?.cuts?.has(w))
  const beside = groups.filter((g) => g.id === id || (g.id !== total && isCutSo(g))).map((g) => g.id)
  return beside
    .filter((other) => live.some((readings) => readings.has(other)))
    .every((other) => {
      const listed = parts.filter((_, at) => each[at]?.has(other))
      return own.has(other) && leftIn(plan, { ...summed, parts: listed }, other) === 0
    })
}
