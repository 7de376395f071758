import { usualGroup } from '../domain/usual-groups.ts'
import type { FileReading } from './readings.ts'

/**
 * The year in which the figures of groups that share out all children add up to 100 percent, or to that of all students, as they
 * do in each other year: then they may say how many of all children are of each group, and not how a group does. Null where they don't.
 */
export function addUpIn(readings: readonly FileReading[]): {
  readonly year: string
  readonly to: string
  /** They are whole numbers, each well below their sum. */
  readonly whole: boolean
} | null {
  const sums = new Map<string, { year: string; sum: number; groups: number; whole: boolean; most: number }>()
  const alls = new Map(readings.flatMap((r) => (usualGroup(r.group)?.way === 'all' ? [[r.year, r.figure]] : [])))
  const ways = new Map([...new Set(readings.map((r) => r.group))].map((g) => [g, usualGroup(g)?.way]))
  for (const { group, year, figure } of readings) {
    const way = ways.get(group)
    if (figure === null || way === undefined || way === 'all') continue
    const known = sums.get(`${way} ${year}`) ?? { year, sum: 0, groups: 0, whole: true, most: 0 }
    known.sum += figure
    known.groups++
    known.most = Math.max(known.most, figure)
    known.whole &&= Number.isInteger(figure)
    sums.set(`${way} ${year}`, known)
  }
  // The share of all students is no sum of those of their groups; two groups alone may make 100 by chance.
  const shared = [...sums.values()].filter(
    (s) => s.groups > 2 || (s.groups === 2 && !s.whole && alls.get(s.year) != null),
  )
  // Each was rounded by itself.
  const near = (a: number, s: { readonly groups: number; readonly whole: boolean }): boolean =>
    Math.abs(a) < (s.whole ? 0.5 : 0.1) * s.groups + 0.01
  // Whole numbers add up to that of all by chance far more easily: there each has to be well below it, too.
  const parts = shared.filter((s) => s.whole && s.groups > 2)
  const counted = parts.find((s) => s.sum === alls.get(s.year) && s.most < s.sum * 0.8)
  if (counted !== undefined && parts.every((s) => s.sum === alls.get(s.year)))
    return { year: counted.year, to: 'the figure for all students', whole: true }
  const adds = shared.every(
    (s) => (s.groups > 2 && near(s.sum - 100, s)) || (!s.whole && near(s.sum - (alls.get(s.year) ?? 0), s)),
  )
  const [first] = shared
  if (!adds || first === undefined) return null
  return {
    year: first.year,
    to: near(first.sum - 100, first) ? '100 percent' : 'the figure for all students',
    whole: false,
  }
}

/** Of those who did it is all or none: where all students have 100 percent, no group has a tenth less. */
const LESS = 90

/** A group far below 100 in a year in which all students have it: these can't be how groups do. Null where there is none. */
export function lessThanAll(
  readings: readonly FileReading[],
): { readonly group: string; readonly year: string; readonly figure: number } | null {
  const whole = new Set(
    readings.flatMap((r) =>
      usualGroup(r.group)?.way === 'all' && r.figure !== null && r.figure >= 99.95 ? r.year : [],
    ),
  )
  if (whole.size === 0) return null
  const found = readings.find((r) => whole.has(r.year) && r.figure !== null && r.figure < LESS)
  return found?.figure == null ? null : { group: found.group, year: found.year, figure: found.figure }
}
