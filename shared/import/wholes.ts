import { usualGroup } from '../domain/usual-groups.ts'
import type { FileReading } from './readings.ts'

/**
 * The year in which the figures of groups that share out all children add up to 100 percent, as they do in each other
 * year: then they may say how many of all children are of each group, and not how a group does. Null where they don't.
 */
export function addUpIn(readings: readonly FileReading[]): string | null {
  const sums = new Map<string, { year: string; sum: number; groups: number; whole: boolean }>()
  const ways = new Map([...new Set(readings.map((r) => r.group))].map((g) => [g, usualGroup(g)?.way]))
  for (const { group, year, figure } of readings) {
    const way = ways.get(group)
    if (figure === null || way === undefined || way === 'all') continue
    const known = sums.get(`${way} ${year}`) ?? { year, sum: 0, groups: 0, whole: true }
    known.sum += figure
    known.groups++
    known.whole &&= Number.isInteger(figure)
    sums.set(`${way} ${year}`, known)
  }
  const shared = [...sums.values()].filter((s) => s.groups > 2)
  // Each was rounded by itself.
  const adds = shared.every((s) => Math.abs(s.sum - 100) < (s.whole ? 0.5 : 0.1) * s.groups + 0.01)
  return adds ? (shared[0]?.year ?? null) : null
}
